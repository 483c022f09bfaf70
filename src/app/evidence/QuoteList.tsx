import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from '@/app/state/derive';
import { usePrinting } from '@/app/ui/usePrinting';
import { lookupOf } from '@/core/corpus/lookup';
import { QuoteCard } from './QuoteCard';

/** Before a card is measured. */
const ESTIMATE = 118;

/** The place to go to with a key; null where the key is another. */
function target(key: string, from: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, from + 1);
    case 'ArrowUp':
      return Math.max(0, from - 1);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Quote cards, of which only those on the screen are drawn. It scrolls with the page. One stop for the Tab key among the
 * quotes; the arrow keys move from one to the next.
 */
export function QuoteList({ scene, rows }: { scene: Scene; rows: readonly number[] }) {
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  const { quote } = scene.choices;
  const chosen = quote === null ? -1 : rows.indexOf(lookupOf(scene.corpus).statement.get(quote) ?? -1);
  const [active, setActive] = useState(Math.max(chosen, 0));
  const place = Math.min(active, rows.length - 1);
  const focusing = useRef(false);

  useLayoutEffect(() => {
    const measure = () => {
      const top = list.current?.getBoundingClientRect().top;
      if (top !== undefined) setMargin(Math.round(top + window.scrollY));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });

  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ESTIMATE,
    overscan: 6,
    scrollMargin: margin,
    getItemKey: (index) => rows[index] ?? index,
    // Where nothing is laid out (a hidden list), the estimate is better than 0, which would ask for every card.
    measureElement: (element) => element.getBoundingClientRect().height || ESTIMATE,
  });

  useEffect(() => {
    if (chosen >= 0) setActive(chosen);
  }, [chosen]);

  // A quote that a link opened may lie far down.
  const first = useRef(true);
  useEffect(() => {
    if (first.current && chosen > 3) virtual.scrollToIndex(chosen, { align: 'center' });
    first.current = false;
  }, [chosen, virtual]);

  useEffect(() => {
    if (!focusing.current) return;
    const words = list.current?.querySelector<HTMLElement>(`[data-index="${place}"] [data-quote]`);
    if (!words) return;
    focusing.current = false;
    words.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.target instanceof Element)) return;
    if (event.target.closest('[role="dialog"], dialog')) return;
    const at = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? place);
    const to = target(event.key, at, rows.length);
    if (to === null) return;
    event.preventDefault();
    focusing.current = true;
    setActive(to);
    virtual.scrollToIndex(to, { align: 'auto' });
    list.current?.querySelector<HTMLElement>(`[data-index="${to}"] [data-quote]`)?.focus({ preventScroll: true });
  };

  const printing = usePrinting();
  const items = printing ? rows.map((row, index) => ({ key: row, index, start: margin })) : virtual.getVirtualItems();
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: the arrow keys of the links inside
    <ol
      ref={list}
      className="quote-list"
      aria-label="Quotes found"
      style={{ height: virtual.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <li
          key={item.key}
          ref={printing ? null : virtual.measureElement}
          data-index={item.index}
          aria-setsize={rows.length}
          aria-posinset={item.index + 1}
          className="quote-list-item"
          style={{ transform: `translateY(${item.start - margin}px)` }}
        >
          <QuoteCard scene={scene} row={rows[item.index] as number} tabIndex={item.index === place ? 0 : -1} />
        </li>
      ))}
    </ol>
  );
}

/** Moves the focus from the search box into the list. */
export function enterQuotes(root: ParentNode): boolean {
  const words = root.querySelector<HTMLElement>('.quote-list [data-quote][tabindex="0"]');
  words?.focus();
  return words !== null;
}
