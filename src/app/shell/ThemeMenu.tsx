import { THEMES, useSettings } from '@/app/state/settings';

const LABEL = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' } as const;

export function ThemeMenu({ close }: { close: () => void }) {
  const { theme, setTheme } = useSettings();
  return (
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
            {LABEL[name]} {theme === name && <small>chosen</small>}
          </button>
        </li>
      ))}
    </ul>
  );
}
