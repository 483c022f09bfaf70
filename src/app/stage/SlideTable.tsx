import { type CellValue, type Column, formatCell, type TableData } from '@/app/ui/DataTable';
import { SlideFigure } from './SlideFigure';
import { useRoom } from './slideRoom';
import { cutTo, someOf, widthOf } from './slideText';

const ROW = 44;
const GAP = 28;
const COLUMN = { least: 64, words: 340 };

interface Fit {
  readonly at: number;
  readonly column: Column;
  readonly width: number;
}

const textAt = (row: readonly CellValue[], at: number, column: Column) => formatCell(row[at] ?? '', column);

/** As many columns as fit, from the left; words may be cut with an ellipsis, figures never. */
function fitting({ columns, rows }: TableData, width: number): Fit[] {
  const fits: Fit[] = [];
  let used = 0;
  for (const [at, column] of columns.entries()) {
    const widths = rows.map((row) => widthOf(textAt(row, at, column)));
    const figures = column.digits !== undefined;
    const needed = Math.ceil(Math.max(COLUMN.least, widthOf(column.label, true), ...widths));
    const own = figures ? needed : Math.min(COLUMN.words, needed);
    if (fits.length > 0 && used + own > width) break;
    fits.push({ at, column, width: Math.min(own, width) });
    used += own + GAP;
  }
  return fits;
}

/** A chart's numbers, as far as they have room. */
export function SlideTable({ title, data }: { title: string; data: TableData }) {
  const [holder, { width, height }] = useRoom();
  const most = Math.max(1, Math.floor(height / ROW) - 1);
  const rows = data.rows.slice(0, most);
  const fits = fitting({ ...data, rows }, width);
  const subtitle = `${someOf(rows.length, data.rows.length, 'row')}, ${someOf(fits.length, data.columns.length, 'column')}.`;
  return (
    <SlideFigure title={title} subtitle={subtitle} holder={holder}>
      <table className="slide-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {fits.map(({ at, column, width: own }) => (
              <th key={at} scope="col" className={column.digits === undefined ? '' : 'figure'}>
                {cutTo(column.label, own, true)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={index}>
              {fits.map(({ at, column, width: own }, place) => {
                const text = cutTo(textAt(row, at, column), own);
                return (
                  <td key={at} className={column.digits === undefined ? '' : 'figure'}>
                    {place === 0 && data.open ? (
                      <button type="button" className="action" onClick={() => data.open?.(index)}>
                        {text}
                      </button>
                    ) : (
                      text
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </SlideFigure>
  );
}
