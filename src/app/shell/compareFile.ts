// A second coding of the open corpus, chosen from this computer. What reads and compares it is loaded then.
import { tell } from '@/app/state/tell';

/** Lets the reader choose the file of another coding, and shows how far the two agree. */
export function chooseOtherCoding(): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,.html,.csv,.tsv,.dna,application/json,text/html,text/csv';
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    if (file) void tell(import('@/app/shell/compareWith').then(({ compareWith }) => compareWith(file)));
  });
  input.click();
}
