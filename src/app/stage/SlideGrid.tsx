import type { ReactNode } from 'react';
import { type GridPlan, headHeight } from './gridPlan';
import { cutTo } from './slideText';

export interface GridRow {
  readonly key: number;
  readonly name: string;
  /** One for each column; null where there is nothing. */
  readonly cells: readonly ReactNode[];
}

/** Space between a row's name and its cells. */
const AFTER_NAME = 16;

/** Rows by columns, in type that is read from the back of a room. */
export function SlideGrid({
  caption,
  plan,
  columnKeys,
  rows,
}: {
  caption: string;
  plan: GridPlan;
  columnKeys: readonly number[];
  rows: readonly GridRow[];
}) {
  return (
    <table className="slide-grid" style={{ width: plan.names + plan.columns * plan.step }}>
      <caption className="visually-hidden">{caption}</caption>
      <colgroup>
        <col style={{ width: plan.names }} />
        {columnKeys.map((key) => (
          <col key={key} style={{ width: plan.step }} />
        ))}
      </colgroup>
      <thead>
        <tr style={{ height: headHeight(plan.heads) }}>
          <td />
          {columnKeys.map((key, at) => (
            <th key={key} scope="col">
              {plan.heads[at]?.map((line) => (
                <span key={line}>{line} </span>
              ))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key} style={{ height: plan.rowStep }}>
            <th scope="row">{cutTo(name, plan.names - AFTER_NAME)}</th>
            {columnKeys.map((column, at) => (
              <td key={column}>{cells[at]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
