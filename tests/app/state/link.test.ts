import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Choices, DEFAULTS } from '@/app/state/choices';
import {
  COLOURS,
  FOCUS_KINDS,
  type Focus,
  type FocusKind,
  NETS,
  NETWORK_SORTS,
  NODES,
  QUOTE_SORTS,
  SIZES,
  TABS,
  VIEWS,
} from '@/app/state/ids';
import { formatLink, LINK_LIMIT, parseLink } from '@/app/state/link';
import { THEMES } from '@/app/state/settings';
import { writeHandOrder } from '@/app/state/sorting';
import { FITS, HIDABLE, ON_PAGE, SCALES, type Surface } from '@/app/state/surface';
import { DUPLICATES, NORMS, TWO_MODE_NORMS } from '@/core/analysis/networkSpec';
import { parseCorpusText } from '@/core/corpus/parseText';
import { MODES } from '@/core/corpus/schema';
import { dayText } from '@/core/table/periods';
import { REVIEWS, UNITS } from '@/core/table/table';

const parsed = parseCorpusText(readFileSync('public/corpora/ukraine-talks.json', 'utf8'));
if (!parsed.ok) throw new Error('The bundled corpus is damaged.');
const { corpus } = parsed;

const ids = (items: readonly { id: string }[]) => fc.constantFrom(...items.map(({ id }) => id));
const actor = ids(corpus.actors);
const issue = ids(corpus.issues);
const some = <T>(value: fc.Arbitrary<T>) => fc.uniqueArray(value, { maxLength: 4 });
const day = fc.integer({ min: 18_000, max: 21_000 }).map(dayText);
const days = fc.tuple(day, day).map(([a, b]): [string, string] => (a < b ? [a, b] : [b, a]));
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const parts = {
  actor,
  issue,
  node: fc.oneof(actor, issue),
  contact: ids(corpus.interactions),
  day,
  name: fc.stringMatching(/^[a-z0-9-]{1,20}$/),
};
const focus: fc.Arbitrary<Focus> = fc
  .constantFrom(...(Object.keys(FOCUS_KINDS) as FocusKind[]))
  .chain((kind) => fc.tuple(...FOCUS_KINDS[kind].map((part) => parts[part])).map((named) => ({ kind, ids: named })));

const handOrder = fc
  .tuple(some(actor), some(issue))
  .filter(([actors, issues]) => actors.length + issues.length > 0)
  .map(([actors, issues]) => writeHandOrder({ actors, issues }));

const state: fc.Arbitrary<Choices> = fc.constantFrom(...VIEWS).chain((view) =>
  fc.record({
    view: fc.constant(view),
    tab: fc.constantFrom(...TABS[view]),
    table: fc.boolean(),
    doc: orNull(ids(corpus.articles)),
    actor: some(actor),
    issue: some(fc.oneof(issue, fc.constant('none'))),
    article: some(ids(corpus.articles)),
    mode: some(fc.constantFrom(...MODES)),
    stance: some(fc.oneof(fc.integer({ min: corpus.scale.min, max: corpus.scale.max }), fc.constant('none' as const))),
    review: some(fc.constantFrom(...REVIEWS)),
    time: orNull(
      fc.oneof(
        days.map(([from, to]) => ({ from, to })),
        day.map((from) => ({ from, to: 'latest' })),
        day.map((to) => ({ from: null, to })),
      ),
    ),
    q: fc.string({ maxLength: 60, unit: 'grapheme' }),
    by: fc.constantFrom(...UNITS),
    periods: orNull(fc.tuple(days, days)),
    sort: orNull(
      view === 'quotes'
        ? fc.constantFrom<string>(...QUOTE_SORTS)
        : view === 'overview' || view === 'stance'
          ? fc.oneof(fc.constantFrom('side', 'count', 'name'), handOrder)
          : view === 'network'
            ? fc.constantFrom<string>(...NETWORK_SORTS)
            : fc.constant(null as never),
    ),
    focus: orNull(focus),
    quote: orNull(ids(corpus.statements)),
    // The bundled corpus has more than two sides to take.
    net: fc.constantFrom(...NETS.filter((net) => net !== 'two-mode-combine')),
    nodes: orNull(fc.constantFrom(...NODES)),
    min: orNull(
      fc.oneof(
        fc.integer({ min: 0, max: 4000 }).map((n) => n / 8),
        fc.constantFrom(0.05, 0.002, 0.000005),
      ),
    ),
    size: fc.constantFrom(...SIZES),
    norm: fc.constantFrom(...NORMS, ...TWO_MODE_NORMS),
    dup: fc.constantFrom(...DUPLICATES),
    colour: fc.constantFrom(...COLOURS),
  }),
);

const surfaces = fc.record({
  present: fc.boolean(),
  story: orNull(fc.stringMatching(/^[a-z0-9-]{1,20}$/)),
  slide: fc.integer({ min: 1, max: 9999 }),
  scale: fc.integer({ min: SCALES.min, max: SCALES.max }),
  embed: fc.boolean(),
  embedId: orNull(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })),
  hostOrigin: orNull(fc.constantFrom('https://intranet.example', 'http://127.0.0.1:8080')),
  theme: orNull(fc.constantFrom(...THEMES)),
  fit: fc.constantFrom(...FITS),
  hide: fc.subarray([...HIDABLE]),
});
/** A frame has no stage. */
const surface: fc.Arbitrary<Surface> = surfaces.map((any) => ({ ...any, present: any.present && !any.embed }));

describe('a link', () => {
  it('brings 500 generated surfaces back, and on the stage asks for the slide as it was made', () => {
    fc.assert(
      fc.property(state, surface, (choices, shown) => {
        const back = parseLink(formatLink(choices, [], shown), corpus);
        expect(back.problems).toEqual([]);
        expect(back.surface).toEqual(shown);
        expect(back.choices).toEqual(shown.present ? DEFAULTS : choices);
      }),
      { numRuns: 500 },
    );
  });

  it('shows a view where it asks for a frame and a stage, and says what it left out', () => {
    const { surface: shown, choices, problems } = parseLink('?view=network&present=1&embed=1', corpus);
    expect([shown.embed, shown.present, choices.view]).toEqual([true, false, 'network']);
    expect(problems.map(({ name }) => name)).toEqual(['present']);
    expect(formatLink(choices, [], shown)).toBe('?v=1&view=network&embed=1');
  });

  it('names bad values that concern stage and frame', () => {
    const search =
      '?present=yes&slide=0&scale=900&embed=2&hostOrigin=javascript:1&theme=blue&fit=wide&hide=title,logo&story=A';
    const { problems, surface: shown } = parseLink(search, corpus);
    expect(problems.map(({ name }) => name).sort()).toEqual([
      'embed',
      'fit',
      'hide',
      'hostOrigin',
      'present',
      'scale',
      'slide',
      'story',
      'theme',
    ]);
    expect(shown).toEqual(ON_PAGE);
  });

  it('brings 500 generated states back exactly as they were', () => {
    fc.assert(
      fc.property(state, (choices) => {
        const { choices: back, problems, foreign } = parseLink(formatLink(choices), corpus);
        expect(problems).toEqual([]);
        expect(foreign).toEqual([]);
        expect(back).toEqual(choices);
      }),
      { numRuns: 500 },
    );
  });

  it('survives being decoded and encoded again by a mail program', () => {
    fc.assert(
      fc.property(state, (choices) => {
        const again = `?${new URLSearchParams(formatLink(choices).slice(1)).toString()}`;
        expect(parseLink(again, corpus).choices).toEqual(choices);
      }),
    );
  });

  it('says nothing but its version where nothing was chosen', () => {
    expect(formatLink(DEFAULTS)).toBe('?v=1');
    expect(parseLink('', corpus).choices).toEqual(DEFAULTS);
  });

  it('can be read by people', () => {
    const choices: Choices = {
      ...DEFAULTS,
      view: 'stance',
      tab: 'bars',
      actor: ['putin', 'peskov'],
      focus: { kind: 'cell', ids: ['putin', 'negotiate'] },
    };
    expect(formatLink(choices)).toBe('?v=1&view=stance&tab=bars&actor=putin~peskov&focus=cell:putin~negotiate');
  });

  it('names each of ten bad values and keeps everything else', () => {
    const search =
      '?v=1&view=stance&tab=pie&actor=putin~nobody&issue=weather&stance=5&mode=shouted&time=yesterday&focus=cell:putin&quote=q999&min=-3&net=friends&size=ties';
    const { choices, problems } = parseLink(search, corpus);
    expect(problems.map(({ name, value }) => `${name}=${value}`)).toEqual([
      'tab=pie',
      'actor=nobody',
      'issue=weather',
      'mode=shouted',
      'stance=5',
      'time=yesterday',
      'focus=cell:putin',
      'quote=q999',
      'net=friends',
      'min=-3',
    ]);
    expect(problems.every(({ expected }) => expected.length > 5)).toBe(true);
    expect(choices).toEqual({ ...DEFAULTS, view: 'stance', actor: ['putin'], size: 'ties' });
  });

  it("keeps a host's own parameters silently and writes them back", () => {
    const { foreign, problems } = parseLink('?utm_source=mail&view=network&lang=de', corpus);
    expect(problems).toEqual([]);
    expect(formatLink(DEFAULTS, foreign)).toBe('?v=1&utm_source=mail&lang=de');
  });

  it('never throws, whatever stands in the address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('q', 'focus', 'time', 'periods', 'stance', 'sort', 'x'),
        (text, name) => {
          const { choices } = parseLink(`?${name}=${text}`, corpus);
          expect(parseLink(formatLink(choices), corpus).choices).toEqual(choices);
        },
      ),
    );
  });

  it('of an article opened out of a chart or a list asks for nothing that an article lacks', () => {
    for (const left of [{ tab: 'timeline' }, { tab: 'list', sort: 'speaker' }] as const) {
      const search = formatLink({ ...DEFAULTS, ...left, view: 'article', doc: corpus.articles[0]?.id ?? null });
      expect(parseLink(search, corpus).problems).toEqual([]);
    }
  });

  it('can be written of half an emoji, as a box of limited length may leave it', () => {
    expect(formatLink({ ...DEFAULTS, q: 'peace \ud83d' })).toBe('?v=1&q=peace+%EF%BF%BD');
  });

  it('takes a time without ends for no filter', () => {
    for (const time of ['..', '..latest']) expect(parseLink(`?time=${time}`, corpus).choices.time).toBeNull();
  });

  it('of a usual state stays far under the limit', () => {
    expect(formatLink({ ...DEFAULTS, actor: corpus.actors.map(({ id }) => id), view: 'network' }).length).toBeLessThan(
      LINK_LIMIT,
    );
  });
});
