// How this reader likes to read: kept in the browser where it may be, never in a link.
import { create } from 'zustand';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface Settings {
  readonly theme: Theme;
  readonly letterKeys: boolean;
  setTheme(theme: Theme): void;
  setLetterKeys(on: boolean): void;
}

const KEY = 'parley-settings';

/** Storage throws where it is blocked (private windows, sandboxed frames): then settings last for the visit. */
function read(): Partial<Pick<Settings, 'theme' | 'letterKeys'>> {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const { theme, letterKeys } = stored as Record<string, unknown>;
    return {
      ...(THEMES.includes(theme as Theme) && { theme: theme as Theme }),
      ...(typeof letterKeys === 'boolean' && { letterKeys }),
    };
  } catch {
    return {};
  }
}

function write({ theme, letterKeys }: Settings) {
  try {
    localStorage.setItem(KEY, JSON.stringify({ theme, letterKeys }));
  } catch {
    // Nothing is lost but the preference, and read() says the same at the next visit.
  }
}

export const useSettings = create<Settings>()((set) => ({
  theme: 'system',
  letterKeys: true,
  ...read(),
  setTheme: (theme) => set({ theme }),
  setLetterKeys: (letterKeys) => set({ letterKeys }),
}));

useSettings.subscribe(write);
