import { contactsOf } from '@/app/state/contacts';
import type { Scene } from '@/app/state/derive';
import { actorName, counted, listed, shortDay } from '@/app/state/words';
import { lookupOf } from '@/core/corpus/lookup';
import type { Interaction } from '@/core/corpus/schema';
import { paragraphsAt } from './passages';
import { namesOf, shortNameOf, statementAt } from './quoteText';
import { rowsOfArticle } from './textMarks';

export interface Contact {
  readonly interaction: Interaction;
  /** Statements by those who took part, in its paragraph or one beside it, that pass the filter. */
  readonly nearby: readonly number[];
  /** Such statements that do not pass the filter. */
  readonly hidden: number;
}

export interface ContactEvidence {
  readonly kind: 'contacts';
  readonly title: string;
  readonly subtitle: string;
  readonly contacts: readonly Contact[];
}

/**
 * What was said around a contact. The corpus does not code in which contact a statement was made, so nearness is all
 * that is claimed: the same article, the same paragraph or the one before or after, and a speaker who took part.
 */
function around({ corpus, table, rows }: Scene, interaction: Interaction): Contact {
  const position = lookupOf(corpus).article.get(interaction.article) ?? -1;
  const article = corpus.articles[position];
  if (!article) return { interaction, nearby: [], hidden: 0 };
  const paragraphs = paragraphsAt(article, [interaction.span]);
  const first = (paragraphs[0] ?? 0) - 1;
  const last = (paragraphs.at(-1) ?? -2) + 1;
  const tookPart = new Set([...interaction.from, ...interaction.to]);
  const near = rowsOfArticle(corpus, table, position).filter((row) => {
    const { speaker, spans } = statementAt(corpus, row);
    return tookPart.has(speaker) && paragraphsAt(article, spans.content).some((at) => at >= first && at <= last);
  });
  const passing = new Set(rows);
  const nearby = near.filter((row) => passing.has(row));
  return { interaction, nearby, hidden: near.length - nearby.length };
}

/** Positions of those who took part, as the filter counts them: as named, or the sides that they belong to. */
function partiesOf({ corpus, table, choices }: Scene, ids: readonly string[]): Set<number> {
  const { actor } = lookupOf(corpus);
  const positions = ids.map((id) => actor.get(id) ?? -1);
  return new Set(choices.by === 'organization' ? positions.map((position) => table.sideOf[position] ?? -1) : positions);
}

/** Ids of the contacts that the lines between two parties stand for, in either direction, or all lines at one party. */
export function contactsOfParties(scene: Scene, parties: readonly string[]): string[] {
  const [one, other] = parties.map((id) => [...partiesOf(scene, [id])][0]);
  const { edges } = contactsOf(scene.corpus, scene.choices);
  const lines = edges.filter(({ from, to }) =>
    parties.length === 1
      ? from === one || to === one
      : (from === one && to === other) || (from === other && to === one),
  );
  return lines.flatMap(({ interactions }) => interactions.map((at) => scene.corpus.interactions[at]?.id ?? ''));
}

/** Names of those who take part in all of the contacts; where nobody does, nothing. */
function shared(scene: Scene, contacts: readonly Interaction[]): string[] {
  const all = contacts.map(({ from, to }) => partiesOf(scene, [...from, ...to]));
  const common = [...(all[0] ?? [])].filter((position) => all.every((parties) => parties.has(position)));
  return common.map((position) => actorName(scene.corpus, position));
}

/** The evidence of one contact or of several, as far as they pass the filter; null where none does. */
export function contactEvidence(scene: Scene, ids: readonly string[]): ContactEvidence | null {
  const { corpus } = scene;
  const wanted = new Set(ids);
  const { edges, within } = contactsOf(corpus, scene.choices);
  const passing = new Set([...within, ...edges.flatMap(({ interactions }) => interactions)]);
  const contacts = corpus.interactions
    .filter(({ id }, at) => wanted.has(id) && passing.has(at))
    .map((found) => around(scene, found));
  const [first] = contacts;
  if (!first) return null;
  const { from, to, label, date } = first.interaction;
  const parties =
    contacts.length === 1
      ? [...new Set([...from, ...to])].map((id) => shortNameOf(corpus, id))
      : shared(
          scene,
          contacts.map(({ interaction }) => interaction),
        );
  const said = contacts.reduce((sum, { nearby }) => sum + nearby.length, 0);
  const what = contacts.length === 1 ? label : counted(contacts.length, 'contact');
  const inferred = date.basis === 'inferred' ? ' (date inferred)' : '';
  const when = contacts.length === 1 ? `, ${shortDay(date.date)}${inferred}` : '';
  return {
    kind: 'contacts',
    title: parties.length === 0 ? what : `${parties.length > 3 ? namesOf(corpus, from) : listed(parties)}: ${what}`,
    subtitle: `${counted(contacts.length, 'contact')}${when}; ${counted(said, 'statement')} near it by those who took part`,
    contacts,
  };
}
