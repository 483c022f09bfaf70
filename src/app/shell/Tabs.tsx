import { useChoices, useStore } from '@/app/state/store';
import type { ViewTab } from '@/app/views/registry';
import './Tabs.css';

/** The charts of a view. Links rather than ARIA tabs: each is a state of the page with an address of its own. */
export function Tabs({ tabs }: { tabs: readonly ViewTab[] }) {
  const choices = useChoices();
  const choose = useStore((state) => state.choose);
  return (
    <nav className="tabs" aria-label="Charts of this view">
      {tabs.map((tab) => (
        <button
          key={tab.label}
          type="button"
          className="tab"
          title={tab.hint}
          aria-current={tab.active(choices) ? 'true' : undefined}
          onClick={() => choose(tab.patch)}
        >
          {tab.label}
        </button>
      ))}
    </nav>
  );
}
