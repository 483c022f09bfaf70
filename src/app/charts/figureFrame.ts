import { type ComponentType, createContext, type ReactNode } from 'react';
import type { TableData } from '@/app/ui/DataTable';

export interface FigureProps {
  readonly title: string;
  readonly subtitle: string;
  /** The chart's numbers, for its table and its CSV. */
  readonly data: () => TableData;
  readonly controls?: ReactNode;
  readonly legend?: ReactNode;
  /** Added to the source line. */
  readonly note?: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** What stands around every chart instead of the page's own figure, where Parley is shown elsewhere. */
export const FigureFrame = createContext<ComponentType<FigureProps> | null>(null);
