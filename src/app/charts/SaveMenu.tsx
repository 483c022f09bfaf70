import type { RefObject } from 'react';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import { Popover } from '@/app/ui/Popover';

/** Everything that can be taken along from a chart. What it needs is loaded when it is asked for. */
export function SaveMenu({
  figure,
  title,
  data,
}: {
  figure: RefObject<HTMLElement | null>;
  title: string;
  data: () => TableData;
}) {
  const scene = useScene();
  const choose = useStore((state) => state.choose);
  const notify = useStore((state) => state.notify);

  const run = (close: () => void, act: (save: typeof import('@/app/charts/save')) => Promise<void> | void) => () => {
    close();
    import('@/app/charts/save')
      .then(act)
      .catch((error: unknown) =>
        notify(`That could not be saved: ${error instanceof Error ? error.message : String(error)}`),
      );
  };
  const element = () => {
    if (!figure.current) throw new Error('the chart is no longer on the page.');
    return figure.current;
  };

  return (
    <Popover label="Save" title="Save and share" align="end" save>
      {(close) => (
        <ul className="menu">
          <li>
            <button
              type="button"
              onClick={() => {
                choose({ table: !scene.choices.table });
                close();
              }}
            >
              {scene.choices.table ? 'Chart' : 'Table'} <small>t</small>
            </button>
          </li>
          <li className="menu-line" />
          <li>
            <button type="button" onClick={run(close, (save) => save.tableCsv(title, data()))}>
              CSV <small>this chart’s numbers</small>
            </button>
          </li>
          <li>
            <button type="button" onClick={run(close, (save) => save.statementsCsv(scene))}>
              CSV of statements <small>{counted(scene.rows.length, 'row')}, with offsets</small>
            </button>
          </li>
          <li>
            <button type="button" onClick={run(close, (save) => save.png(title, element()))}>
              PNG <small>2× as shown</small>
            </button>
          </li>
          <li>
            <button type="button" onClick={run(close, (save) => save.svg(title, element()))}>
              SVG <small>fonts included</small>
            </button>
          </li>
          <li className="menu-line" />
          <li>
            <button type="button" onClick={run(close, (save) => save.copyLink())}>
              Copy link <small>with filter</small>
            </button>
          </li>
        </ul>
      )}
    </Popover>
  );
}
