import { planGrid } from '@/app/stage/gridPlan';
import { cutSettings, quoteSettings } from '@/app/stage/quoteSettings';
import { slidePlaces } from '@/app/stage/slidePlaces';
import { cutTo, linesOf, namesTo, someOf, widthOf } from '@/app/stage/slideText';
import { tallestFree } from '@/app/stage/slopePlan';

describe('words on a slide', () => {
  it('break between words, or are told not to fit', () => {
    expect(linesOf('Russia’s claims recognised', 160, 3)).toEqual(['Russia’s', 'claims', 'recognised']);
    expect(linesOf('Russia’s claims recognised', 160, 2)).toBeNull();
    expect(linesOf('Verfassungsänderungen', 100, 3)).toBeNull();
  });

  it('are never wider than their room, and an ellipsis says that something is missing', () => {
    const text = 'he was not rushing to talk to Russian President Vladimir Putin';
    for (const width of [60, 200, 400, 640]) {
      const cut = cutTo(text, width);
      expect(widthOf(cut)).toBeLessThanOrEqual(width);
      expect(cut).toMatch(/…$/);
    }
    expect(cutTo('Putin', 400)).toBe('Putin');
  });

  it('count the names that have no room', () => {
    const names = ['Peskov', 'Kremlin', 'Russia'];
    expect(namesTo(names, 400)).toBe('Peskov, Kremlin, Russia');
    expect(namesTo(names, 240)).toBe('Peskov and 2 more');
    expect(namesTo(names, 160)).toBe('3 speakers');
    expect(namesTo(['Putin (2)'], 80)).toBe('Putin');
    expect([someOf(5, 18, 'actor'), someOf(1, 1, 'actor'), someOf(18, 18, 'actor')]).toEqual([
      '5 of 18 actors',
      '1 actor',
      '18 actors',
    ]);
  });

  it('of a long quotation end with a sentence or a word, inside its marks', () => {
    const text = `“${'They will talk. '.repeat(30).trim()}”`;
    const cuts = cutSettings(text).map((setting) => setting.text);
    expect(cuts[0]).toBe(text);
    for (const cut of cuts.slice(1)) expect(cut).toMatch(/(talk\.|will|They) …”$/);
    expect(cuts.every((cut, at) => at === 0 || cut.length < (cuts[at - 1]?.length ?? 0))).toBe(true);
  });

  it('of any length are cut to what a slide may hold, at once', () => {
    const long = `“${'Ω'.repeat(200_000)}”`;
    const started = performance.now();
    for (const { text } of [...quoteSettings(long), ...cutSettings(long)]) {
      expect(text.length).toBeLessThanOrEqual(4000);
      expect(text).toMatch(/ …”$/);
    }
    expect(widthOf(cutTo(long, 400))).toBeLessThanOrEqual(400);
    expect(performance.now() - started, 'ms').toBeLessThan(1000);
  });
});

describe('a grid on a slide', () => {
  const room = { width: 1184, height: 400 };
  const heads = Array.from({ length: 40 }, (_, at) => `Issue of number ${at}`);
  const names = Array.from({ length: 300 }, (_, at) => `Actor ${at}`);

  it('has as many columns and rows as fit, and no fewer than one', () => {
    const plan = planGrid(heads, names, room);
    expect(plan.columns).toBeGreaterThan(3);
    expect(plan.names + plan.columns * plan.step).toBeLessThanOrEqual(room.width);
    expect(plan.rows * plan.rowStep).toBeLessThan(room.height);
    const small = planGrid(heads, names, { width: 200, height: 60 });
    expect([small.columns, small.rows]).toEqual([1, 1]);
  });

  it('has fewer columns where their tiles are wide', () => {
    expect(planGrid(heads, names, room, 300).columns).toBeLessThan(planGrid(heads, names, room).columns);
  });
});

describe('a network on a slide', () => {
  const nodes = ['Putin', 'Scholz', 'Macron', 'Biden'].map((name) => ({
    id: name,
    name,
    full: name,
    shape: 'person' as const,
    count: 1,
    counted: '',
    spoken: '',
    silent: false,
    focus: { kind: 'actor' as const, ids: [name] },
  }));
  const edges = [1, 2, 3].map((b) => ({
    id: `0~${b}`,
    a: 0,
    b,
    weight: 1,
    label: 'two calls and an appeal',
    detail: '',
    spoken: '',
    arrows: 'end' as const,
    possible: false,
    inferred: 0,
    focus: { kind: 'contact' as const, ids: [] },
    contacts: [],
  }));
  const canvas = { width: 592, height: 215 };

  it('has a place of its own for each name, always the same', () => {
    const places = slidePlaces({ nodes, edges }, canvas);
    expect(new Set(places.map(({ x, y }) => `${x} ${y}`)).size).toBe(4);
    expect(slidePlaces({ nodes, edges }, canvas)).toEqual(places);
    expect(places.every(({ x, y }) => x >= 0 && x <= 1 && y >= 0 && y <= 1)).toBe(true);
  });

  it('has room on its lines for what is written there', () => {
    const places = slidePlaces({ nodes, edges }, canvas);
    for (const { a, b } of edges) {
      const [from, to] = [places[a], places[b]];
      const across = Math.abs((from?.x ?? 0) - (to?.x ?? 0)) * canvas.width;
      const along = Math.abs((from?.y ?? 0) - (to?.y ?? 0)) * canvas.height;
      expect(across > 150 || along > 60).toBe(true);
    }
  });
});

it('a passage of a shift stands in the tallest stretch that no square takes', () => {
  expect(
    tallestFree(
      [
        { from: 0, to: 40 },
        { from: 200, to: 240 },
      ],
      300,
    ),
  ).toEqual({ from: 40, to: 200 });
  expect(tallestFree([], 300)).toEqual({ from: 0, to: 300 });
});
