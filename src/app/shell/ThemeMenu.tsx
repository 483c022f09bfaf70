import { THEMES, useSettings } from '@/app/state/settings';
import { MenuItem } from '@/app/ui/MenuItem';

const LABEL = { system: 'System theme', light: 'Light theme', dark: 'Dark theme' } as const;

export function ThemeMenu({ close }: { close: () => void }) {
  const { theme, setTheme } = useSettings();
  return (
    <ul className="menu">
      {THEMES.map((name) => (
        <MenuItem
          key={name}
          chosen={theme === name}
          run={() => {
            setTheme(name);
            close();
          }}
        >
          {LABEL[name]}
        </MenuItem>
      ))}
    </ul>
  );
}
