import { useEffect } from 'react';
import { useSettings } from '@/app/state/settings';

/** Sets the rendered theme on the root element: the chosen one, the system's, and always light on paper. */
export function useTheme() {
  const theme = useSettings((settings) => settings.theme);
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
