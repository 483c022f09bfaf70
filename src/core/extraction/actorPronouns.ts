// Whom a pronoun may mean.
import type { Entity, Gender } from './actorTypes';
import { isPlace } from './gazetteer';

const words = (list: string) => new Set(list.split(' '));
const HE = words('he him his himself');
const SHE = words('she her hers herself');
const THEY = words('they them their themselves both');
const IT = words('it its itself');
const WE = words('i me my we us our you your theirs');

/** Whether it stands for somebody without naming him. */
export const isPersonal = (lower: string) =>
  lower !== 'both' && [HE, SHE, THEY, IT, WE].some((pronouns) => pronouns.has(lower));
export const isPossessive = (lower: string | undefined) => /^(?:his|her|its|their)$/.test(lower ?? '');
export const genderOf = (pronoun: string): Gender | null => (HE.has(pronoun) ? 'm' : SHE.has(pronoun) ? 'f' : null);

/** How well somebody fits a pronoun of the third person; null for other words. */
export function fitOf(lower: string): ((entity: Entity) => number) | null {
  const gender = genderOf(lower);
  if (gender) return (one) => fitsPerson(one, gender);
  if (THEY.has(lower))
    return (one) =>
      one.members.length > 0 || one.plural ? 1 : one.kind === 'group' && !isPlace(one.words.join(' ')) ? 0.4 : 0;
  if (IT.has(lower))
    return (one) =>
      one.plural || one.kind === 'person' ? 0 : one.kind === 'group' ? 1 : one.words.length === 0 ? 0.9 : 0.4;
  return null;
}

function fitsPerson(one: Entity, gender: Gender): number {
  if (one.plural || one.kind === 'group' || (one.gender !== null && one.gender !== gender)) return 0;
  if (one.gender !== null) return 1;
  if (one.kind === 'person') return 0.9;
  return one.words.length > 0 ? 0.4 : 0;
}
