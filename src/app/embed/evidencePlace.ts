import { createContext, type RefObject } from 'react';

/** What the panel of statements stands by. */
export const EvidencePlace = createContext<{
  readonly view: RefObject<HTMLElement | null>;
  /** The mark that was used last. */
  readonly used: RefObject<Element | null>;
  /** What is opened, by its name in the link. */
  readonly opened: string;
} | null>(null);
