import { print } from '@/app/ui/print';

/** How long a slide may take until it is drawn, ms. */
const PATIENCE = 10_000;

const drawn = (deck: HTMLElement) =>
  deck.querySelector('[aria-busy="true"], .waiting, [data-waiting]') === null &&
  deck.querySelectorAll('.slide-foot').length === deck.querySelectorAll('.deck-card').length;

/** Prints all slides, once each is drawn and its letters are there; false where nothing may be printed. */
export async function printDeck(deck: HTMLElement): Promise<boolean> {
  const started = performance.now();
  while (!drawn(deck) && performance.now() - started < PATIENCE) {
    await new Promise((resume) => requestAnimationFrame(resume));
  }
  await document.fonts.ready;
  return print();
}
