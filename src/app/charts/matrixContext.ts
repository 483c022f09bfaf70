import type { RovingMark } from '@/app/charts/ChartMark';
import type { PeriodCounts } from '@/app/charts/matrixPeriods';
import type { TileSize } from '@/app/charts/matrixPlacement';
import type { ReorderProps } from '@/app/charts/matrixReorder';
import type { Selection } from '@/app/charts/useSelection';
import type { Scene } from '@/app/state/derive';
import type { Place } from '@/app/ui/roving';
import type { Matrix, Total } from '@/core/analysis/matrix';

/** What the heads and all rows of the matrix share. */
export interface MatrixContext extends Pick<Selection, 'isFocus' | 'focus'> {
  readonly scene: Scene;
  readonly matrix: Matrix;
  readonly columns: readonly Total[];
  readonly size: TileSize;
  /** Null where there is no room for them, or there are no two periods. */
  readonly periods: PeriodCounts | null;
  readonly mark: RovingMark;
  readonly reorder: ReorderProps;
  /** The cell under the pointer: the names of its row and column are lit. */
  readonly hovered: Place | null;
  readonly hover: (place: Place) => void;
}
