import { Suspense } from 'react';
import { Notices } from '@/app/shell/Notices';
import { useScene } from '@/app/state/derive';
import { VIEW_ENTRIES } from '@/app/views/registry';

/** One view in a frame on somebody else's page. */
export default function Embed() {
  const { choices } = useScene();
  const entry = VIEW_ENTRIES.find(({ id }) => id === choices.view) ?? VIEW_ENTRIES[0];
  if (!entry) throw new Error('There are no views.');
  return (
    <main className="embed">
      <Notices />
      <Suspense fallback={null}>
        <entry.Component />
      </Suspense>
    </main>
  );
}
