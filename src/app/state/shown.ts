import { createContext } from 'react';
import type { Choices } from '@/app/state/choices';

/** Choices that a part of the page shows in place of the reader's own, as a small picture of another slide does. */
export const Shown = createContext<Choices | null>(null);
