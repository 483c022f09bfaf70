import { type RefObject, useRef } from 'react';
import { useScene } from '@/app/state/derive';
import { useDialogs } from '@/app/state/dialogs';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import { Popover } from '@/app/ui/Popover';

type Save = typeof import('@/app/charts/save');
type Told = string | null;

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
  const busy = useRef(false);
  const choose = useStore((state) => state.choose);
  const notify = useStore((state) => state.notify);
  const { embed } = useStore((state) => state.surface);
  const openDialog = useDialogs((dialogs) => dialogs.open);

  // Closes the menu last: as long as the pointer is on it, nothing of the chart below is drawn as pointed at.
  const run = (close: () => void, act: (save: Save) => Told | Promise<Told>) => () => {
    if (busy.current) return;
    busy.current = true;
    import('@/app/charts/save')
      .then(act)
      .then((told) => told && notify(told))
      .catch((error: unknown) =>
        notify(`That could not be saved: ${error instanceof Error ? error.message : String(error)}`),
      )
      .finally(() => {
        busy.current = false;
        close();
      });
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
            <button type="button" onClick={run(close, (save) => save.png(title, element(), 1))}>
              PNG <small>as shown</small>
            </button>
          </li>
          <li>
            <button type="button" onClick={run(close, (save) => save.png(title, element(), 2))}>
              PNG 2× <small>twice as sharp</small>
            </button>
          </li>
          <li>
            <button type="button" onClick={run(close, (save) => save.svg(title, element()))}>
              SVG <small>fonts included</small>
            </button>
          </li>
          <li>
            <button type="button" onClick={run(close, (save) => save.print(title, element()))}>
              Print or PDF <small>this chart alone</small>
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
          <li className="menu-line" />
          <li>
            <button type="button" onClick={run(close, (save) => save.copyLink().then(() => null))}>
              Copy link <small>with filter</small>
            </button>
          </li>
          {!embed && (
            <li>
              <button
                type="button"
                onClick={() => {
                  close();
                  openDialog('embed');
                }}
              >
                Embed … <small>in another page</small>
              </button>
            </li>
          )}
        </ul>
      )}
    </Popover>
  );
}
