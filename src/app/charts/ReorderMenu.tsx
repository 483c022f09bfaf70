import { useChoices, useStore } from '@/app/state/store';
import { MenuItem } from '@/app/ui/MenuItem';

const ORDERS = [
  [null, 'By side, most statements first'],
  ['count', 'By number of statements'],
  ['name', 'By name'],
  ['similarity', 'By similarity of stances'],
] as const;

/** The orders of the matrix. Loaded when they are asked for. */
export default function ReorderMenu({ close }: { close: () => void }) {
  const { sort } = useChoices();
  const choose = useStore((state) => state.choose);
  return (
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
  );
}
