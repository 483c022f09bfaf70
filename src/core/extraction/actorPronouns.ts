// Whom a pronoun may mean.
import type { Entity } from './actorTypes';

const PRONOUNS = new Map(
  Object.entries({
    m: 'he him his himself',
    f: 'she her hers herself',
    they: 'they them their themselves',
    two: 'both two',
    it: 'it its itself',
    nobody: 'i me my we us our you your',
  }).flatMap(([whom, list]) => list.split(' ').map((word) => [word, whom] as const)),
);

/** Whom a pronoun stands for, by gender and number; undefined for other words. */
export const pronounOf = (lower: string) => PRONOUNS.get(lower);

/** How well somebody fits a pronoun. */
export const fitOf =
  (pronoun: string) =>
  ({ kind, gender, members, plural, words }: Entity) => {
    if (pronoun === 'two') return members.length > 0 ? 1 : 0;
    if (pronoun === 'they') return plural ? 1 : kind === 'group' ? 0.4 : 0;
    if (plural || pronoun === 'nobody') return 0;
    if (pronoun === 'it') return kind === 'person' ? 0 : kind ? 1 : words.length > 0 ? 0.4 : 0.9;
    if (kind === 'group' || kind === 'place' || (gender ?? pronoun) !== pronoun) return 0;
    return gender ? 1 : kind ? 0.9 : words.length > 0 ? 0.4 : 0;
  };
