import { useEffect } from 'react';
import { type Theme, useSettings } from '@/app/state/settings';
import { useStore } from '@/app/state/store';

const wanted = (): Theme => useStore.getState().surface.theme ?? useSettings.getState().theme;

const systemIsDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Sets the rendered theme on the root element: the link's, the reader's or the system's. */
export function applyTheme(theme: Theme = wanted()): void {
  const rendered = theme === 'system' ? (systemIsDark().matches ? 'dark' : 'light') : theme;
  document.documentElement.setAttribute('data-theme', rendered);
}

/** Keeps the rendered theme up to date, and always light on paper. */
export function useTheme() {
  const asked = useStore((state) => state.surface.theme);
  const chosen = useSettings((settings) => settings.theme);
  const theme = asked ?? chosen;
  useEffect(() => {
    const dark = systemIsDark();
    const apply = () => applyTheme(theme);
    const print = () => applyTheme('light');
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
