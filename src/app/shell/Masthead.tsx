import { searchQuotes } from '@/app/shell/keys';
import { useDialogs } from '@/app/state/dialogs';
import { THEMES, useSettings } from '@/app/state/settings';
import { useChoices, useStore } from '@/app/state/store';
import { Popover } from '@/app/ui/Popover';
import { VIEW_ENTRIES } from '@/app/views/registry';
import './Masthead.css';

const THEME_LABEL = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' } as const;

export function Masthead() {
  const choices = useChoices();
  const show = useStore((state) => state.show);
  const { theme, setTheme } = useSettings();
  const open = useDialogs((dialogs) => dialogs.open);
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
        <button type="button" className="masthead-tool masthead-keys" onClick={() => open('help')}>
          Keys <kbd>?</kbd>
        </button>
        <Popover label={THEME_LABEL[theme]} title="Theme" align="end" className="masthead-tool">
          {(close) => (
            <ul className="menu">
              {THEMES.map((name) => (
                <li key={name}>
                  <button
                    type="button"
                    aria-pressed={theme === name}
                    onClick={() => {
                      setTheme(name);
                      close();
                    }}
                  >
                    {THEME_LABEL[name]} {theme === name && <small>chosen</small>}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Popover>
      </div>
    </header>
  );
}
