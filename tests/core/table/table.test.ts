import { generateCorpus } from '#tests/fixtures/generate';
import { undated } from '#tests/fixtures/undated';
import { MODES } from '@/core/corpus/schema';
import { VOICES, voicesOf } from '@/core/corpus/voice';
import { dayText, NO_DAY } from '@/core/table/periods';
import { buildTable, NO_ISSUE, NO_STANCE, REVIEWS, tableOf } from '@/core/table/table';

const corpus = generateCorpus({ statements: 200, actors: 20, issues: 5, articles: 6, seed: 3 });

describe('buildTable', () => {
  it('loses nothing of what is counted: the columns lead back to each statement', () => {
    const table = buildTable(corpus);
    const voices = voicesOf(corpus);
    const read = corpus.statements.map((_, row) => ({
      speaker: corpus.actors[table.speaker[row]!]?.id,
      issue: table.issue[row] === NO_ISSUE ? null : corpus.issues[table.issue[row]!]?.id,
      article: corpus.articles[table.article[row]!]?.id,
      stance: table.stance[row] === NO_STANCE ? null : table.stance[row],
      mode: MODES[table.mode[row]!],
      voice: VOICES[table.voice[row]!],
      review: REVIEWS[table.review[row]!],
      day: dayText(table.day[row]!),
    }));
    const written = corpus.statements.map((statement, row) => ({
      speaker: statement.speaker,
      issue: statement.issue,
      article: statement.article,
      stance: statement.stance,
      mode: statement.mode,
      voice: VOICES[voices[row]!],
      review: statement.review.status,
      day: statement.date?.date,
    }));
    expect(read).toEqual(written);
  });

  it('puts everyone on the side at the top of his memberships', () => {
    const table = buildTable(corpus);
    corpus.actors.forEach((actor, at) => {
      let top = actor;
      for (let above = top; above.memberOf !== null; top = above) {
        above = corpus.actors.find(({ id }) => id === top.memberOf)!;
      }
      expect(corpus.actors[table.sideOf[at]!]?.id).toBe(top.id);
    });
    expect([...table.side]).toEqual([...table.speaker].map((speaker) => table.sideOf[speaker]));
  });

  it('knows the first and the last day, and that an empty table has none', () => {
    const dates = corpus.statements.map(({ date }) => date!.date).sort();
    const table = buildTable(corpus);
    expect(dayText(table.firstDay)).toBe(dates[0]);
    expect(dayText(table.lastDay)).toBe(dates.at(-1));
    expect(buildTable({ ...corpus, statements: [] })).toMatchObject({ size: 0, firstDay: 0, lastDay: -1 });
  });

  it('gives a statement without a date no day, and counts it neither as the first nor as the last', () => {
    const days = [...buildTable(corpus).day];
    const table = buildTable(undated(corpus, (row) => row % 2 === 0));
    expect([...table.day]).toEqual(days.map((day, row) => (row % 2 === 0 ? NO_DAY : day)));
    const odd = days.filter((_, row) => row % 2 === 1);
    expect([table.firstDay, table.lastDay]).toEqual([Math.min(...odd), Math.max(...odd)]);
    expect(buildTable(undated(corpus))).toMatchObject({ size: 200, firstDay: 0, lastDay: -1 });
  });

  it('says which id leads nowhere instead of counting it for someone else', () => {
    const [first] = corpus.statements;
    const lost = { ...corpus, statements: [{ ...first!, speaker: 'nobody' }] };
    expect(() => buildTable(lost)).toThrow('nobody');
  });

  it('is built once for a corpus', () => {
    expect(tableOf(corpus)).toBe(tableOf(corpus));
    expect(tableOf({ ...corpus })).not.toBe(tableOf(corpus));
  });
});
