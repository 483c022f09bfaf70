import { useEffect, useState } from 'react';
import type { Choices } from '@/app/state/choices';
import { useChoices, useStore } from '@/app/state/store';

/** A frame has no history: the way back to the view from which a reader opened an article. */
export function Back() {
  const choices = useChoices();
  const choose = useStore((state) => state.choose);
  const [left, setLeft] = useState<Choices | null>(null);
  useEffect(
    () =>
      useStore.subscribe(({ choices: now }, { choices: before }) => {
        if (now.view === before.view) return;
        setLeft((kept) => (kept?.view === now.view ? null : (kept ?? before)));
      }),
    [],
  );
  if (!left || left.view === choices.view) return null;
  return (
    <p className="embed-back">
      <button type="button" className="action" onClick={() => choose(left)}>
        Back to {left.view === 'quotes' ? 'the quotes' : left.view === 'article' ? 'the article' : 'the chart'}
      </button>
    </p>
  );
}
