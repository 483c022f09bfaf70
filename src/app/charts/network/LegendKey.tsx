import type { ReactNode } from 'react';

/** One mark of a drawing, and what it means. */
export function Key({ width = 36, label, children }: { width?: number; label: string; children: ReactNode }) {
  return (
    <li>
      <svg width={width} height={20} aria-hidden="true" focusable="false">
        {children}
      </svg>
      {label}
    </li>
  );
}
