import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { generateCorpus } from '#tests/fixtures/generate';
import { undated } from '#tests/fixtures/undated';
import { parseCorpus } from '@/core/corpus/parse';
import type { Corpus, Statement } from '@/core/corpus/schema';
import { journey } from './journey';
import { settled } from './settled';

const STATES = [
  '?',
  '?tab=table',
  '?by=organization',
  '?view=stance',
  '?view=stance&tab=bars',
  '?view=stance&tab=bars&nodes=actors',
  '?view=stance&tab=shift',
  '?view=stance&sort=similarity',
  '?view=stance&tab=contradictions',
  '?view=stance&tab=timeline',
  '?view=stance&tab=timeline~table',
  '?view=network',
  '?view=network&net=contacts',
  '?view=network&net=congruence&nodes=issues',
  '?view=network&net=two-mode',
  '?view=network&tab=adjacency',
  '?view=network&tab=table',
  '?view=network&tab=measures',
  '?view=quotes',
  '?view=quotes&quote=statement-0',
  '?view=article&doc=article-0&quote=statement-0',
] as const;

/** One of each kind of drawing. */
const CHARTS = STATES.filter((state) =>
  /^\?$|bars$|shift|contradictions|measures|timeline$|network$|contacts$|two-mode|quotes&/.test(state),
);

async function serve(page: Page, corpus: Corpus) {
  const checked = parseCorpus(JSON.parse(JSON.stringify(corpus)));
  if (!checked.ok) throw new Error(`Not a corpus: ${JSON.stringify(checked).slice(0, 500)}`);
  await page.route('**/corpora/made.json', (route) => route.fulfill({ json: corpus }));
}

async function show(page: Page, state: string) {
  await page.goto(`${state}&corpus=corpora/made.json`);
  await settled(page);
}

/** What a value that is none looks like when it gets onto the page. */
const badWords = (page: Page) =>
  page.evaluate(
    () =>
      document.body.textContent.match(
        /\bNaN\b|\bundefined\b|\bInfinity\b|\[object|Invalid Date|\b19(69|70)\b|-2147483648/g,
      ) ?? [],
  );

const beyond = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const small = (size: Partial<Parameters<typeof generateCorpus>[0]> = {}) =>
  generateCorpus({ statements: 60, actors: 12, issues: 6, articles: 4, seed: 3, ...size });

const withStatements = (corpus: Corpus, change: (statement: Statement, at: number) => Partial<Statement>): Corpus => ({
  ...corpus,
  statements: corpus.statements.map((statement, at) => ({ ...statement, ...change(statement, at) })),
});

const scaled = (corpus: Corpus, min: number, max: number): Corpus => ({
  ...withStatements(corpus, ({ stance }, at) => ({
    stance: stance === null ? null : min + ((at * 7) % (max - min + 1)),
  })),
  scale: {
    min,
    max,
    steps: Array.from({ length: max - min + 1 }, (_, at) => ({ value: min + at, label: `position ${min + at}` })),
  },
});

const suggested: Statement['review'] = { status: 'suggested', rule: 'a-rule' };

const CORPORA: Record<string, () => Corpus> = {
  'a scale of for and against': () => scaled(small(), 0, 1),
  'a scale of eleven steps': () => scaled(small({ statements: 200 }), -5, 5),
  'one article': () => small({ articles: 1 }),
  'one actor': () => small({ actors: 1 }),
  'one statement': () => small({ statements: 1 }),
  'no statement': () => small({ statements: 0 }),
  'no interactions': () => ({ ...small(), interactions: [] }),
  'no stance at all': () => withStatements(small(), () => ({ stance: null })),
  'no issue at all': () => withStatements(small(), () => ({ stance: null, issue: null })),
  'statements of which some have no date': () => undated(small(), (row) => row % 3 === 0),
  'no date at all': () => undated(small()),
  'suggestions alone': () => withStatements(small(), () => ({ review: suggested })),
};

const WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauun';
const ARABIC = 'مرحبا بالعالم';
const NAMES = [
  WORD,
  ARABIC,
  `a\u200bb\u200dc\u2060d${WORD.slice(0, 40)}`,
  '👩‍👩‍👧‍👦🏳️‍🌈🇺🇦',
  'שם רשע name',
  'a < b &amp; "c"',
];

/** Names, labels and texts that are hard to set. */
function hostile(): Corpus {
  const corpus = small({ statements: 40 });
  const name = (at: number) => `${NAMES[at % NAMES.length]}${at}`;
  const articles = corpus.articles.map((article, at) => {
    const tail =
      at === 0 ? `${ARABIC} ${WORD} ${'word '.repeat(4000)}.` : `${'x'.repeat(20_000)} ${'🏳️‍🌈'.repeat(300)}.`;
    const text = at < 2 ? `${article.text}\n\n${tail}` : article.text;
    const start = article.body[0]?.[0] ?? 0;
    const evidence = WORD.repeat(2);
    return {
      ...article,
      text,
      body: [[start, text.length] as [number, number]],
      title: NAMES[at % NAMES.length] ?? '',
      outlet: WORD,
      author: ARABIC,
      published: article.published && { ...article.published, evidence },
    };
  });
  const lengths = corpus.articles.map(({ text }) => text.length + 2);
  const first = new Set<string>();
  return {
    ...withStatements({ ...corpus, articles }, ({ article, spans, mode }) => {
      const at = Number(article.slice('article-'.length));
      const long = at < 2 && !first.has(article);
      first.add(article);
      return {
        note: WORD.repeat(2),
        mode: long ? 'direct' : mode,
        spans: long ? { content: [[lengths[at] ?? 0, articles[at]?.text.length ?? 0]], cue: [], source: [] } : spans,
      };
    }),
    title: `${WORD} ${ARABIC}`,
    summary: `${WORD} ${NAMES[3]}`,
    basis: WORD,
    actors: corpus.actors.map((actor, at) => ({
      ...actor,
      name: name(at),
      short: at % 2 ? name(at + 1).slice(0, 58) : null,
      role: WORD,
    })),
    issues: corpus.issues.map((issue, at) => ({ ...issue, label: name(at), proposal: `${WORD} ${ARABIC}` })),
    scale: {
      ...corpus.scale,
      steps: corpus.scale.steps.map((one, at) => ({ ...one, label: NAMES[at]?.slice(0, 58) ?? '' })),
    },
    interactions: corpus.interactions.map((one) => ({ ...one, label: WORD, note: WORD })),
  };
}

describe('a corpus of ten thousand statements', () => {
  journey('opens in every view, and every view follows the filter', { timeout: 180_000 }, async ({ page }) => {
    await serve(page, generateCorpus({ statements: 10_000, actors: 120, issues: 30, articles: 300, seed: 7 }));
    for (const state of STATES) {
      await show(page, state);
      expect(await badWords(page), state).toEqual([]);
      const word = page.getByRole('search', { name: 'Filter' }).getByRole('button', { name: 'every issue' });
      if ((await word.count()) === 0) continue;
      const before = await page.getByRole('search', { name: 'Filter' }).textContent();
      await word.click();
      await page.getByRole('dialog').getByRole('checkbox').first().click();
      await expect.poll(() => page.getByRole('search', { name: 'Filter' }).textContent()).not.toBe(before);
      await page.keyboard.press('Escape');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await badWords(page), state).toEqual([]);
    }
  });

  journey('lists what stands behind its largest mark, and more of it when asked', async ({ page }) => {
    await serve(page, generateCorpus({ statements: 10_000, actors: 120, issues: 30, articles: 300, seed: 7 }));
    await show(page, '?focus=issue:issue-0');
    const drawer = page.getByRole('complementary');
    await expect.poll(() => drawer.getByRole('article').count()).toBe(50);
    await drawer.getByRole('button', { name: /^Show 50 more of/ }).click();
    await expect.poll(() => drawer.getByRole('article').count()).toBe(100);
  });
});

describe('a network that takes long', () => {
  journey(
    'is worked out beside the page, and is the same where no worker starts',
    { timeout: 120_000 },
    async ({ page }) => {
      await serve(page, generateCorpus({ statements: 12_000, actors: 300, issues: 60, articles: 300, seed: 7 }));
      const workers: string[] = [];
      page.on('worker', (worker) => workers.push(worker.url()));
      const state = '?view=network&net=congruence&norm=jaccard&tab=adjacency';
      const words = async () => (await page.locator('figure h2, figure h2 ~ p').allTextContents()).join('; ');
      await show(page, state);
      const title = await words();
      expect(title).toMatch(/agree most.*ties/);
      expect(workers.filter((url) => url.includes('networkWorker'))).toHaveLength(1);
      await page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
      await show(page, state);
      expect(await words()).toBe(title);
      expect(workers.filter((url) => url.includes('networkWorker'))).toHaveLength(1);
    },
  );
});

describe('an unusual corpus: nothing breaks, on a phone neither', () => {
  journey.for(Object.entries(CORPORA))('%s', { timeout: 120_000 }, async ([, make], { page }) => {
    await serve(page, make());
    await page.setViewportSize({ width: 390, height: 844 });
    for (const state of CHARTS) {
      const known = /statement-0/.test(state) && make().statements.length === 0;
      await show(page, known ? state.replace('&quote=statement-0', '') : state);
      expect(await badWords(page), state).toEqual([]);
      expect(await beyond(page), state).toBeLessThanOrEqual(0);
    }
  });

  journey(
    'words of sixty letters, right-to-left, emoji, statements of 20,000 characters',
    { timeout: 120_000 },
    async ({ page }) => {
      await serve(page, hostile());
      for (const state of [
        ...STATES,
        '?focus=issue:issue-0',
        '?view=network&net=contacts&focus=contact:interaction-0',
      ]) {
        await page.setViewportSize({ width: 1440, height: 844 });
        await show(page, state);
        expect(await badWords(page), state).toEqual([]);
        for (const width of [1440, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await expect.poll(() => beyond(page), { message: `${state} at ${width}` }).toBeLessThanOrEqual(0);
        }
      }
    },
  );
});
