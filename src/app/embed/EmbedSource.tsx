import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { inferredDates, sourceWords } from '@/app/state/words';
import { OpenInParley } from './OpenInParley';

/** Where the sentences come from, and the way to all of them. A host may shorten it, not leave it out. */
export function EmbedSource({ note }: { note?: string | undefined }) {
  const { corpus } = useScene();
  const whole = useStore((state) => !state.surface.hide.includes('footer'));
  return (
    <div className="caption embed-source">
      <span>
        {sourceWords(corpus)}
        {inferredDates(corpus)}
        {whole && ` ${[corpus.basis, note].filter(Boolean).join(' ')}`}
      </span>
      <OpenInParley label={whole ? 'Open in Parley' : 'Parley'} />
    </div>
  );
}
