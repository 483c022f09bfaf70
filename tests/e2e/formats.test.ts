import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import Graph from 'graphology';
import { parse as parseGexf } from 'graphology-gexf/node';
import { parse as parseGraphml } from 'graphology-graphml/node';
import { parse as parseCsv } from 'papaparse';
import type { Locator, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { generateCorpus } from '#tests/fixtures/generate';
import type { Corpus } from '@/core/corpus/schema';
import { expectAccessible } from './accessibility';
import { inOneFile, journey } from './journey';
import { save } from './pictures';

const bundled: Corpus = JSON.parse(readFileSync('public/corpora/ukraine-talks.json', 'utf8'));
const statementIds = new Set(bundled.statements.map(({ id }) => id));

async function networkOf(page: Page, query: string): Promise<Locator> {
  await page.goto(query);
  const figure = page.locator('figure').first();
  await figure.locator('.network-node').first().waitFor();
  return figure;
}
const saveText = async (page: Page, figure: Locator, entry: RegExp) =>
  (await save(page, figure, entry)).bytes.toString();

/** What the browser reads of the drawing: names with colours, and how many lines there are. */
const drawn = (figure: Locator) =>
  figure.evaluate((node) => ({
    colours: Array.from(node.querySelectorAll('.network-node'), (mark) => {
      const shape = mark.querySelector('.network-shape') as SVGGraphicsElement;
      const { fill, stroke } = getComputedStyle(shape);
      return (mark.classList.contains('network-hollow') ? stroke : fill).replaceAll(' ', '');
    }),
    widths: Array.from(
      node.querySelectorAll<SVGGraphicsElement>('.network-node .network-shape'),
      (shape) => shape.getBBox().width,
    ),
    lines: Array.from(node.querySelectorAll('.network-edge > .network-line'), (line) =>
      getComputedStyle(line).stroke.replaceAll(' ', ''),
    ),
  }));

const ids = (list: unknown) => String(list).split(';');

describe('a network that is taken along', () => {
  journey(
    'opens in graphology as it is drawn: names, ties above the threshold, colours and sizes',
    async ({ page }) => {
      const figure = await networkOf(page, '?view=network&min=2&colour=side&size=ties');
      const seen = await drawn(figure);
      const graph = parseGexf(Graph, await saveText(page, figure, /^GEXF/));
      expect([graph.order, graph.size]).toEqual([seen.colours.length, seen.lines.length]);
      expect(graph.mapEdges((_, { color }) => color).sort()).toEqual(seen.lines.sort());
      expect(graph.mapNodes((_, { color }) => color).sort()).toEqual(seen.colours.sort());
      const sizes = (list: number[]) => list.map((size) => size.toFixed(1)).sort();
      expect(sizes(graph.mapNodes((_, { size }) => size))).toEqual(sizes(seen.widths));
      expect(graph.mapEdges((_, { weight }) => Math.abs(weight)).every((weight) => weight >= 2)).toBe(true);
      expect(new Set(graph.mapNodes((_, { label }) => label)).has('Volodymyr Zelenskyy')).toBe(true);
      graph.forEachEdge((_, { statements_a: a, statements_b: b, count_a: countA }) => {
        expect(ids(a)).toHaveLength(countA);
        expect([...ids(a), ...ids(b)].filter((id) => !statementIds.has(id))).toEqual([]);
      });
    },
  );

  journey('is that of the filter and the choices, in GraphML as in the CSV of ties', async ({ page }) => {
    const query = '?view=network&net=congruence&norm=average&nodes=issues&article=december&min=0';
    const figure = await networkOf(page, query);
    const { lines } = await drawn(figure);
    const graph = parseGraphml(Graph, await saveText(page, figure, /^GraphML/));
    expect(graph.size).toBe(lines.length);
    expect(graph.getAttributes()).toMatchObject({ mode: 'issues', measure: 'congruence', normalisation: 'average' });
    expect(graph.getAttribute('description')).toContain('1 article of 2');
    const csv = await saveText(page, figure, /^CSV of ties/);
    const { data } = parseCsv<Record<string, string>>(csv.replace('\uFEFF', ''), {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.map(({ weight }) => Number(weight))).toEqual(graph.mapEdges((_, { weight }) => weight));
    const december = new Set(bundled.statements.flatMap(({ id, article }) => (article === 'december' ? [id] : [])));
    for (const { statements_a: a, statements_b: b } of data) {
      expect([...ids(a), ...ids(b)].filter((id) => !december.has(id))).toEqual([]);
    }
  });

  journey('has the statements of an actor on an issue', async ({ page }) => {
    const figure = await networkOf(page, '?view=network&net=two-mode&min=0');
    const graph = parseGexf(Graph, await saveText(page, figure, /^GEXF/));
    expect(graph.size).toBeGreaterThan(10);
    graph.forEachEdge((_, { statements }, actor, issue) => {
      for (const id of ids(statements)) {
        expect(bundled.statements.find((one) => one.id === id)).toMatchObject({ speaker: actor, issue });
      }
    });
  });

  journey('is not offered for contacts, which have no statements behind them', async ({ page }) => {
    const figure = await networkOf(page, '?view=network&net=contacts');
    await figure.getByRole('button', { name: 'Save' }).click();
    const menu = page.getByRole('dialog', { name: 'Save and share' });
    await menu.getByRole('button', { name: /^SVG/ }).waitFor();
    expect(await menu.getByRole('button', { name: /GraphML|GEXF/ }).count()).toBe(0);
  });

  journey('is saved from the keyboard, in a menu that is there at once', async ({ page }) => {
    await networkOf(page, '?view=network');
    await page.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Save and share' });
    const entry = menu.getByRole('button', { name: /^GraphML/ });
    await entry.waitFor();
    await expectAccessible(page);
    for (let at = 0; at < 12 && !(await entry.evaluate((node) => node === document.activeElement)); at++) {
      await page.keyboard.press('Tab');
    }
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/^parley-network-.*\.graphml$/);
  });

  // In the one file there is nothing to be fetched.
  journey.skipIf(inOneFile)('says so where its menu cannot be fetched', async ({ page, faults }) => {
    faults.expect(/ERR_FAILED|Failed to (load|fetch)/);
    await page.route(/SaveItems/, (route) => route.abort());
    await networkOf(page, '?view=network');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('This could not be loaded: the connection failed').waitFor();
  });

  journey('lets no name of a corpus break out of a file or run in a spreadsheet', async ({ page }) => {
    const names = ['=cmd|calc!A0', '"a" & \'b\' ]]> > c', '@SUM(A1)', '+1 – Żółć 𝒜'];
    const made = generateCorpus({ statements: 40, actors: 4, issues: 3, articles: 2, seed: 9 });
    const corpus = {
      ...made,
      actors: made.actors.map((actor, at) => ({ ...actor, name: names[at]!, short: null })),
    };
    await page.goto('');
    await page.getByRole('button', { name: 'File', exact: true }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: /^Open a corpus/ }).click(),
    ]);
    const buffer = Buffer.from(JSON.stringify(corpus));
    await chooser.setFiles({ name: 'mine.json', mimeType: 'application/json', buffer });
    await page.getByText(/mine\.json is open/).waitFor();
    await page.getByRole('button', { name: 'Network', exact: true }).click();
    const figure = page.locator('figure').first();
    await figure.locator('.network-node').first().waitFor();
    const known = (found: readonly string[]) => found.every((name) => names.includes(name));
    for (const [entry, read] of [
      [/^GEXF/, parseGexf],
      [/^GraphML/, parseGraphml],
    ] as const) {
      const labels = read(Graph, await saveText(page, figure, entry)).mapNodes((_, { label }) => label as string);
      expect(labels.length).toBeGreaterThan(1);
      expect(known(labels)).toBe(true);
    }
    const csv = await saveText(page, figure, /^CSV of ties/);
    expect(csv).not.toMatch(/(^|,)"?[=@]/m);
  });
});

describe('statements that are taken along', () => {
  journey('are annotations of what passes the filter, each found again by both its selectors', async ({ page }) => {
    await page.goto('?view=stance&actor=putin');
    const figure = page.locator('figure').first();
    await figure.waitFor();
    const { items } = JSON.parse(await saveText(page, figure, /^Web annotations/));
    const own = bundled.statements.filter(({ speaker }) => speaker === 'putin');
    expect(items.map(({ id }: { id: string }) => id.split(':').at(-1))).toEqual(own.map(({ id }) => id));
    for (const [at, { target }] of items.entries()) {
      const { text: words } = bundled.articles.find(({ id }) => id === own[at]!.article)!;
      const [quote, position] = target.selector;
      const place = words.indexOf(quote.prefix + quote.exact + quote.suffix) + quote.prefix.length;
      expect(words.slice(place, place + quote.exact.length)).toBe(quote.exact);
      expect(Array.from(words).slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  });

  journey(
    'are quotations in the order in which they are listed, and references to their articles',
    async ({ page }) => {
      await page.goto('?view=quotes&actor=peskov&sort=stance');
      const cards = page.locator('.quote-card-words');
      await cards.first().waitFor();
      const listed = await cards.allTextContents();
      const take = async (entry: RegExp) => {
        await page.getByRole('button', { name: 'Save', exact: true }).click();
        const menu = page.getByRole('dialog', { name: 'Save these quotes' });
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          menu.getByRole('button', { name: entry }).click(),
        ]);
        await menu.waitFor({ state: 'hidden' });
        return text(await download.createReadStream());
      };
      const markdown = await take(/^Markdown/);
      const quotes = [...markdown.matchAll(/^> (?!— )(.+)$/gm)].map(([, quote]) => quote!.replace(/\\(.)/g, '$1'));
      expect(quotes).toEqual(listed);
      expect(await take(/^BibTeX/)).toMatch(/^@article\{ukraine-talks-december,\n {2}author = \{Buckby, Jack\},/);
      expect(JSON.parse(await take(/^CSL-JSON/)).map(({ id }: { id: string }) => id)).toEqual([
        'ukraine-talks-december',
      ]);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByRole('button', { name: /^BibTeX/ }).waitFor();
      await expectAccessible(page);
    },
  );

  journey('one by one: its article for a bibliography, on the clipboard', async ({ page }) => {
    await page.goto('?view=quotes&quote=may-11-zelenskyy-putin-zelenskyy');
    await page.getByRole('button', { name: 'Cite', exact: true }).first().click();
    await page.getByRole('button', { name: /as BibTeX/ }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^@article\{ukraine-talks-may,/);
    await page.getByRole('button', { name: /as CSL-JSON/ }).click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('"type": "article-newspaper"');
  });
});
