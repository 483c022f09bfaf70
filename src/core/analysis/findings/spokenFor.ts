import { counted } from '@/core/corpus/counted';
import { VOICES } from '@/core/corpus/voice';
import type { FindingContext } from './context';
import { type Rule, rowsOf, support } from './finding';
import { actorPart, say } from './words';

/** Statements needed in all. */
const LEAST = 5;

/** Whose positions are told by others more than half of the time, rather than quoted or reported. */
export const spokenFor: Rule = {
  kind: 'spoken-for',
  heading: 'Spoken for',
  worth: 0.75,
  find(context) {
    const { corpus, table } = context;
    const [best] = context
      .matrix(context.by ?? 'person')
      .actors.filter(({ position }) => !isMedia(context, position))
      .map(({ position, rows }) => ({
        position,
        count: rows.length,
        byVoice: VOICES.map((_, voice) => [...rows].filter((row) => table.voice[row] === voice)),
      }))
      .map((actor) => ({ ...actor, share: actor.byVoice[2]!.length / actor.count }))
      .filter(({ count, share }) => count >= LEAST && share > 1 / 2)
      .map((actor) => ({ ...actor, score: actor.share * support(actor.count, 4) }))
      .sort((a, b) => b.score - a.score || a.position - b.position);
    if (!best) return null;

    const [quoted, reported, ascribed] = best.byVoice as [number[], number[], number[]];
    const groups = [
      { label: 'ascribed', rows: ascribed },
      { label: 'reported', rows: reported },
      { label: 'quoted', rows: quoted },
    ].filter(({ rows }) => rows.length > 0);
    const rest = [
      ...(reported.length > 0 ? [`, ${reported.length} reported`] : []),
      ...(quoted.length > 0 ? [`, ${quoted.length} quoted`] : []),
    ].join('');
    return {
      id: `spoken-for-${corpus.actors[best.position]!.id}`,
      score: best.score,
      sentence: say`Others mostly speak for ${actorPart(context, best.position)}: ${ascribed.length} of ${best.count} statements are ascribed${rest}.`,
      caption: counted(best.count, 'statement'),
      rows: rowsOf(groups),
      groups,
      relation: 'one',
      inferred: false,
      actors: [best.position],
      issues: [],
    };
  },
};

/** What a reporter asserts himself is narrated too, and by nobody else. */
function isMedia({ corpus, table }: FindingContext, actor: number): boolean {
  return [actor, table.sideOf[actor]!].some((position) => corpus.actors[position]!.kind === 'media');
}
