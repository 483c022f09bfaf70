import { bundledCorpus, open } from '#tests/app/corpora';
import { graphOf } from '@/app/charts/network/graphOf';
import { graphTable } from '@/app/charts/network/graphTable';
import { limitFor, strongEnough, thresholdFor, thresholdOf } from '@/app/charts/network/threshold';
import { choiceWords, graphSubtitle, graphTitle, limitText } from '@/app/charts/network/titles';
import { type Scene, sceneOf } from '@/app/state/derive';
import { parseLink } from '@/app/state/link';
import { weightText } from '@/app/state/networkWords';
import { useStore } from '@/app/state/store';

function scene(search: string): Scene {
  const corpus = open(bundledCorpus(), `?view=network&${search}`);
  return sceneOf(corpus, useStore.getState().choices);
}
const graph = (search: string) => graphOf(scene(search));

describe('weights that are divided', () => {
  it('are written with two figures that tell, and those that are not as before', () => {
    expect(weightText('congruence', 2 / 5.5, 'average')).toBe('0.36');
    expect(weightText('subtract', -2 / 30, 'cosine')).toBe('−0.067');
    expect(weightText('subtract', 1 / 81, 'cosine')).toBe('+0.012');
    expect(weightText('ignore', 3)).toBe('3');
    expect(weightText('subtract', -3.5)).toBe('−3.5');
    expect(weightText('two-mode', 0.25, 'activity')).toBe('+0.25');
  });

  it('have a threshold in steps of their own, which leaves what can be read and fits into a link', () => {
    const weights = Array.from({ length: 60 }, (_, at) => (at + 1) / 3000);
    const { step, initial, max } = thresholdOf(weights, 10, true)!;
    expect(step).toBe(0.001);
    expect(max).toBe(0.02);
    const left = strongEnough(
      weights.map((weight) => ({ weight })),
      initial,
    );
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThanOrEqual(15);
    expect(parseLink(`?min=${initial}`, bundledCorpus())).toMatchObject({ choices: { min: initial }, problems: [] });
  });

  it.each(['average', 'jaccard', 'cosine'])('leave some ties out at first, not all, under %s', (norm) => {
    const network = graph(`norm=${norm}`);
    const limit = limitFor(network, null);
    expect(limit).toBe(thresholdFor(network)?.initial);
    const drawn = strongEnough(network.edges, limit).length;
    expect(drawn).toBeGreaterThan(5);
    expect(drawn).toBeLessThan(network.edges.length);
    expect(limitText(network, limit)).toMatch(/^±0\.\d+$/);
  });
});

describe('the choice in words', () => {
  it('stands below the title, with what it leaves out', () => {
    const network = graph('net=congruence&norm=jaccard&dup=all');
    const words = graphSubtitle(network, { drawn: network.ties, limit: 0, unit: 'actor', filter: '57 statements' });
    expect(words).toMatch(
      /^Agreement, added up over pairs of statements, divided by what either says alone plus the pairs that are alike \(Jaccard\); a repeat counts once in all \(\d+ left out\)\./,
    );
    expect(choiceWords(network)).toBe(' Divided by what either says (Jaccard); a repeat counts once in all.');
    expect(choiceWords(graph('net=congruence'))).toBe('');
  });

  it('is in the title, whose superlative holds only so', () => {
    expect(graphTitle(graph('net=congruence&norm=average'), 'actors')).toMatch(
      /agree most, in proportion to what both say$/,
    );
    expect(graphTitle(graph('net=two-mode-ignore&norm=prominence'), 'actors')).toMatch(
      /^Most said: .*, in proportion to all that is said on each issue$/,
    );
  });

  it('counts for its own kind of network alone', () => {
    expect(graph('net=two-mode&norm=cosine').norm).toBe('no');
    expect(graph('net=congruence&norm=activity').norm).toBe('no');
  });
});

describe('the table and its CSV', () => {
  it('have the divided weight and what it is made of, without repeats', () => {
    const chosen = scene('net=congruence&norm=average&dup=document&min=0');
    const network = graphOf(chosen);
    const { columns, rows } = graphTable(chosen, network, 0, () => undefined);
    expect(columns.map(({ label }) => label)).toEqual([
      'actor',
      'other actor',
      'agreement, divided by the average of both',
      'pairs',
      'agreement',
      'conflict',
      'agreement minus conflict',
    ]);
    expect(rows).toHaveLength(network.edges.length);
    const counts = new Map(network.nodes.map(({ name, count }) => [name, count]));
    for (const [one, other, weight, pairs, agreement, conflict] of rows) {
      const average = (counts.get(String(one))! + counts.get(String(other))!) / 2;
      expect(weight).toBeCloseTo(Number(agreement) / average, 10);
      expect(Number(agreement) + Number(conflict)).toBeCloseTo(Number(pairs), 10);
    }
  });
});
