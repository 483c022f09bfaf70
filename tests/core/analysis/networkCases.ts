import type { Said } from './corpora';

interface NetworkCase {
  readonly name: string;
  readonly scale: readonly [number, number];
  readonly said: readonly Said[];
  /** Weights of the one-mode network of actors, worked out by hand; pairs that are not named weigh 0. */
  readonly oneMode: Record<'ignore' | 'congruence' | 'conflict' | 'subtract', Record<string, number>>;
  readonly issues: Record<'ignore' | 'congruence' | 'conflict' | 'subtract', Record<string, number>>;
  readonly twoMode: Record<'ignore' | 'subtract', Record<string, number>>;
}

const says = (who: string, on: string, ...stances: (number | null)[]): Said[] =>
  stances.map((stance) => ({ who, on, stance }));

export const NETWORK_CASES: readonly NetworkCase[] = [
  {
    name: 'five steps: agreement on one issue, half and half on another',
    scale: [-2, 2],
    said: [
      ...says('z', 'leave', 2, 2, null),
      ...says('z', 'talk', -1, 0, 1),
      ...says('m', 'leave', 2),
      ...says('m', 'talk', 2),
      { who: 'm' },
    ],
    oneMode: {
      ignore: { 'z ~ m': 2 + 3 },
      // Talk: 2 is three, two and one of four steps away from -1, 0 and 1.
      congruence: { 'z ~ m': 2 + (0.25 + 0.5 + 0.75) },
      conflict: { 'z ~ m': 0.75 + 0.5 + 0.25 },
      subtract: { 'z ~ m': 2 },
    },
    issues: {
      // z: two on leave with three on talk; m: one with one.
      ignore: { 'leave ~ talk': 6 + 1 },
      congruence: { 'leave ~ talk': 2 * (0.25 + 0.5 + 0.75) + 1 },
      conflict: { 'leave ~ talk': 2 * (0.75 + 0.5 + 0.25) },
      subtract: { 'leave ~ talk': 1 },
    },
    twoMode: {
      ignore: { 'z ~ leave': 2, 'z ~ talk': 3, 'm ~ leave': 1, 'm ~ talk': 1 },
      // Stances that cancel out leave no tie.
      subtract: { 'z ~ leave': 4, 'm ~ leave': 2, 'm ~ talk': 2 },
    },
  },
  {
    name: 'a boolean scale: yes is 1 and no is 0',
    scale: [0, 1],
    said: [...says('a', 'x', 1, 1, 0), ...says('b', 'x', 0), ...says('c', 'y', 0), ...says('b', 'y', 0)],
    oneMode: {
      ignore: { 'a ~ b': 3, 'c ~ b': 1 },
      congruence: { 'a ~ b': 1, 'c ~ b': 1 },
      conflict: { 'a ~ b': 2 },
      subtract: { 'a ~ b': -1, 'c ~ b': 1 },
    },
    issues: {
      ignore: { 'x ~ y': 1 },
      congruence: { 'x ~ y': 1 },
      conflict: {},
      subtract: { 'x ~ y': 1 },
    },
    twoMode: {
      ignore: { 'a ~ x': 3, 'b ~ x': 1, 'c ~ y': 1, 'b ~ y': 1 },
      subtract: { 'a ~ x': 1, 'b ~ x': -1, 'c ~ y': -1, 'b ~ y': -1 },
    },
  },
  {
    name: 'the width is that of the scale, not of what occurs',
    scale: [-5, 5],
    said: [...says('a', 'x', 1), ...says('b', 'x', 2)],
    oneMode: {
      ignore: { 'a ~ b': 1 },
      congruence: { 'a ~ b': 0.9 },
      conflict: { 'a ~ b': 0.1 },
      subtract: { 'a ~ b': 0.8 },
    },
    issues: { ignore: {}, congruence: {}, conflict: {}, subtract: {} },
    twoMode: { ignore: { 'a ~ x': 1, 'b ~ x': 1 }, subtract: { 'a ~ x': 1, 'b ~ x': 2 } },
  },
];
