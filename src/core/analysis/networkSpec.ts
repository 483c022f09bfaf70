// What can be asked of a discourse network: the words of the command line and of links.

/** `ignore`: same issues; `congruence`: agreement; `conflict`; `subtract`: agreement minus conflict. */
export const MEASURES = ['ignore', 'congruence', 'conflict', 'subtract'] as const;
export type Measure = (typeof MEASURES)[number];

/** What a one-mode weight is divided by. */
export const NORMS = ['no', 'average', 'jaccard', 'cosine'] as const;
export type Norm = (typeof NORMS)[number];

/** `combine`, on a scale 0..1 alone: 1 supports, 2 rejects, 3 both. */
export const TWO_MODE_MEASURES = ['ignore', 'subtract', 'combine'] as const;
export type TwoModeMeasure = (typeof TWO_MODE_MEASURES)[number];

/** What a two-mode weight is divided by: the actor's statements, or those on the issue. */
export const TWO_MODE_NORMS = ['no', 'activity', 'prominence'] as const;
export type TwoModeNorm = (typeof TWO_MODE_NORMS)[number];

/** How often an identical (actor, issue, stance) counts: each time, or once in each document, week … or in all. */
export const DUPLICATES = ['include', 'document', 'week', 'month', 'year', 'all'] as const;
export type Duplicates = (typeof DUPLICATES)[number];
