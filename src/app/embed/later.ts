// What a frame needs only once a reader does something. Loaded when all is quiet, so that it is there offline as well.
import type { ComponentType } from 'react';

type Part = Promise<{ readonly default: ComponentType }>;

export const loadEvidence = (): Part => import('./Evidence');
export const loadFilter = (): Part =>
  import('@/app/shell/FilterLine').then(({ FilterLine }) => ({ default: FilterLine }));
export const loadPolish = (): Part => import('./Polish');

const ALL = [loadEvidence, loadFilter, () => import('@/app/charts/save'), () => import('./selection')];

/** Loads all of it. What fails is said where it is asked for. */
export function loadLater(): void {
  for (const load of ALL) load().catch(() => undefined);
}
