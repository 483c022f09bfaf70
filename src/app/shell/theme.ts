import { useEffect } from 'react';
import { useSettings } from '@/app/state/settings';
import { useStore } from '@/app/state/store';

/** Sets the rendered theme on the root element: the link's, the reader's, the system's, and always light on paper. */
export function useTheme() {
  const asked = useStore((state) => state.surface.theme);
  const chosen = useSettings((settings) => settings.theme);
  const theme = asked ?? chosen;
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const apply = () => {
      document.documentElement.setAttribute(
        'data-theme',
        theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme,
      );
    };
    const print = () => {
      document.documentElement.setAttribute('data-theme', 'light');
    };
    apply();
    dark.addEventListener('change', apply);
    window.addEventListener('beforeprint', print);
    window.addEventListener('afterprint', apply);
    return () => {
      dark.removeEventListener('change', apply);
      window.removeEventListener('beforeprint', print);
      window.removeEventListener('afterprint', apply);
    };
  }, [theme]);
}
