import { type DragEvent, type KeyboardEvent, useState } from 'react';
import { type HandOrder, writeHandOrder } from '@/app/state/sorting';
import { useStore } from '@/app/state/store';

/** Actors stand below one another, issues side by side. */
export type NameKind = keyof HandOrder;

const KEYS: Record<NameKind, readonly [back: string, on: string]> = {
  actors: ['ArrowUp', 'ArrowDown'],
  issues: ['ArrowLeft', 'ArrowRight'],
};

/** What makes a name movable: by dragging it onto another, and with Alt and an arrow key. */
export type ReorderProps = ReturnType<typeof useReorder>;

/** Orders names by hand. `order`: the ids of all names as they stand. */
export function useReorder(order: HandOrder) {
  const choose = useStore((state) => state.choose);
  const [dragged, setDragged] = useState<{ readonly kind: NameKind; readonly id: string } | null>(null);

  /** Gives a name that place among those of its kind; the whole order is kept as made by hand. */
  const moveTo = (kind: NameKind, id: string, place: number) => {
    const moved = order[kind].filter((other) => other !== id);
    moved.splice(Math.max(0, place), 0, id);
    choose({ sort: writeHandOrder({ ...order, [kind]: moved }) });
  };

  return (kind: NameKind, id: string) => ({
    draggable: true,
    'data-name': `${kind} ${id}`,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData('text/plain', id);
      setDragged({ kind, id });
    },
    onDragEnd: () => setDragged(null),
    onDragOver: (event: DragEvent) => {
      if (dragged?.kind === kind) event.preventDefault();
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged?.kind === kind) moveTo(kind, dragged.id, order[kind].indexOf(id));
      setDragged(null);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const step = KEYS[kind].indexOf(event.key);
      if (!event.altKey || step < 0) return;
      event.preventDefault();
      moveTo(kind, id, order[kind].indexOf(id) + (step === 0 ? -1 : 1));
      // An order by hand knows no groups: the first move draws the row anew.
      const { currentTarget } = event;
      requestAnimationFrame(() => {
        const moved = document.querySelector<HTMLElement>(`.matrix [data-name="${kind} ${id}"]`);
        if (moved !== currentTarget) moved?.focus();
      });
    },
  });
}
