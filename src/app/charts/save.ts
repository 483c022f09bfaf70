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
import { CSV_TYPE, type NetworkFormat, type StatementFormat } from '@/core/interchange/formats';

/** Excel takes a CSV for Windows' old letters, and spoils quotation marks and accents, unless it begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

type FileKind = Pick<StatementFormat, 'extension' | 'mime'>;

function downloadText(title: string, pieces: Iterable<string>, { extension, mime }: FileKind) {
  const parts = mime === CSV_TYPE ? [BYTE_ORDER_MARK, ...pieces] : [...pieces];
  return download(fileName(title, extension), new Blob(parts, { type: `${mime};charset=utf-8` }));
}

/** The chart's numbers, all rows, unrounded. */
export function tableCsv(title: string, { columns, rows }: TableData) {
  const csv = toCsv(
    columns.map(({ label }) => label),
    rows,
  );
  return downloadText(title, [csv], { extension: 'csv', mime: CSV_TYPE });
}

/** The statements that pass the filter, or what they stand in. */
export async function statements({ corpus, rows }: Pick<Scene, 'corpus' | 'rows'>, format: StatementFormat) {
  return downloadText(`statements ${corpus.id}`, await format.write(corpus, rows), format);
}

/** The statements of these rows as they are quoted, in this order. */
export async function quotations({ corpus }: Scene, rows: readonly number[]) {
  const [{ writeMarkdown }, { quotationOf }, { linkTo }] = await Promise.all([
    import('@/core/interchange/markdown'),
    import('@/app/evidence/citation'),
    import('@/app/evidence/actions'),
  ]);
  const quoted = rows.flatMap((row) => {
    const statement = corpus.statements[row];
    return statement ? quotationOf(corpus, statement, linkTo(statement.id)) : [];
  });
  return downloadText(`statements ${corpus.id}`, [writeMarkdown(corpus.title, quoted)], {
    extension: 'md',
    mime: 'text/markdown',
  });
}

/** The network that is chosen, as it is drawn. */
export async function network(scene: Scene, figure: HTMLElement, format: NetworkFormat) {
  const { networkShown } = await import('@/app/charts/network/networkShown');
  const shown = networkShown(scene, figure);
  return downloadText(`network ${shown.title}`, await format.write(shown), format);
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
