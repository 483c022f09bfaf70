// Persons and organizations of a project as actors of a corpus.
import { counted } from '@/core/corpus/counted';
import type { Actor } from '@/core/corpus/schema';
import type { Attributes } from './dnaAttributes';
import type { Line } from './dnaLines';
import { few, type Labels } from './dnaText';
import type { Coding } from './dnaTypes';
import { idsFor } from './ids';

const LONGEST = 200;

/** What an organization is, by its attribute Type. The first that fits. */
const KINDS: readonly (readonly [Actor['kind'], RegExp])[] = [
  ['media', /\b(media|press|news|newspaper|journal|broadcast|medien|zeitung)/i],
  ['alliance', /\b(alliance|coalition|union of states|bündnis)/i],
  ['state', /^(state|country|nation|staat)s?$/i],
  ['government', /\b(government|ministr|executive|federal agency|regierung|verwaltung)/i],
];

export interface Actors {
  readonly actors: readonly Actor[];
  speakerOf(line: Line): string;
  readonly persons: number;
  readonly left: readonly string[];
}

interface Draft {
  readonly name: string;
  /** The name in the project, by which its attributes are found. */
  readonly from: string;
  readonly organization: string | null;
  readonly isPerson: boolean;
}

/** Two names as one key: neither holds this sign. */
const pair = (person: string, organization: string) => `${person}\u0000${organization}`;

/**
 * One actor for each organization and for each person. A person belongs to his organization, so that by organization the
 * figures are those of the project's organizations. One with several organizations becomes an actor for each, "Name
 * (Organization)"; where no person is named, or he is called like his organization, that speaks itself.
 */
export function actorsOf(lines: readonly Line[], coding: Coding, attributes: Attributes, labels: Labels): Actors {
  const organizations = new Set<string>();
  const organizationsOf = new Map<string, Set<string>>();
  const alone: number[] = [];
  for (const { id, person, organization } of lines) {
    if (organization !== '') organizations.add(organization);
    if (person === '' || person === organization) continue;
    if (organization === '') alone.push(id);
    const own = organizationsOf.get(person) ?? new Set<string>();
    organizationsOf.set(person, own.add(organization));
  }
  const drafts = new Map<string, Draft>();
  const taken = new Set<string>();
  const add = (key: string, wanted: string, draft: Omit<Draft, 'name'>) => {
    let name = wanted;
    for (let more = 2; taken.has(name); more++) name = `${wanted.slice(0, LONGEST - 6)} (${more})`;
    taken.add(name);
    drafts.set(key, { ...draft, name });
  };
  for (const organization of organizations) {
    const name = labels.line(organization, LONGEST) || 'Organization';
    add(pair('', organization), name, { from: organization, organization: null, isPerson: false });
  }
  for (const [person, own] of organizationsOf) {
    for (const organization of own) {
      const apart = own.size > 1 || organizations.has(person);
      const name = labels.line(person, LONGEST) || 'Person';
      const full = apart && organization !== '' ? labels.line(`${name} (${organization})`, LONGEST) : name;
      add(pair(person, organization), full, {
        from: person,
        organization: organization || null,
        isPerson: true,
      });
    }
  }
  const ids = idsFor(
    [...drafts.values()].map(({ name }) => name),
    'actor',
  );
  const idOf = (key: string) => ids.get(drafts.get(key)?.name ?? '') ?? '';
  const several = [...organizationsOf].filter(([, own]) => own.size > 1).map(([person]) => labels.line(person, 60));
  const left: string[] = [];
  if (several.length > 0) {
    left.push(
      `${several.length === 1 ? 'One person speaks' : `${several.length} persons speak`} for several organizations, and ${several.length === 1 ? 'is' : 'are'} an actor for each: ${few(several)}.`,
    );
  }
  if (alone.length > 0 && coding.organization) {
    left.push(
      `${counted(alone.length, 'statement')} of persons without an organization: by organization these count as their own, where Discourse Network Analyzer leaves them out: ID ${few(alone)}.`,
    );
  }
  return {
    actors: [...drafts].map(([key, draft]) => {
      const variable = draft.isPerson ? coding.person : coding.organization;
      const { type, aliases } = attributes.of(variable?.id ?? 0, draft.from);
      return {
        id: idOf(key),
        name: draft.name,
        short: null,
        kind: draft.isPerson ? 'person' : (KINDS.find(([, pattern]) => pattern.test(type))?.[0] ?? 'organization'),
        memberOf: draft.organization === null ? null : idOf(pair('', draft.organization)),
        role: labels.line(type, 200) || null,
        aliases: aliases.map((alias) => labels.line(alias, 200)).filter((alias) => alias !== ''),
      };
    }),
    speakerOf: ({ person, organization }) =>
      idOf(person === '' || person === organization ? pair('', organization) : pair(person, organization)),
    persons: organizationsOf.size,
    left,
  };
}
