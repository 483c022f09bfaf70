import type { Focus } from '@/app/state/ids';
import { useChoices, useStore } from '@/app/state/store';

export interface Selection {
  readonly isFocus: (focus: Focus) => boolean;
  readonly isQuote: (id: string) => boolean;
  /** Opens what stands behind a mark; clears it where it is open already. */
  readonly focus: (focus: Focus) => void;
  /** The same for a mark that is one statement. */
  readonly quote: (id: string) => void;
}

/** What is selected in a chart, one thing at a time, and how to select. */
export function useSelection(): Selection {
  const choices = useChoices();
  const choose = useStore((state) => state.choose);
  const isFocus = ({ kind, ids }: Focus) =>
    choices.focus?.kind === kind && choices.focus.ids.join('~') === ids.join('~');
  const isQuote = (id: string) => choices.quote === id;
  return {
    isFocus,
    isQuote,
    focus: (focus) => choose({ focus: isFocus(focus) ? null : focus, quote: null }),
    quote: (id) => choose({ focus: null, quote: isQuote(id) ? null : id }),
  };
}
