// How time is cut into windows: shared by what plays and what is drawn over time; never in a link, which has the days.
import { create } from 'zustand';
import type { WindowKind, WindowUnit } from '@/core/analysis/windows';

interface Windows {
  readonly kind: WindowKind;
  /** null: as fits the corpus. */
  readonly unit: WindowUnit | null;
  /** Units in a moving window. */
  readonly size: number;
  cut(patch: Partial<Pick<Windows, 'kind' | 'unit' | 'size'>>): void;
}

export const useWindowSettings = create<Windows>()((set) => ({
  kind: 'cumulative',
  unit: null,
  size: 1,
  cut: (patch) => set(patch),
}));
