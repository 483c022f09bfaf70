// What a suggestion says, in words.
import { HEARD } from '@/app/evidence/quoteText';
import { listed, stanceLabel } from '@/app/state/words';
import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import { PRECISION } from '@/core/extraction/precision';
import type { Attribution, FoundActor, SuggestedStatement } from '@/core/extraction/types';

/** Full names by id. */
export type Names = ReadonlyMap<string, string>;

export const namesOf = (actors: readonly FoundActor[]): Names => new Map(actors.map(({ id, name }) => [id, name]));

/** The statements that rest on each attribution, by its number. */
export function byAttribution(statements: readonly SuggestedStatement[]): Map<number, SuggestedStatement[]> {
  const found = new Map<number, SuggestedStatement[]>();
  for (const statement of statements) {
    const own = found.get(statement.attribution);
    if (own) own.push(statement);
    else found.set(statement.attribution, [statement]);
  }
  return found;
}

const wordsAt = (text: string, spans: readonly Span[]) =>
  spans.map(([start, end]) => text.slice(start, end).replace(/\s+/gu, ' ').trim()).join(' … ');

/** "Ada Byron and Ben Cole"; where it is not known who that is, the text's own words for him. */
export function speakersOf(text: string, { actor, also, source }: Attribution, names: Names): string {
  if (actor !== null) {
    const named = listed([actor, ...also].map((id) => names.get(id) ?? id));
    // It begins a line, also where the text calls him "a spokesman".
    return named.charAt(0).toLocaleUpperCase('en') + named.slice(1);
  }
  return source.length === 0 ? 'Nobody named' : `“${wordsAt(text, source)}”`;
}

/** "quoted, by the cue “said”, via Ada Byron". */
export function howHeard(text: string, { mode, cue, via }: Attribution, names: Names): string {
  const parts: string[] = [HEARD[mode]];
  if (cue.length > 0) parts.push(`by the cue “${wordsAt(text, cue)}”`);
  if (via !== null) parts.push(`via ${names.get(via) ?? via}`);
  return parts.join(', ');
}

/** What is suggested on one issue, and all who hold it in the same words. */
export interface Position {
  readonly statement: SuggestedStatement;
  readonly speakers: readonly string[];
}

/** Speakers who say the same in one breath ("the leaders of France and Germany") are told once. */
export function positionsOf(statements: readonly SuggestedStatement[]): Position[] {
  const found = new Map<string, { statement: SuggestedStatement; speakers: string[] }>();
  for (const statement of statements) {
    const key = JSON.stringify([statement.issue, statement.stance, statement.grounds]);
    const same = found.get(key);
    if (same) same.speakers.push(statement.speaker);
    else found.set(key, { statement, speakers: [statement.speaker] });
  }
  return [...found.values()];
}

/**
 * "A toll on the bridge: resists, from “is not rushing” and “the toll”"; where only some of the speakers are meant,
 * "resists (Ada Byron), from …".
 */
export function positionWords(
  text: string,
  { issue, stance, grounds }: SuggestedStatement,
  codebook: Codebook | null,
  whose: string,
) {
  const label = codebook?.issues.find(({ id }) => id === issue)?.label ?? 'No issue';
  const words = stance === null || codebook === null ? 'no stance suggested' : stanceLabel(codebook, stance);
  const from = grounds.map((span) => `“${wordsAt(text, [span])}”`);
  return `${label}: ${words}${whose && ` (${whose})`}${from.length > 0 ? `, from ${listed(from)}` : ''}`;
}

/** "Rule “headline”: right in 70 of 100 cases (measured on 23)". */
export function ruleWords({ rule, confidence }: Attribution): string {
  const measured = Object.hasOwn(PRECISION, rule) ? PRECISION[rule] : undefined;
  const how = measured
    ? `right in ${Math.round(confidence * 100)} of 100 cases (measured on ${measured.of.toLocaleString('en-GB')})`
    : 'how often that is right has not been measured';
  return `Rule “${rule}”: ${how}`;
}
