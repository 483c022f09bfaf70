import { arrange } from '@/app/data/forceLayout';
import { arrangeOnPage } from '@/app/data/layout';
import type { LayoutInput, Place } from '@/app/data/layoutInput';

function places(input: LayoutInput): Place[] {
  const work = arrange(input);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

const ring = (count: number, shape: LayoutInput['shape'] = 'wide'): LayoutInput => ({
  nodes: Array.from({ length: count }, (_, at) => `node-${at}`),
  links: Array.from({ length: count }, (_, a) => ({ a, b: (a + 1) % count, pull: 1, main: true }))
    .filter(({ a, b }) => a !== b)
    .map((link) => (link.a < link.b ? link : { ...link, a: link.b, b: link.a })),
  shape,
});

describe('places of a network’s nodes', () => {
  it('are the same for the same network', () => {
    expect(places(ring(12))).toEqual(places(ring(12)));
  });

  it('are the same on the page, in slices, as in a worker', async () => {
    expect(await arrangeOnPage(ring(9))).toEqual(places(ring(9)));
  });

  it('stop being computed when nobody wants them any more', async () => {
    expect(await arrangeOnPage(ring(80), () => false)).toBeNull();
  });

  it.each(['wide', 'tall'] as const)('fill the box and stay in it (%s)', (shape) => {
    const all = places(ring(20, shape));
    for (const { x, y } of all) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(1);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThanOrEqual(1);
    }
    const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(spread(all.map(({ x }) => x))).toBeGreaterThan(0.9);
    expect(spread(all.map(({ y }) => y))).toBeGreaterThan(0.9);
  });

  it('cross no lines where none need cross', () => {
    const spots = places(ring(8));
    const lines = ring(8).links.map(({ a, b }) => [spots[a]!, spots[b]!] as const);
    const turn = (p: Place, q: Place, r: Place) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    const crossings = lines.flatMap(([p, q], at) =>
      lines.slice(at + 1).filter(([r, s]) => turn(p, q, r) * turn(p, q, s) < 0 && turn(r, s, p) * turn(r, s, q) < 0),
    );
    expect(crossings).toHaveLength(0);
  });

  it('keep two separate groups apart', () => {
    const { nodes, links } = ring(4);
    const all = places({
      nodes: [...nodes, 'x', 'y', 'z'],
      links: [...links, { a: 4, b: 5, pull: 1, main: true }, { a: 5, b: 6, pull: 1, main: true }],
      shape: 'wide',
    });
    const near = all
      .slice(0, 4)
      .flatMap((one) => all.slice(4).map((other) => Math.hypot(one.x - other.x, one.y - other.y)));
    expect(Math.min(...near)).toBeGreaterThan(0.1);
  });

  it('put nodes without any tie in rows below the others', () => {
    const { nodes, links } = ring(5);
    const all = places({ nodes: [...nodes, 'alone', 'also-alone'], links, shape: 'wide' });
    const lowest = Math.max(...all.slice(0, 5).map(({ y }) => y));
    expect(all[5]!.y).toBeGreaterThan(lowest);
    expect(all[6]!.y).toBe(all[5]!.y);
    expect(all[6]!.x).not.toBe(all[5]!.x);
  });

  it('exist for nobody, for one and for two', () => {
    expect(places({ nodes: [], links: [], shape: 'wide' })).toEqual([]);
    expect(places({ nodes: ['a'], links: [], shape: 'wide' })).toHaveLength(1);
    const [a, b] = places(ring(2));
    expect(Math.hypot(a!.x - b!.x, a!.y - b!.y)).toBeGreaterThan(0.5);
  });

  it('come within seconds for 400 nodes', () => {
    const before = performance.now();
    expect(places(ring(400))).toHaveLength(400);
    expect(performance.now() - before).toBeLessThan(15_000);
  });
});
