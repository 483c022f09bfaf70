import { bundledCorpus, open } from '#tests/app/corpora';
import type { GraphData } from '@/app/charts/network/graphData';
import { graphOf } from '@/app/charts/network/graphOf';
import type { NodeLooks } from '@/app/charts/network/nodeLooks';
import { pictureOf } from '@/app/charts/network/placement';
import { stepFrom } from '@/app/charts/network/steps';
import { strongEnough, thresholdOf } from '@/app/charts/network/threshold';
import { graphTitle } from '@/app/charts/network/titles';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';

const bundled = (search = '?view=network') => {
  const corpus = open(bundledCorpus(), search);
  return graphOf(sceneOf(corpus, useStore.getState().choices));
};

const PLAIN: NodeLooks = { size: 'equal', values: null, colour: 'plain', groups: [], groupOf: [], tooLarge: false };

/** A network of these weights between A, B, C, …, given as pairs of letters. */
function graph(ties: Readonly<Record<string, number>>, net: GraphData['net'] = 'subtract'): GraphData {
  const names = [...new Set(Object.keys(ties).join(''))].sort();
  const model = bundled();
  const [node, edge] = [model.nodes[0]!, model.edges[0]!];
  return {
    ...model,
    net,
    nodes: names.map((name) => ({ ...node, id: name, name })),
    edges: Object.entries(ties)
      .map(([pair, weight]) => ({ ...edge, id: pair, a: names.indexOf(pair[0]!), b: names.indexOf(pair[1]!), weight }))
      .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  };
}

describe('what rests on suggestions', () => {
  const suggest = (wanted: (speaker: string) => boolean) => {
    const corpus = bundledCorpus();
    open(
      {
        ...corpus,
        statements: corpus.statements.map((one) =>
          wanted(one.speaker) ? { ...one, review: { status: 'suggested', rule: 'a-rule' } } : one,
        ),
      },
      '?view=network',
    );
    const { corpus: opened, choices } = useStore.getState();
    return graphOf(sceneOf(opened!, choices));
  };

  it('is marked: who is heard in suggestions alone, and the ties of such a one; nothing else is', () => {
    const { nodes, edges } = suggest((speaker) => speaker === 'biden');
    expect(nodes.flatMap(({ id, suggested }) => (suggested ? id : []))).toEqual(['biden']);
    const ofBiden = edges.filter(({ a, b }) => nodes[a]?.id === 'biden' || nodes[b]?.id === 'biden');
    expect(ofBiden.length).toBeGreaterThan(0);
    expect(edges.filter(({ suggested }) => suggested)).toEqual(ofBiden);
    expect(ofBiden[0]?.spoken).toMatch(/, only suggested$/);
  });

  it('is nothing where all is reviewed', () => {
    const { nodes, edges } = suggest(() => false);
    expect([...nodes, ...edges].some(({ suggested }) => suggested)).toBe(false);
  });
});

describe('a network’s title', () => {
  it('names the pair that agrees most and the pair that clashes most', () => {
    expect(graphTitle(graph({ AB: 4, AC: 2, BC: -3 }), 'actors')).toBe('A and B agree most; B and C clash most');
  });

  it('says how weak the strongest clash is beside agreement of more than ten times its strength', () => {
    const network = graph({ AB: 400, AC: 200, BC: -3 });
    const labelled = { ...network, edges: network.edges.map((edge) => ({ ...edge, label: String(edge.weight) })) };
    expect(graphTitle(labelled, 'actors')).toBe('A and B agree most; B and C clash most, at only -3');
  });

  it('names all who share the first place', () => {
    expect(graphTitle(graph({ AB: 4, CD: 4, AC: -1 }), 'actors')).toBe(
      'A with B and C with D agree most; A and C clash most',
    );
  });

  it('counts those who share it where they are too many to name', () => {
    expect(graphTitle(graph({ AB: 2, AC: 2, AD: 2, BC: 2 }), 'actors')).toBe('Four pairs agree most');
  });

  it('claims no clash where there is none', () => {
    expect(graphTitle(graph({ AB: 1 }), 'actors')).not.toContain('clash');
  });

  it('says so where nobody is tied', () => {
    expect(graphTitle({ ...graph({ AB: 1 }), edges: [] }, 'actors')).toBe('Nobody is tied to anybody');
  });

  it('holds for the bundled corpus', () => {
    const network = bundled();
    const sorted = [...network.edges].sort((a, b) => b.weight - a.weight);
    const name = (at: number) => network.nodes[at]!.name;
    const [first] = sorted;
    expect(graphTitle(network, 'actors')).toContain(`${name(first!.a)} and ${name(first!.b)} agree most`);
  });
});

describe('the threshold', () => {
  it('starts where about one and a half ties a node are left', () => {
    const weights = Array.from({ length: 60 }, (_, at) => (at + 1) / 8);
    const { initial } = thresholdOf(weights, 10)!;
    expect(
      strongEnough(
        weights.map((weight) => ({ weight })),
        initial,
      ).length,
    ).toBeLessThanOrEqual(15);
    expect(
      strongEnough(
        weights.map((weight) => ({ weight })),
        initial - 0.5,
      ).length,
    ).toBeGreaterThan(15);
  });

  it('never starts or ends beyond the strongest tie', () => {
    const weights = [...Array.from({ length: 50 }, () => 1), 1.25];
    const { initial, max } = thresholdOf(weights, 10)!;
    expect(initial).toBeLessThanOrEqual(1.25);
    expect(max).toBeLessThanOrEqual(1.25);
  });

  it('is not offered where all ties are equally strong', () => {
    expect(thresholdOf([2, -2, 2], 4)).toBeNull();
    expect(thresholdOf([], 0)).toBeNull();
  });

  it('counts a clash by its strength', () => {
    expect(strongEnough([{ weight: -3 }, { weight: 1 }], 2)).toEqual([{ weight: -3 }]);
  });
});

describe('keys in the drawing', () => {
  const network = graph({ AB: 3, AC: -2 });
  const corner = [
    { x: 0, y: 0 },
    { x: 1, y: 0.1 },
    { x: 0.1, y: 1 },
  ];
  const picture = pictureOf(network, network.edges, corner, {
    width: 800,
    height: 500,
    looks: PLAIN,
    zoom: 1,
    names: 9,
  });
  const [a, b, c] = [0, 1, 2].map((index) => ({ kind: 'node' as const, index }));

  it('go to the name in the arrow’s direction', () => {
    expect(stepFrom(picture, a!, 0, 'ArrowRight')).toEqual(b);
    expect(stepFrom(picture, a!, 0, 'ArrowDown')).toEqual(c);
    expect(stepFrom(picture, a!, 0, 'ArrowLeft')).toBeNull();
  });

  it('go through a name’s ties, the strongest first, and back to the name', () => {
    const first = stepFrom(picture, a!, 0, 'PageDown')!;
    expect(picture.edges[first.index]!.edge.id).toBe('AB');
    const second = stepFrom(picture, first, 0, 'PageDown')!;
    expect(picture.edges[second.index]!.edge.id).toBe('AC');
    expect(stepFrom(picture, second, 0, 'PageDown')).toEqual(a);
  });
});
