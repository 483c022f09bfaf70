import { type RefObject, useRef } from 'react';
import { useScene } from '@/app/state/derive';
import { useDialogs } from '@/app/state/dialogs';
import { useStore } from '@/app/state/store';
import { tell } from '@/app/state/tell';
import { counted } from '@/app/state/words';
import type { TableData } from '@/app/ui/DataTable';
import { MenuItem } from '@/app/ui/MenuItem';
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
  const { embed } = useStore((state) => state.surface);
  const openDialog = useDialogs((dialogs) => dialogs.open);

  // Closes the menu last: as long as the pointer is on it, nothing of the chart below is drawn as pointed at.
  const run = (close: () => void, act: (save: Save) => Told | Promise<Told>) => () => {
    if (busy.current) return;
    busy.current = true;
    void tell(import('@/app/charts/save').then(act)).then(() => {
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
          <MenuItem
            run={() => {
              choose({ table: !scene.choices.table });
              close();
            }}
            hint={embed ? '' : 't'}
          >
            {scene.choices.table ? 'Chart' : 'Table'}
          </MenuItem>
          <li className="menu-line" />
          <MenuItem run={run(close, (save) => save.png(title, element(), 1))} hint="as shown">
            PNG
          </MenuItem>
          <MenuItem run={run(close, (save) => save.png(title, element(), 2))} hint="twice as sharp">
            PNG 2×
          </MenuItem>
          <MenuItem run={run(close, (save) => save.svg(title, element()))} hint="fonts included">
            SVG
          </MenuItem>
          <MenuItem run={run(close, (save) => save.print(title, element()))} hint="this chart alone">
            Print or PDF
          </MenuItem>
          <li className="menu-line" />
          <MenuItem run={run(close, (save) => save.tableCsv(title, data()))} hint="this chart’s numbers">
            CSV
          </MenuItem>
          <MenuItem
            run={run(close, (save) => save.statementsCsv(scene))}
            hint={`${counted(scene.rows.length, 'row')}, with offsets`}
          >
            CSV of statements
          </MenuItem>
          <li className="menu-line" />
          <MenuItem run={run(close, (save) => save.copyLink().then(() => null))} hint="with filter">
            Copy link
          </MenuItem>
          {!embed && (
            <MenuItem
              run={() => {
                close();
                openDialog('embed');
              }}
              hint="in another page"
            >
              Embed …
            </MenuItem>
          )}
        </ul>
      )}
    </Popover>
  );
}
