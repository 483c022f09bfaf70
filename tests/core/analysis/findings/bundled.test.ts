import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { allRows } from '#tests/core/analysis/corpora';
import { findings, sentenceText } from '@/core/analysis/findings';
import { parseCorpusText } from '@/core/corpus/parseText';
import { tableOf } from '@/core/table/table';

const parsed = parseCorpusText(
  readFileSync(fileURLToPath(new URL('../../../../public/corpora/ukraine-talks.json', import.meta.url)), 'utf8'),
);
if (!parsed.ok) throw new Error('The bundled corpus does not parse');
const { corpus } = parsed;
const table = tableOf(corpus);
const found = findings(corpus, table, allRows(table));

/** Counted over the corpus itself, apart from the table and the measures. */
const sideOf = (id: string): string => {
  const { memberOf } = corpus.actors.find((actor) => actor.id === id)!;
  return memberOf === null ? id : sideOf(memberOf);
};
const statements = (of: { side?: string; speaker?: string; issue?: string; month?: string }) =>
  corpus.statements.filter(
    ({ speaker, issue, date }) =>
      (!of.side || sideOf(speaker) === of.side) &&
      (!of.speaker || speaker === of.speaker) &&
      (!of.issue || issue === of.issue) &&
      (!of.month || date!.date.startsWith(of.month)),
  );
const means = (list: readonly { stance: number | null }[]) => {
  const stances = list.flatMap(({ stance }) => (stance === null ? [] : [stance]));
  return stances.reduce((sum, stance) => sum + stance, 0) / stances.length;
};
const one = (kind: string) => found.find((finding) => finding.kind === kind)!;

describe('findings of the bundled corpus', () => {
  it('are the shift, the most contested issue, the actor on both sides, and the silence', () => {
    expect(found.map(({ kind }) => kind)).toEqual(['shift', 'contested', 'both-sides', 'silence']);
  });

  it('shift: Russia on peace talks, with the means and counts of both months', () => {
    const [may, december] = ['2022-05', '2022-12'].map((month) =>
      statements({ side: 'russia', issue: 'negotiate', month }),
    );
    const shift = one('shift');
    expect(shift.id).toBe('shift-russia-negotiate');
    expect(shift.sentence.flatMap((part) => (part.kind === 'mean' ? part.mean : []))).toEqual([
      expect.closeTo(means(may!)),
      expect.closeTo(means(december!)),
    ]);
    expect(shift.groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['May', may!.length],
      ['December', december!.length],
    ]);
    expect(shift.inferred).toBe(true);
  });

  it('most contested: no other issue has as many statements on its weaker side', () => {
    const weaker = corpus.issues.map(({ id }) => {
      const stances = statements({ issue: id }).map(({ stance }) => stance ?? 0);
      return { id, n: Math.min(stances.filter((s) => s < 0).length, stances.filter((s) => s > 0).length) };
    });
    const most = Math.max(...weaker.map(({ n }) => n));
    expect(weaker.filter(({ n }) => n === most).map(({ id }) => id)).toEqual(['negotiate']);
    expect(one('contested').id).toBe('contested-negotiate');
  });

  it('on both sides: Zelenskyy on talking to Putin, in his own words and on one day', () => {
    const own = statements({ speaker: 'zelenskyy', issue: 'putin-zelenskyy' }).map(({ stance }) => stance);
    expect(own).toEqual(expect.arrayContaining([-1, 1]));
    expect(one('both-sides').id).toBe('both-sides-zelenskyy-putin-zelenskyy');
    expect(one('both-sides').rows).toHaveLength(own.length);
    expect(sentenceText(one('both-sides').sentence)).toContain('“There are things to discuss with the Russian leader”');
  });

  it('silence: Ukraine in December', () => {
    expect(one('silence').id).toBe('silence-ukraine');
    expect(one('silence').rows).toHaveLength(statements({ side: 'ukraine', month: '2022-05' }).length);
    expect(statements({ side: 'ukraine', month: '2022-12' })).toEqual([]);
  });

  it('say the same by organization of the shift, and one by speaker of a speaker', () => {
    const bySide = findings(corpus, table, allRows(table), { by: 'organization' });
    expect(bySide.map(({ id }) => id)).toContain('shift-russia-negotiate');
    const bySpeaker = findings(corpus, table, allRows(table), { by: 'person' });
    const kinds = bySpeaker.flatMap(({ actors }) => actors.map((at) => corpus.actors[at]!.kind));
    expect(kinds).toContain('person');
  });
});
