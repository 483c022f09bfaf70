import { lazy, type RefObject, Suspense } from 'react';
import type { TableData } from '@/app/ui/DataTable';
import { Popover } from '@/app/ui/Popover';

const load = () => import('./SaveItems');
const SaveItems = lazy(load);

export interface SaveProps {
  readonly figure: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly data: () => TableData;
}

/** Everything that can be taken along from a chart. What it holds is loaded when somebody is about to open it. */
export function SaveMenu(props: SaveProps) {
  return (
    <Popover label="Save" title="Save and share" align="end" save soon={() => void load().catch(() => undefined)}>
      {(close) => (
        <Suspense fallback={<p>Loading …</p>}>
          <SaveItems {...props} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
