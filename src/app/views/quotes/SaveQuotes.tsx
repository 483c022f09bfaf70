import { useRef } from 'react';
import * as saving from '@/app/charts/save';
import type { Scene } from '@/app/state/derive';
import { tell } from '@/app/state/tell';
import { counted } from '@/app/state/words';
import { MenuItem } from '@/app/ui/MenuItem';
import { REFERENCE_FORMATS, STATEMENT_FORMATS } from '@/core/interchange/formats';
import { sortQuotes } from './sortQuotes';

/** What the list can be taken along as, and its articles as references. */
export default function SaveQuotes({ scene, close }: { scene: Scene; close: () => void }) {
  const busy = useRef(false);
  const run = (act: () => Promise<string | null>) => () => {
    if (busy.current) return;
    busy.current = true;
    void tell(act()).then(() => {
      busy.current = false;
      close();
    });
  };
  const articles = new Set(Array.from(scene.rows, (row) => scene.table.article[row])).size;
  return (
    <ul className="menu">
      <MenuItem
        run={run(() => saving.quotations(scene, sortQuotes(scene)))}
        hint={`${counted(scene.rows.length, 'quote')}, in this order`}
      >
        Markdown
      </MenuItem>
      {STATEMENT_FORMATS.map((format) => (
        <MenuItem key={format.id} run={run(() => saving.statements(scene, format))} hint={format.hint}>
          {format.label}
        </MenuItem>
      ))}
      <li className="menu-line" />
      {REFERENCE_FORMATS.map((format) => (
        <MenuItem
          key={format.id}
          run={run(() => saving.statements(scene, format))}
          hint={`${counted(articles, 'article')}, ${format.hint}`}
        >
          {format.label}
        </MenuItem>
      ))}
    </ul>
  );
}
