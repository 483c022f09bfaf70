import { useChoices, useStore } from '@/app/state/store';
import { MenuItem } from '@/app/ui/MenuItem';
import { Popover } from '@/app/ui/Popover';

const ORDERS = [
  [null, 'By side, most statements first'],
  ['count', 'By number of statements'],
  ['name', 'By name'],
  ['similarity', 'By similarity of stances'],
] as const;

/** The orders of the matrix. An order by hand is made on the names themselves, and told here. */
export function Reorder() {
  const { sort } = useChoices();
  const choose = useStore((state) => state.choose);
  const { embed } = useStore((state) => state.surface);
  // In a frame the host's order stands; names can still be moved.
  if (embed) return null;
  return (
    <Popover label="Reorder" title="Order of rows and columns" align="end">
      {(close) => (
        <>
          <ul className="menu">
            {ORDERS.map(([order, label]) => (
              <MenuItem
                key={label}
                chosen={sort === order}
                run={() => {
                  choose({ sort: order });
                  close();
                }}
              >
                {label}
              </MenuItem>
            ))}
          </ul>
          <p className="caption reorder-hint">
            {sort?.startsWith('hand') ? 'The order now is one made by hand. ' : ''}By hand: drag a name, or hold Alt and
            press an arrow key on it.
          </p>
        </>
      )}
    </Popover>
  );
}
