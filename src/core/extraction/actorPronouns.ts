// Whom a pronoun may mean.
import type { Entity } from './actorTypes';
import { isPlace } from './gazetteer';

/** Whether it stands for somebody without naming him. */
export const isPersonal = (lower: string) => PERSONAL.has(lower);
const PERSONAL = new Set(
  'i me my we us our you your he him his himself she her hers herself they them their themselves it its itself'.split(
    ' ',
  ),
);

type Fit = (entity: Entity) => number;

/** How well somebody fits a pronoun of the third person; null for other words. */
export function fitOf(lower: string): Fit | null {
  switch (lower) {
    case 'he':
    case 'him':
    case 'his':
    case 'himself':
      return (one) => fitsPerson(one, 'm');
    case 'she':
    case 'her':
    case 'hers':
    case 'herself':
      return (one) => fitsPerson(one, 'f');
    case 'they':
    case 'them':
    case 'their':
    case 'themselves':
    case 'both':
      return (one) =>
        one.members.length > 0 || one.plural ? 1 : one.kind === 'group' && !isPlace(one.words.join(' ')) ? 0.4 : 0;
    case 'it':
    case 'its':
    case 'itself':
      return (one) =>
        one.plural || one.kind === 'person' ? 0 : one.kind === 'group' ? 1 : one.words.length === 0 ? 0.9 : 0.4;
    default:
      return null;
  }
}

function fitsPerson(one: Entity, gender: 'm' | 'f'): number {
  if (one.plural || one.kind === 'group' || (one.gender !== null && one.gender !== gender)) return 0;
  if (one.gender !== null) return 1;
  if (one.kind === 'person') return 0.9;
  return one.words.length > 0 ? 0.4 : 0;
}
