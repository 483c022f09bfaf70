import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';

/** Stands in a chart's place where there is nothing to draw: why, and how to go on. */
export function NoStatements() {
  const clear = useStore((state) => state.clearFilter);
  const { table } = useScene();
  return (
    <div className="empty">
      <p>{table.size === 0 ? 'This corpus holds no statements yet.' : 'No statement passes this filter.'}</p>
      {table.size > 0 && (
        <button type="button" className="action" onClick={clear}>
          Show everything
        </button>
      )}
    </div>
  );
}
