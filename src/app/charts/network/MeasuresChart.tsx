import { Figure } from '@/app/charts/Figure';
import { useSelection } from '@/app/charts/useSelection';
import { NO_FILTER } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { filterWords } from '@/app/state/words';
import { GraphControls, MeasureChoice } from './GraphControls';
import { MeasuresOverTime } from './MeasuresOverTime';
import { MeasuresTable } from './MeasuresTable';
import { measuresTable, rowOrder, rowSort } from './measuresRows';
import {
  densityWords,
  MEASURE_NAMES,
  MEASURE_TIPS,
  measureOf,
  measureTitle,
  NODE_MEASURES,
  stateNotes,
} from './measureWords';
import { networkStructure } from './networkStructure';
import { letterOf, nameOfCommunity } from './nodeLooks';
import { Select } from './Select';
import { useWindows } from './useWindows';
import { WindowChoice } from './WindowChoice';
import './Graph.css';
import './MeasuresChart.css';

/** Communities named below the table. */
const NAMED = 8;

/** The structure of the network in figures: who is central in which sense, who belongs together, and how that moves. */
export function MeasuresChart({ scene }: { scene: Scene }) {
  const { choices, corpus } = scene;
  const { net } = choices;
  const choose = useStore((state) => state.choose);
  const { isFocus, focus } = useSelection();
  const whole = networkStructure(scene);
  const cut = useWindows(scene);
  const { nodes, structure } = whole;
  const sort = rowSort(choices.sort);
  const measure = measureOf(choices.sort);
  const order = rowOrder(scene, whole, sort);
  const leading = rowOrder(scene, whole, measure).map((index) => nodes[index]!);
  const title = measureTitle(measure, whole);
  const { actor, article, time } = choices;
  const filter = filterWords(
    net === 'contacts' ? { ...scene, choices: { ...choices, ...NO_FILTER, actor, article, time } } : scene,
  );
  const communities = structure.communities.slice(0, NAMED);
  return (
    <Figure
      title={title}
      subtitle={`${densityWords(structure, net)} Of ${filter}.`}
      data={() =>
        measuresTable(scene, whole, ({ id, isIssue }) => focus({ kind: isIssue ? 'issue' : 'actor', ids: [id] }))
      }
      controls={<GraphControls graph={{ net }} />}
      note="Measures are of the whole network that passes the filter, whatever the threshold of the drawing."
    >
      <div className="measures">
        <div className="network-bar" data-export="no">
          <MeasureChoice corpus={corpus} />
          <Select
            label="Measure"
            tip={MEASURE_TIPS[measure]}
            value={measure}
            options={NODE_MEASURES.map(
              (name) => [name, name === 'count' && net === 'contacts' ? 'contacts' : MEASURE_NAMES[name]] as const,
            )}
            choose={(name) => choose({ sort: name })}
          />
        </div>
        <p className="caption">
          <b>{capital(MEASURE_NAMES[measure])}.</b> {MEASURE_TIPS[measure]}
        </p>
        <MeasuresTable
          whole={whole}
          order={order}
          net={net}
          sort={sort}
          measure={measure}
          title={title}
          isOpen={isFocus}
          open={focus}
        />
        <p className="caption">
          {communities.length === 0
            ? `No communities: ${structure.eigenvector === 'tooLarge' ? 'too many ties' : 'no tie is positive'}.`
            : `Communities, more tied to each other than chance would have it: ${communities
                .map((_, at) => `${letterOf(at)} ${nameOfCommunity(whole, at)}`)
                .join(
                  '; ',
                )}${structure.communities.length > NAMED ? ` and ${structure.communities.length - NAMED} more` : ''}.`}{' '}
          {stateNotes(structure).join(' ')}
        </p>
        {net === 'contacts' ? (
          <p className="caption">How measures move over time is drawn for the networks made of statements.</p>
        ) : (
          <section className="measures-time">
            <div className="measures-time-head">
              <h3>{capital(MEASURE_NAMES[measure])} and density over time</h3>
              <div className="network-bar" data-export="no">
                <WindowChoice cut={cut} />
              </div>
            </div>
            {cut.list.length === 0 ? (
              <p className="caption">No statement has a date.</p>
            ) : (
              <MeasuresOverTime
                scene={scene}
                cut={cut}
                leading={leading}
                measure={measure}
                isOpen={isFocus}
                open={focus}
              />
            )}
          </section>
        )}
      </div>
    </Figure>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
