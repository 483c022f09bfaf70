import './DataTable.css';

/** What a cell can hold. Missing values are told in words ("never mentioned"), not left blank by accident. */
export type CellValue = string | number;

export interface Column {
  readonly label: string;
  /** Figures are set to the right, with this many decimals. */
  readonly digits?: number;
}

/** A chart's numbers as rows: what its table tab shows and its CSV holds. */
export interface TableData {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Opens the evidence behind a row. */
  readonly open?: (row: number) => void;
}

/** Rows drawn at most; the CSV has them all. */
const LIMIT = 500;

export function formatCell(value: CellValue, column: Column): string {
  if (typeof value === 'string') return value;
  return (column.digits === undefined ? String(value) : value.toFixed(column.digits)).replace(/^-/, '−');
}

export function DataTable({ caption, data }: { caption: string; data: TableData }) {
  const shown = data.rows.slice(0, LIMIT);
  return (
    <div className="data-table">
      <table>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column.label} scope="col" className={column.digits === undefined ? '' : 'figure'}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            <tr key={at}>
              {row.map((value, index) => {
                const column = data.columns[index] ?? { label: '' };
                const text = formatCell(value, column);
                const numeric = typeof value === 'number';
                return (
                  <td key={column.label} className={numeric ? 'figure' : ''}>
                    {index === 0 && data.open ? (
                      <button type="button" className="action" onClick={() => data.open?.(at)}>
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
      {data.rows.length > LIMIT && (
        <p className="caption">
          The first {LIMIT} of {data.rows.length.toLocaleString('en-GB')} rows. The CSV holds them all.
        </p>
      )}
    </div>
  );
}
