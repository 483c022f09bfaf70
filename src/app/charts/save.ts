// What leaves the page: tables, pictures and links. Loaded when something is saved.
import { download, fileName } from '@/app/charts/export/download';
import { pictureOf, svgFile } from '@/app/charts/export/figureSvg';
import { pngOf } from '@/app/charts/export/png';
import type { Scene } from '@/app/state/derive';
import { formatLink, LINK_LIMIT } from '@/app/state/link';
import { useStore } from '@/app/state/store';
import { copyText } from '@/app/ui/clipboard';
import type { TableData } from '@/app/ui/DataTable';
import { toCsv } from '@/core/interchange/csv';
import { writeStatementsCsv } from '@/core/interchange/statementsCsv';

/** A PNG has twice as many pixels as the chart has on a plain screen. */
const SCALE = 2;

/** Excel takes a CSV for Windows' old letters, and spoils quotation marks and accents, unless it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

const downloadCsv = (title: string, csv: string) =>
  download(fileName(title, 'csv'), new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' }));

/** The chart's numbers, all rows, unrounded. */
export function tableCsv(title: string, { columns, rows }: TableData) {
  downloadCsv(
    title,
    toCsv(
      columns.map(({ label }) => label),
      rows,
    ),
  );
}

/** The statements that pass the filter. */
export function statementsCsv({ corpus, rows }: Scene) {
  downloadCsv(`statements ${corpus.id}`, writeStatementsCsv(corpus, rows));
}

export async function svg(title: string, figure: HTMLElement) {
  const markup = svgFile(await pictureOf(title, figure));
  download(fileName(title, 'svg'), new Blob([markup], { type: 'image/svg+xml' }));
}

export async function png(title: string, figure: HTMLElement) {
  download(fileName(title, 'png'), await pngOf(await pictureOf(title, figure), SCALE));
}

/** Parameters that belong to one frame on one page and mean nothing elsewhere. */
const OF_THE_FRAME = new Set(['embedId', 'hostOrigin']);

/** Copies the address of what is seen and says, in a sentence, what came of it. */
export async function copyLink(): Promise<string> {
  const { choices, foreign } = useStore.getState();
  const query = formatLink(
    choices,
    foreign.filter(([name]) => !OF_THE_FRAME.has(name)),
  );
  if (query.length > LINK_LIMIT) {
    const [length, limit] = [query.length, LINK_LIMIT].map((count) => count.toLocaleString('en-GB'));
    return `The link was not copied: it would have ${length} characters, and ${limit} is the most that works everywhere. Choose fewer values in the filter.`;
  }
  const link = new URL(query, window.location.href).href;
  return (await copyText(link)) ? 'Link copied.' : `The browser did not let Parley copy. The link: ${link}`;
}
