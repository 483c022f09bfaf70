// Prints one chart alone: its picture on one page, or, where that would make its letters too small, the chart itself
// over as many as it takes. `print.css` in the shell hides all else while `data-print` stands on the root.
import { print } from '@/app/ui/print';
import { pictureOf } from './figureSvg';
import { loaded } from './png';

/** What a sheet of A4 has room for within its margins, in px: 14 mm above and below, 12 mm at the sides. */
const SHEET = { short: 703, long: 1017 };
/** The least size that is legible on paper: letters of 12 px are then some 5 points high. */
const LEAST = 0.6;

/** Resolves to what hinders printing, or nothing. */
export async function printFigure(title: string, figure: HTMLElement): Promise<string | null> {
  const { width, height } = figure.getBoundingClientRect();
  const upright = Math.min(SHEET.short / width, SHEET.long / height);
  const across = Math.min(SHEET.long / width, SHEET.short / height);
  if (Math.max(upright, across) < LEAST) return printAlone(figure);
  const picture = await pictureOf(title, figure, 'light');
  const { image, release } = await loaded(picture, 1);
  image.alt = title;
  image.className = across > upright && upright < 1 ? 'print-picture print-wide' : 'print-picture';
  // The letters below the picture that show when its fonts are ready are cut off.
  image.style.setProperty('aspect-ratio', `${picture.width} / ${picture.height}`);
  image.style.setProperty('--print-width', `${picture.width}px`);
  image.style.setProperty('--print-ratio', String(picture.width / picture.height));
  document.body.append(image);
  return printAlone(image, () => {
    image.remove();
    release();
  });
}

/** Prints this part of the page and nothing else, then puts the page back as it was. */
function printAlone(part: HTMLElement, done = () => {}): string | null {
  const root = document.documentElement;
  const end = () => {
    window.removeEventListener('afterprint', end);
    delete root.dataset['print'];
    delete part.dataset['print'];
    done();
  };
  root.dataset['print'] = 'part';
  part.dataset['print'] = 'this';
  window.addEventListener('afterprint', end);
  if (print()) return null;
  end();
  return 'Nothing was printed: the browser, or the page around this one, does not let Parley print. Save the chart as SVG or PNG, or open Parley in a tab of its own.';
}
