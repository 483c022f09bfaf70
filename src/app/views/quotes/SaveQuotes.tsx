import { useSaving } from '@/app/charts/useSaving';
import type { Scene } from '@/app/state/derive';
import { counted } from '@/app/state/words';
import { MenuItem } from '@/app/ui/MenuItem';
import { REFERENCE_FORMATS, STATEMENT_FORMATS } from '@/core/interchange/formats';
import { sortQuotes } from './sortQuotes';

/** What the list can be taken along as, and its articles as references. */
export function SaveQuotes({ scene, close }: { scene: Scene; close: () => void }) {
  const run = useSaving(close);
  const articles = new Set(Array.from(scene.rows, (row) => scene.table.article[row])).size;
  return (
    <ul className="menu">
      <MenuItem
        run={run((save) => save.quotations(scene, sortQuotes(scene)))}
        hint={`${counted(scene.rows.length, 'quote')}, in this order`}
      >
        Markdown
      </MenuItem>
      {STATEMENT_FORMATS.map((format) => (
        <MenuItem key={format.id} run={run((save) => save.statements(scene, format))} hint={format.hint}>
          {format.label}
        </MenuItem>
      ))}
      <li className="menu-line" />
      {REFERENCE_FORMATS.map((format) => (
        <MenuItem
          key={format.id}
          run={run((save) => save.statements(scene, format))}
          hint={`${counted(articles, 'article')}, ${format.hint}`}
        >
          {format.label}
        </MenuItem>
      ))}
    </ul>
  );
}
