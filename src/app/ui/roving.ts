import { type KeyboardEvent, useCallback, useRef, useState } from 'react';

/** Where marks lie for the arrow keys: row by row, column by column. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** The place to go to from one place with a key; null where there is nothing in that direction or the key is another. */
function nextPlace(places: readonly Place[], from: Place, key: string): Place | null {
  const ahead = (forward: (place: Place) => number, aside: (place: Place) => number): Place | null => {
    let best: Place | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const place of places) {
      const distance = forward(place);
      if (distance <= 0) continue;
      // What lies straight ahead comes before what is nearer but aside.
      const cost = distance + aside(place) * 1000;
      if (cost < least) [best, least] = [place, cost];
    }
    return best;
  };
  const across = ({ column }: Place) => Math.abs(column - from.column);
  const along = ({ row }: Place) => Math.abs(row - from.row);
  switch (key) {
    case 'ArrowRight':
      return ahead(({ column, row }) => (row === from.row ? column - from.column : 0), along);
    case 'ArrowLeft':
      return ahead(({ column, row }) => (row === from.row ? from.column - column : 0), along);
    case 'ArrowDown':
      return nearestRow(places, from, 1, across);
    case 'ArrowUp':
      return nearestRow(places, from, -1, across);
    case 'Home':
      return places.filter(({ row }) => row === from.row).sort((a, b) => a.column - b.column)[0] ?? null;
    case 'End':
      return places.filter(({ row }) => row === from.row).sort((a, b) => b.column - a.column)[0] ?? null;
    default:
      return null;
  }
}

function nearestRow(
  places: readonly Place[],
  from: Place,
  sign: 1 | -1,
  across: (place: Place) => number,
): Place | null {
  const ahead = places.filter(({ row }) => (row - from.row) * sign > 0);
  const row = ahead.reduce((near, place) => ((place.row - near) * sign < 0 ? place.row : near), ahead[0]?.row ?? 0);
  return ahead.filter((place) => place.row === row).sort((a, b) => across(a) - across(b))[0] ?? null;
}

const keyOf = ({ row, column }: Place) => `${row}:${column}`;

/**
 * One stop for the Tab key in a chart of many marks; the arrow keys move between them.
 * Spread `mark(place)` on each mark, HTML or SVG; `active` tells where a Tab lands.
 */
export function useRoving(places: readonly Place[]) {
  const [active, setActive] = useState<Place | null>(null);
  const elements = useRef(new Map<string, HTMLElement | SVGElement>());
  const current = places.find((place) => active && keyOf(place) === keyOf(active)) ?? places[0] ?? null;

  const move = useCallback(
    (event: KeyboardEvent, from: Place) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const to = nextPlace(places, from, event.key);
      if (!to) return;
      event.preventDefault();
      setActive(to);
      elements.current.get(keyOf(to))?.focus();
    },
    [places],
  );

  return {
    mark: (place: Place) => ({
      ref: (element: HTMLElement | SVGElement | null) => {
        if (element) elements.current.set(keyOf(place), element);
        else elements.current.delete(keyOf(place));
      },
      tabIndex: current && keyOf(current) === keyOf(place) ? 0 : -1,
      onFocus: () => setActive(place),
      onKeyDown: (event: KeyboardEvent) => move(event, place),
    }),
  };
}
