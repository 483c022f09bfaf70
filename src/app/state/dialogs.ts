// Which dialog is open: one at a time, never in a link.
import { create } from 'zustand';

type Dialog = 'help' | 'embed';

interface Dialogs {
  readonly shown: Dialog | null;
  open(dialog: Dialog): void;
  close(): void;
}

export const useDialogs = create<Dialogs>()((set) => ({
  shown: null,
  open: (shown) => set({ shown }),
  close: () => set({ shown: null }),
}));
