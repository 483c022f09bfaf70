import { MATRIX_SORTS, NETWORK_SORTS, QUOTE_SORTS, type View } from '@/app/state/ids';

const HAND = /^hand(~\.?[a-z0-9-]{1,64})+$/;

/** Whether the text names an order that the view has. */
export function isSort(view: View, text: string): boolean {
  if (view === 'network') return (NETWORK_SORTS as readonly string[]).includes(text);
  if (view === 'quotes') return (QUOTE_SORTS as readonly string[]).includes(text);
  if (view === 'overview' || view === 'stance') {
    return text !== 'hand' && ((MATRIX_SORTS as readonly string[]).includes(text) || HAND.test(text));
  }
  return false;
}

/** An order made by hand: ids of actors, then ids of issues; what is not named follows in its usual order. */
export interface HandOrder {
  readonly actors: readonly string[];
  readonly issues: readonly string[];
}

export const readHandOrder = (sort: string | null): HandOrder => {
  const ids = sort?.startsWith('hand~') ? sort.split('~').slice(1) : [];
  return {
    actors: ids.filter((id) => !id.startsWith('.')),
    issues: ids.filter((id) => id.startsWith('.')).map((id) => id.slice(1)),
  };
};

export const writeHandOrder = ({ actors, issues }: HandOrder): string =>
  ['hand', ...actors, ...issues.map((id) => `.${id}`)].join('~');
