import { bundledCorpus, open } from '#tests/app/corpora';
import { graphOf } from '@/app/charts/network/graphOf';
import { type Disc, placeLabels } from '@/app/charts/network/labels';
import { layoutOf, placesIn } from '@/app/charts/network/layoutFor';
import { looksOf } from '@/app/charts/network/nodeLooks';
import { pictureOf } from '@/app/charts/network/placement';
import { overlap, type Rect, touchesDisc, within } from '@/app/charts/network/rects';
import { strongEnough, thresholdFor } from '@/app/charts/network/threshold';
import { arrange } from '@/app/data/forceLayout';
import { sceneOf } from '@/app/state/derive';
import { NETS } from '@/app/state/ids';
import { useStore } from '@/app/state/store';
import type { Corpus } from '@/core/corpus/schema';

function draw(corpus: Corpus, search: string, width: number, height = 520) {
  open(corpus, search);
  const scene = sceneOf(corpus, useStore.getState().choices);
  const graph = graphOf(scene);
  const initial = thresholdFor(graph)?.initial ?? 0;
  const layout = layoutOf(scene, graph);
  const work = arrange({ ...layout, shape: width < 600 ? 'tall' : 'wide' });
  let step = work.next();
  while (!step.done) step = work.next();
  const names = width < 600 ? 10 : graph.nodes.length;
  const edges = strongEnough(graph.edges, initial);
  return {
    graph,
    picture: pictureOf(graph, edges, placesIn(graph, layout, step.value), {
      width,
      height,
      looks: looksOf(scene, graph, edges, scene.choices),
      zoom: 1,
      names,
    }),
  };
}

const clashes = (rects: readonly Rect[]) =>
  rects.flatMap((one, at) => rects.slice(at + 1).filter((other) => overlap(one, other) > 0));

describe('the drawing of the bundled corpus', () => {
  const readings = NETS.flatMap((net) => [1344, 888].map((width) => [net, width] as const));

  it.each(readings)('%s, %i px wide: no name lies on a name or a node, none leaves the page', (net, width) => {
    const { picture } = draw(bundledCorpus(), `?view=network&net=${net}`, width);
    const labels = picture.nodes.flatMap(({ label, node }) => (label ? [{ ...label, node }] : []));
    expect(clashes(labels)).toHaveLength(0);
    for (const label of labels) {
      expect(within(label, width, 520)).toBe(true);
      const others = picture.nodes.filter(({ node }) => node !== label.node);
      expect(others.filter((disc) => touchesDisc(label, disc, disc.radius))).toHaveLength(0);
    }
  });

  it.each(['congruence', 'conflict', 'subtract', 'contacts'])('%s: everybody is named', (net) => {
    const { picture } = draw(bundledCorpus(), `?view=network&net=${net}`, 888);
    expect(picture.nodes.filter(({ label }) => label === null)).toHaveLength(0);
  });

  it('names the ten largest on a phone', () => {
    const { picture } = draw(bundledCorpus(), '?view=network', 358, 480);
    const named = picture.nodes.filter(({ label }) => label !== null);
    expect(named.length).toBeGreaterThan(6);
    expect(named.length).toBeLessThanOrEqual(10);
    expect(clashes(named.map(({ label }) => label!))).toHaveLength(0);
  });

  it('writes values on no name and no other value', () => {
    const { picture } = draw(bundledCorpus(), '?view=network', 888);
    const values = picture.edges.flatMap(({ value }) =>
      value ? [{ x: value.x - 14, y: value.y - 7, width: 28, height: 14 }] : [],
    );
    const labels = picture.nodes.flatMap(({ label }) => (label ? [label] : []));
    expect(values.length).toBeGreaterThan(10);
    expect(clashes([...values, ...labels])).toHaveLength(0);
  });

  it('is the same again, and whatever the order of the statements', () => {
    const corpus = bundledCorpus();
    const turned = { ...corpus, statements: corpus.statements.toReversed() };
    const first = draw(corpus, '?view=network', 888).picture.nodes;
    expect(draw(turned, '?view=network', 888).picture.nodes).toEqual(first);
  });

  it('bends the lines between the same two parties apart', () => {
    const { picture } = draw(bundledCorpus(), '?view=network&net=contacts', 888);
    const { edges, nodes } = picture;
    const pair = edges.filter(({ a, b }) => {
      const ends = [nodes[a]!.lines.join(' '), nodes[b]!.lines.join(' ')];
      return ends.includes('Putin') && ends.includes('Scholz');
    });
    expect(pair).toHaveLength(2);
    const [one, other] = pair.map(({ middle }) => middle);
    expect(Math.hypot(one!.x - other!.x, one!.y - other!.y)).toBeGreaterThan(24);
  });

  it('draws arrows at both ends where both take part, at one where one acts', () => {
    const { picture } = draw(bundledCorpus(), '?view=network&net=contacts', 888);
    const heads = (kind: string) =>
      picture.edges.filter(({ edge }) => edge.id.includes(kind)).map(({ heads: own }) => own.length);
    expect(new Set(heads('call'))).toEqual(new Set([2]));
    expect(new Set(heads('aid'))).toEqual(new Set([1]));
  });
});

describe('placing names', () => {
  const canvas = { width: 400, height: 300 };
  const disc = (x: number, y: number): Disc => ({ x, y, radius: 6 });

  it('keeps a name off the line that runs below its node', () => {
    const below = {
      a: 1,
      b: 2,
      width: 2,
      points: [
        { x: 100, y: 175 },
        { x: 300, y: 175 },
      ],
    };
    const [label] = placeLabels([disc(200, 150)], [{ node: 0, width: 80, height: 30 }], [below], canvas);
    expect(label!.y + label!.height).toBeLessThan(150);
  });

  it('leaves a name out rather than print it over another', () => {
    const crowd = Array.from({ length: 30 }, (_, at) => disc(190 + (at % 6) * 4, 140 + Math.floor(at / 6) * 4));
    const labels = placeLabels(
      crowd,
      crowd.map((_, node) => ({ node, width: 80, height: 18 })),
      [],
      canvas,
    );
    const drawn = labels.filter((label) => label !== null);
    expect(drawn.length).toBeLessThan(30);
    expect(clashes(drawn)).toHaveLength(0);
  });
});
