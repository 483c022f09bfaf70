import { useSaving } from '@/app/charts/useSaving';
import { useScene } from '@/app/state/derive';
import { useDialogs } from '@/app/state/dialogs';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import { MenuItem } from '@/app/ui/MenuItem';
import { NETWORK_FORMATS, STATEMENT_FORMATS } from '@/core/interchange/formats';
import type { SaveProps } from './SaveMenu';

/** The entries of a chart's menu. What they need is loaded when it is asked for. */
export default function SaveItems({ figure, title, data, close }: SaveProps & { close: () => void }) {
  const scene = useScene();
  const run = useSaving(close);
  const choose = useStore((state) => state.choose);
  const { embed } = useStore((state) => state.surface);
  const openDialog = useDialogs((dialogs) => dialogs.open);
  const { table, view, net } = scene.choices;

  const element = () => {
    if (!figure.current) throw new Error('the chart is no longer on the page.');
    return figure.current;
  };

  return (
    <ul className="menu">
      <MenuItem
        run={() => {
          choose({ table: !table });
          close();
        }}
        hint={embed ? '' : 't'}
      >
        {table ? 'Chart' : 'Table'}
      </MenuItem>
      <li className="menu-line" />
      <MenuItem run={run((save) => save.png(title, element(), 1))} hint="as shown">
        PNG
      </MenuItem>
      <MenuItem run={run((save) => save.png(title, element(), 2))} hint="twice as sharp">
        PNG 2×
      </MenuItem>
      <MenuItem run={run((save) => save.svg(title, element()))} hint="fonts included">
        SVG
      </MenuItem>
      <MenuItem run={run((save) => save.print(title, element()))} hint="this chart alone">
        Print or PDF
      </MenuItem>
      <li className="menu-line" />
      <MenuItem run={run((save) => save.tableCsv(title, data()))} hint="this chart’s numbers">
        CSV
      </MenuItem>
      {/* Contacts have no statements behind their lines, which is what these formats carry. */}
      {view === 'network' && net !== 'contacts' && (
        <li className="menu-row">
          {NETWORK_FORMATS.map((format) => (
            <button
              key={format.id}
              type="button"
              title={format.hint}
              onClick={run((save) => save.network(scene, element(), format))}
            >
              {format.label}
            </button>
          ))}
          <small>with statements</small>
        </li>
      )}
      <li className="menu-line" />
      {STATEMENT_FORMATS.map((format) => (
        <MenuItem
          key={format.id}
          run={run((save) => save.statements(scene, format))}
          hint={`${counted(scene.rows.length, 'row')}, ${format.hint}`}
        >
          {format.label}
        </MenuItem>
      ))}
      <li className="menu-line" />
      <MenuItem run={run((save) => save.copyLink().then(() => null))} hint="with filter">
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
  );
}
