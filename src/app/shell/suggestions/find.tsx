// Statements suggested for a text that the reader brings. All of it is loaded when it is asked for.
import { extractTexts } from '@/app/data/extraction';
import { showModal } from '@/app/shell/modal';

/** Opens the dialog; where there is no engine, says where there is one. */
export async function findStatements(): Promise<string | null> {
  if (extractTexts === null) {
    return 'This page is one file and leaves out the language model that finds statements: open Parley on its site. On a computer, “parley extract FILE.txt” finds them too.';
  }
  const { FindStatements } = await import('./FindStatements');
  showModal('Find statements in a text', <FindStatements extractTexts={extractTexts} />, { wide: true });
  return null;
}
