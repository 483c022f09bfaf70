import type { ReactNode } from 'react';

/** An entry of a menu: what it does, and beside it in small what comes of it, or its key. */
export function MenuItem({
  run,
  hint,
  chosen,
  className,
  children,
}: {
  run: () => void;
  hint?: ReactNode;
  /** Of entries of which one holds. */
  chosen?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <li className={className}>
      <button type="button" aria-pressed={chosen} onClick={run}>
        {children} {(hint || chosen) && <small>{hint || 'chosen'}</small>}
      </button>
    </li>
  );
}
