// What leaves the page: tables, pictures and links. Loaded when something is saved. Each gives back what the reader
// should be told, if anything.
import { download, fileName } from '@/app/charts/export/download';
import { pictureOf, svgFile } from '@/app/charts/export/figureSvg';
import { pngOf } from '@/app/charts/export/png';
import { printFigure } from '@/app/charts/export/print';
import type { Scene } from '@/app/state/derive';
import { linkOf, tellWhy } from '@/app/state/share';
import { useStore } from '@/app/state/store';
import { copyText } from '@/app/ui/clipboard';
import type { TableData } from '@/app/ui/DataTable';
import { toCsv } from '@/core/interchange/csv';
import { writeStatementsCsv } from '@/core/interchange/statementsCsv';

/** Excel takes a CSV for Windows' old letters, and spoils quotation marks and accents, unless it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

const downloadCsv = (title: string, csv: string) =>
  download(fileName(title, 'csv'), new Blob([BYTE_ORDER_MARK, csv], { type: 'text/csv;charset=utf-8' }));

/** The chart's numbers, all rows, unrounded. */
export function tableCsv(title: string, { columns, rows }: TableData) {
  return downloadCsv(
    title,
    toCsv(
      columns.map(({ label }) => label),
      rows,
    ),
  );
}

/** The statements that pass the filter. */
export function statementsCsv({ corpus, rows }: Scene) {
  return downloadCsv(`statements ${corpus.id}`, writeStatementsCsv(corpus, rows));
}

export async function svg(title: string, figure: HTMLElement) {
  const markup = svgFile(await pictureOf(title, figure));
  return download(fileName(title, 'svg'), new Blob([markup], { type: 'image/svg+xml' }));
}

/** With `scale` pixels for each that the chart has on a plain screen. */
export async function png(title: string, figure: HTMLElement, scale: 1 | 2) {
  return download(fileName(title, 'png'), await pngOf(await pictureOf(title, figure), scale));
}

export const print = printFigure;

/** Copies the address of what is seen and says what came of it. */
export async function copyLink(options: Parameters<typeof linkOf>[0] = {}): Promise<void> {
  const { notify } = useStore.getState();
  const link = linkOf(options);
  if (!link.ok) tellWhy(link);
  else if (await copyText(link.href)) notify(`Link copied. ${link.note}`.trim(), link.note ? { offer: 'oneFile' } : {});
  else notify(`The browser did not let Parley copy. The link: ${link.href}`);
}
