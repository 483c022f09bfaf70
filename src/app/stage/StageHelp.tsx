import { useSettings } from '@/app/state/settings';
import { StageLayer } from './StageLayer';
import { STAGE_KEYS } from './stageKeys';

export function StageHelp() {
  const { letterKeys, setLetterKeys } = useSettings();
  return (
    <StageLayer title="Keys on the stage" className="stage-keys">
      <dl>
        {STAGE_KEYS.map(([keys, action]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{action}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={letterKeys} onChange={(event) => setLetterKeys(event.target.checked)} /> Single
        letters and signs work as keys
      </label>
    </StageLayer>
  );
}
