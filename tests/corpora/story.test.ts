import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseLink } from '@/app/state/link';
import { oneMode } from '@/core/analysis/network';
import { parseCorpusText } from '@/core/corpus/parseText';
import { tableOf } from '@/core/table/table';

const parsed = parseCorpusText(
  readFileSync(fileURLToPath(new URL('../../public/corpora/ukraine-talks.json', import.meta.url)), 'utf8'),
);
if (!parsed.ok) throw new Error('The bundled corpus does not parse');
const { corpus } = parsed;
const [story] = corpus.stories;
if (!story) throw new Error('The bundled corpus has no story');

/** Counted over the corpus itself, apart from the table and the measures. */
const sideOf = (id: string): string => {
  const memberOf = corpus.actors.find((actor) => actor.id === id)?.memberOf ?? null;
  return memberOf === null ? id : sideOf(memberOf);
};
interface Of {
  side?: string;
  notSide?: string;
  speaker?: string;
  issue?: string;
  month?: string;
}
const statements = (of: Of) =>
  corpus.statements.filter(
    ({ speaker, issue, date }) =>
      (!of.side || sideOf(speaker) === of.side) &&
      (!of.notSide || sideOf(speaker) !== of.notSide) &&
      (!of.speaker || speaker === of.speaker) &&
      (!of.issue || issue === of.issue) &&
      (!of.month || date!.date.startsWith(of.month)),
  );
const stances = (of: Of) => statements(of).flatMap(({ stance }) => stance ?? []);
const against = (of: Of) => stances(of).filter((stance) => stance < 0).length;
const inFavour = (of: Of) => stances(of).filter((stance) => stance > 0).length;
const slide = (words: string) => {
  const found = story.slides.filter(({ title }) => title.includes(words));
  expect(found).toHaveLength(1);
  return found[0] as (typeof found)[number];
};

describe('the bundled story', () => {
  it('has six slides, each with a view that this corpus has, a note and a title of two lines at most', () => {
    expect(story.slides).toHaveLength(6);
    for (const { title, view, note } of story.slides) {
      expect(parseLink(`?${view}`, corpus).problems).toEqual([]);
      expect(title.length).toBeLessThanOrEqual(110);
      expect(note).toContain('Do not conclude');
    }
  });

  it('shows the matrix, bars, shift, a quote and two networks', () => {
    const kinds = story.slides.map(({ view }) => {
      const { choices } = parseLink(`?${view}`, corpus);
      return choices.view === 'network' ? choices.net : choices.tab;
    });
    expect(kinds).toEqual(['matrix', 'bars', 'shift', 'list', 'subtract', 'contacts']);
  });

  it('withdrawal: Russia’s side is against it and all others are for it; on talks Russia is on both sides', () => {
    expect(slide('withdrawal divides the speakers by side').note).toContain(
      'Russia’s two statements are against it; the seven of all the others are for it',
    );
    expect(stances({ side: 'russia', issue: 'withdrawal' }).every((stance) => stance < 0)).toBe(true);
    expect(against({ side: 'russia', issue: 'withdrawal' })).toBe(2);
    expect(stances({ notSide: 'russia', issue: 'withdrawal' }).every((stance) => stance > 0)).toBe(true);
    expect(inFavour({ notSide: 'russia', issue: 'withdrawal' })).toBe(7);
    expect([against({ side: 'russia', issue: 'negotiate' }), inFavour({ side: 'russia', issue: 'negotiate' })]).toEqual(
      [4, 3],
    );
    expect([
      against({ side: 'ukraine', issue: 'negotiate' }),
      against({ side: 'united-states', issue: 'negotiate' }),
      inFavour({ side: 'france', issue: 'negotiate' }),
      inFavour({ side: 'germany', issue: 'negotiate' }),
    ]).toEqual([2, 1, 1, 1]);
    expect(inFavour({ side: 'ukraine', issue: 'negotiate' })).toBe(0);
  });

  it('talks: the only issue with more against than for, seven to five, five of the seven in December', () => {
    slide('the only issue with more statements against than for: seven to five');
    const more = corpus.issues.filter(({ id }) => against({ issue: id }) > inFavour({ issue: id }));
    expect(more.map(({ id }) => id)).toEqual(['negotiate']);
    expect([against({ issue: 'negotiate' }), inFavour({ issue: 'negotiate' })]).toEqual([7, 5]);
    expect(against({ issue: 'negotiate', month: '2022-12' })).toBe(5);
    expect(against({ side: 'russia', issue: 'negotiate', month: '2022-12' })).toBe(4);
    expect(statements({ issue: 'negotiate' }).filter(({ stance }) => stance === null)).toHaveLength(7);
  });

  it('Moscow: in May only for talks, in December four of five against', () => {
    slide('In December four of its five stances were against');
    const [may, december] = ['2022-05', '2022-12'].map((month) =>
      stances({ side: 'russia', issue: 'negotiate', month }),
    );
    expect(may?.every((stance) => stance > 0)).toBe(true);
    expect(may).toHaveLength(2);
    expect(december).toHaveLength(5);
    expect(december?.filter((stance) => stance < 0)).toHaveLength(4);
    // Of Putin alone the author's own words contradict each other.
    expect(stances({ speaker: 'putin', issue: 'negotiate', month: '2022-12' }).sort()).toEqual([-2, 1]);
  });

  it('Zelenskyy: against, for and in between, in words of the article', () => {
    const own = statements({ speaker: 'zelenskyy', issue: 'putin-zelenskyy' });
    expect(own.map(({ stance }) => Math.sign(stance ?? Number.NaN)).sort()).toEqual([-1, 0, 1]);
    const text = corpus.articles.find(({ id }) => id === own[0]?.article)?.text ?? '';
    const { title, view } = slide('Zelenskyy, on talking to Putin');
    const quoted = /“(.+)”/u.exec(title)?.[1] ?? 'no words';
    expect(text.toLowerCase()).toContain(quoted);
    expect(text).toContain('not rushing');
    expect(own.map(({ id }) => id)).toContain(parseLink(`?${view}`, corpus).choices.quote);
    expect(statements({ side: 'ukraine', month: '2022-12' })).toEqual([]);
  });

  it('agreement: the strongest tie and the strongest clash, and what they rest on', () => {
    slide('Zelenskyy and Biden agree most, on withdrawal alone. Putin and Biden clash most.');
    const table = tableOf(corpus);
    const rows = Uint32Array.from(corpus.statements.keys());
    const { edges } = oneMode(table, rows, { nodes: 'actors', measure: 'subtract', by: 'person' });
    const named = edges
      .map(({ a, b, weight }) => ({ pair: [corpus.actors[a]?.id, corpus.actors[b]?.id].sort().join(' '), weight }))
      .sort((one, other) => one.weight - other.weight);
    expect(named.at(-1)).toEqual({ pair: 'biden zelenskyy', weight: 6 });
    expect(named.at(-2)?.weight).toBeLessThan(6);
    expect(named[0]).toEqual({ pair: 'biden putin', weight: -3.5 });
    expect(named[1]?.weight).toBeGreaterThan(-3.5);
    const shared = corpus.issues.filter(
      ({ id }) =>
        stances({ speaker: 'zelenskyy', issue: id }).length > 0 && stances({ speaker: 'biden', issue: id }).length > 0,
    );
    expect(shared.map(({ id }) => id)).toEqual(['withdrawal']);
  });

  it('contacts: seven with Putin or Zelenskyy, none with both', () => {
    slide('Seven contacts of Putin or Zelenskyy are reported. None is between the two.');
    const parties = corpus.interactions.map(({ from, to }) => new Set([...from, ...to]));
    expect(parties.filter((all) => all.has('putin') || all.has('zelenskyy'))).toHaveLength(7);
    expect(parties.filter((all) => all.has('putin'))).toHaveLength(6);
    expect(parties.filter((all) => all.has('putin') && all.has('zelenskyy'))).toEqual([]);
  });
});
