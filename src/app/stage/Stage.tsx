import { Suspense } from 'react';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { VIEW_ENTRIES } from '@/app/views/registry';

/** Presenting: one slide at a time. */
export default function Stage() {
  const { choices } = useScene();
  const setSurface = useStore((state) => state.setSurface);
  const entry = VIEW_ENTRIES.find(({ id }) => id === choices.view) ?? VIEW_ENTRIES[0];
  if (!entry) throw new Error('There are no views.');
  return (
    <main className="stage">
      <Suspense fallback={null}>
        <entry.Component />
      </Suspense>
      <button type="button" onClick={() => setSurface({ present: false })}>
        End
      </button>
    </main>
  );
}
