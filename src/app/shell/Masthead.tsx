import { lazy, type ReactNode, Suspense } from 'react';
import { searchQuotes } from '@/app/shell/keys';
import type { Menu } from '@/app/shell/Menus';
import { useDialogs } from '@/app/state/dialogs';
import { useChoices, useStore } from '@/app/state/store';
import { Popover } from '@/app/ui/Popover';
import { VIEW_ENTRIES } from '@/app/views/registry';
import './Masthead.css';

const Menus = lazy(() => import('@/app/shell/Menus'));
const EmbedDialog = lazy(() => import('@/app/shell/EmbedDialog'));

export function Masthead() {
  const choices = useChoices();
  const show = useStore((state) => state.show);
  const { shown, open } = useDialogs();
  return (
    <header className="masthead">
      <div className="masthead-brand">
        <span className="masthead-name">Parley</span>
        <span className="masthead-claim caption">Who said what, and how it moved</span>
      </div>
      <nav className="masthead-views" aria-label="Views">
        {VIEW_ENTRIES.filter(({ inNavigation }) => inNavigation).map(({ id, label }) => (
          <button
            key={id}
            type="button"
            className="masthead-view"
            aria-current={choices.view === id ? 'page' : undefined}
            onClick={() => show(id)}
          >
            {label}
          </button>
        ))}
      </nav>
      <div className="masthead-tools">
        <button type="button" className="masthead-tool" onClick={searchQuotes}>
          Search <kbd>/</kbd>
        </button>
        <MastheadMenu menu="present">Present</MastheadMenu>
        <MastheadMenu menu="share">Share</MastheadMenu>
        <MastheadMenu menu="file">File</MastheadMenu>
        <MastheadMenu menu="theme">Theme</MastheadMenu>
        <button type="button" className="masthead-tool masthead-wide" onClick={() => open('help')}>
          Keys <kbd>?</kbd>
        </button>
        <MastheadMenu menu="more">More</MastheadMenu>
      </div>
      {shown === 'embed' && (
        <Suspense>
          <EmbedDialog />
        </Suspense>
      )}
    </header>
  );
}

function MastheadMenu({ menu, children }: { menu: Menu; children: string }): ReactNode {
  return (
    <Popover
      label={children}
      title={children}
      align="end"
      className={`masthead-tool ${menu === 'more' ? 'masthead-narrow' : 'masthead-wide'}`}
    >
      {(close) => (
        <Suspense fallback={<p>Loading …</p>}>
          <Menus menu={menu} close={close} />
        </Suspense>
      )}
    </Popover>
  );
}
