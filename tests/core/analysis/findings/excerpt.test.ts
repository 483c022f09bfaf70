import { type Said, small } from '#tests/core/analysis/corpora';
import { findingContext } from '@/core/analysis/findings/context';
import { excerpt, rowToQuote } from '@/core/analysis/findings/excerpt';

const contextOf = (said: readonly Said[]) => {
  const { corpus, table, rows } = small(said);
  return findingContext(corpus, table, rows, null);
};
const excerptOf = (text: string, most: number, mode: 'direct' | 'mixed' = 'direct') =>
  excerpt(contextOf([{ who: 'A', mode, text }]), 0, most);

describe('excerpt', () => {
  it('leaves out the outer marks of own words, and keeps inner ones as printed', () => {
    expect(excerptOf('“We are ready,”', 70)).toMatchObject({ text: 'We are ready', own: true, speaker: 0 });
    expect(excerptOf('“reconsider its approaches”', 70, 'mixed')).toMatchObject({
      text: '“reconsider its approaches”',
      own: false,
    });
  });

  it('cuts a long passage at the end of a clause, else at a word, and marks the cut', () => {
    expect(excerptOf('he was not in a hurry, even though there is much to do', 30).text).toBe(
      'he was not in a hurry …',
    );
    expect(excerptOf('he was not in a hurry to do what there is to do', 30).text).toBe('he was not in a hurry to do …');
    expect(excerptOf('x'.repeat(200), 30).text).toHaveLength(30);
  });

  it('is taken from own words before reports, from those before ascriptions, and from the shortest', () => {
    const context = contextOf([
      { who: 'A', mode: 'narrated', text: 'no' },
      { who: 'A', mode: 'indirect', text: 'never' },
      { who: 'A', mode: 'direct', text: 'not today, not tomorrow' },
      { who: 'A', mode: 'direct', text: 'not today' },
    ]);
    expect(rowToQuote(context, [0, 1, 2, 3])).toBe(3);
    expect(rowToQuote(context, [0, 1])).toBe(1);
    expect(rowToQuote(context, [])).toBeNull();
  });
});
