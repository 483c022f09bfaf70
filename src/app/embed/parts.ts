// What a frame needs only once a reader does something. Loaded when all is quiet, so that it is there offline as well.
import type { ComponentType } from 'react';

type Part = Promise<{ readonly default: ComponentType }>;

export const loadEvidence = (): Part => import('./Evidence');
export const loadFilter = (): Part =>
  import('@/app/shell/FilterLine').then(({ FilterLine }) => ({ default: FilterLine }));
export const loadPolish = (): Part => import('./Polish');

/** The type of the quotes, which a chart without them has not needed. */
const loadSerif = async () => document.fonts.load('1em "Source Serif 4 Variable"');

const ALL = [
  loadEvidence,
  loadFilter,
  () => import('@/app/charts/SaveItems'),
  () => import('@/app/charts/save'),
  () => import('./selection'),
  loadSerif,
];

/** Loads all of it. What fails is said where it is asked for. */
export function loadLater(): void {
  for (const load of ALL) load().catch(() => undefined);
}
