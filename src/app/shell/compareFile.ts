// A second coding of the open corpus, chosen from this computer. What reads and compares it is loaded then.
import { chooseOne } from '@/app/shell/files';
import { tell } from '@/app/state/tell';

/** Lets the reader choose the file of another coding, and shows how far the two agree. */
export function chooseOtherCoding(): void {
  chooseOne((file) => void tell(import('@/app/shell/compareWith').then(({ compareWith }) => compareWith(file))));
}
