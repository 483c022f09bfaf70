import { useChoices } from '@/app/state/store';
import { VIEW_ENTRIES } from '@/app/views/registry';

/** The one chart of a slide. */
export function SlideChart() {
  const { view } = useChoices();
  const entry = VIEW_ENTRIES.find(({ id }) => id === view);
  if (!entry) return null;
  return (
    <figure className="slide-figure">
      <div className="slide-doubled">
        <entry.Component />
      </div>
    </figure>
  );
}
