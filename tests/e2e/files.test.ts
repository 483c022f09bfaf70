import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { describe, expect } from 'vitest';
import { damaged } from '#tests/fixtures/corpora/damage';
import { smallCorpus } from '#tests/fixtures/corpora/small';
import type { Corpus } from '@/core/corpus/schema';
import { inOneFile, journey } from './journey';

const HOSTILE = '</script><script>document.title = "taken over"</script><!--<script> <img src=x onerror=alert(1)>';

/** The small corpus with a text that would break out of the page, if it could. */
function hostileCorpus(): Corpus {
  const corpus = smallCorpus();
  const [article] = corpus.articles;
  if (!article) throw new Error('The small corpus has an article.');
  article.text += `\n${HOSTILE}`;
  article.body = [[0, article.text.length]];
  return corpus;
}

const folder = () => mkdtempSync(join(tmpdir(), 'parley-'));

async function fromMenu(page: Page, action: RegExp) {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('dialog', { name: 'File' }).getByRole('button', { name: action }).click();
}

/** Saves, and tells where. */
async function saved(page: Page, action: RegExp): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), fromMenu(page, action)]);
  const path = join(folder(), download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

async function openFile(page: Page, name: string, content: string, by = () => fromMenu(page, /^Open a corpus/)) {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), by()]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
}

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

describe('a corpus from this computer', () => {
  journey('is opened, saved without loss, and gone after a reload, as the page says', async ({ page }) => {
    await page.goto('?view=stance&actor=putin&utm_source=mail');
    await title(page, 'Who stands where');
    const corpus = hostileCorpus();
    await openFile(page, 'mine.json', JSON.stringify(corpus));
    await title(page, corpus.title);
    await page.getByText(/mine\.json is open\. It stays on this computer; reloading goes back/).waitFor();
    await expect.poll(() => new URL(page.url()).search).toBe('?v=1');

    const json = readFileSync(await saved(page, /^Save the corpus/), 'utf8');
    expect(JSON.parse(json)).toEqual(corpus);
    await openFile(page, 'again.json', json);
    await page.getByText(/again\.json is open/).waitFor();
    expect(readFileSync(await saved(page, /^Save the corpus/), 'utf8')).toBe(json);

    await page.reload();
    await title(page, /peace talks/i);
  });

  journey('that cannot be read is told place by place, and what is open stays', async ({ page }) => {
    await page.goto('?view=stance&tab=bars');
    await title(page, 'How much is said for and against');
    for (const [name, content, told] of [
      [
        'stance.json',
        JSON.stringify(damaged(['statements', 0, 'stance'], 7)),
        /statements\[0\]\.stance is 7; expected/,
      ],
      ['half.json', JSON.stringify(smallCorpus()).slice(0, 300), /line 1, column 301 is the end of the file; expected/],
      ['other.html', '<!doctype html><title>A page</title>', /line 1, column 1 is "<!doctype/],
      ['empty.json', '', /line 1, column 1 is the end of the file/],
    ] as const) {
      await openFile(page, name, content);
      await page.getByText(`${name} was not opened; nothing of it was kept.`).waitFor();
      await page.getByText(told).first().waitFor();
    }
    await title(page, 'How much is said for and against');
    expect(new URL(page.url()).search).toContain('tab=bars');
  });

  journey('takes the reader’s own slides along, once, however often it is saved', async ({ page }) => {
    await page.goto('?view=stance');
    await title(page, 'Who stands where');
    const corpus = smallCorpus();
    await openFile(page, 'mine.json', JSON.stringify(corpus));
    await title(page, corpus.title);
    await page.getByRole('button', { name: 'Present', exact: true }).click();
    await page.getByRole('button', { name: /^Add this view as a slide/ }).click();
    await page.getByRole('button', { name: 'Add the slide' }).click();
    await page.getByText(/^Added as slide \d+\./).waitFor();
    const json = readFileSync(await saved(page, /^Save the corpus/), 'utf8');
    const withSlides = JSON.parse(json) as Corpus;
    expect(withSlides.stories.slice(1)).toEqual(corpus.stories);
    expect(withSlides.stories[0]?.slides.length).toBe((corpus.stories[0]?.slides.length ?? 0) + 1);
    await openFile(page, 'again.json', json);
    await page.getByText(/again\.json is open/).waitFor();
    expect(readFileSync(await saved(page, /^Save the corpus/), 'utf8')).toBe(json);
  });

  journey('is opened by dropping its file anywhere', async ({ page }) => {
    await page.goto('');
    await title(page, /peace talks/i);
    const drop = async (...names: string[]) => {
      const files = await page.evaluateHandle(
        ({ names, text }) => {
          const transfer = new DataTransfer();
          for (const name of names) transfer.items.add(new File([text], name));
          return transfer;
        },
        { names, text: JSON.stringify(smallCorpus()) },
      );
      await page.dispatchEvent('body', 'dragover', { dataTransfer: files });
      expect(await page.locator('html').getAttribute('data-drop')).not.toBeNull();
      await page.dispatchEvent('body', 'drop', { dataTransfer: files });
      expect(await page.locator('html').getAttribute('data-drop')).toBeNull();
    };
    await drop('one.json', 'two.json');
    await page.getByText('Parley takes one file at a time').waitFor();
    await title(page, /peace talks/i);
    await drop('one.json');
    await title(page, smallCorpus().title);
  });
});

describe('a page saved as one file', () => {
  journey.skipIf(!inOneFile)('says how a project that it cannot read is opened', async ({ page }) => {
    await page.goto('');
    await title(page, /peace talks/i);
    await openFile(page, 'Coal.dna', 'SQLite format 3\0');
    await page
      .getByText(/Coal\.dna was not opened\. This page is one file and leaves out .* open it in Parley on its site/)
      .waitFor();
    await page.getByText(/“parley convert Coal\.dna --to json” makes a file of it that opens here/).waitFor();
  });

  journey.skipIf(!inOneFile)('says where statements are found in a text', async ({ page }) => {
    await page.goto('');
    await title(page, /peace talks/i);
    await fromMenu(page, /^Find statements in a text/);
    await page
      .getByText(
        /This page is one file and leaves out the language model .* open Parley on its site\. .* “parley extract/,
      )
      .waitFor();
  });

  journey(
    'opens from disk as it was seen, whatever stands in the corpus, and saves itself',
    async ({ page, faults }) => {
      // It lies elsewhere than the site, and that is what is looked at here.
      faults.expect(/^request to elsewhere: (file:.*\/parley-a-small-debate\.html|blob:null\/)/);
      await page.goto('');
      await title(page, /peace talks/i);
      const corpus = hostileCorpus();
      await openFile(page, 'mine.json', JSON.stringify(corpus));
      await title(page, corpus.title);
      await page.getByRole('button', { name: 'Stance', exact: true }).click();
      await page.getByRole('button', { name: 'Bars', exact: true }).click();
      await title(page, 'How much is said for and against');
      const first = await saved(page, /^Save as one file/);
      await page.getByText(/^Saved as parley-a-small-debate\.html/).waitFor();

      await page.context().setOffline(true);
      await page.goto(pathToFileURL(first).href);
      await title(page, 'How much is said for and against');
      expect(new URL(page.url()).search).toBe('?v=1&view=stance&tab=bars');
      const second = await saved(page, /^Save as one file/);
      await page.goto(pathToFileURL(second).href);
      await title(page, 'How much is said for and against');
      expect(readFileSync(await saved(page, /^Save as one file/), 'utf8')).toBe(readFileSync(second, 'utf8'));
      expect(JSON.parse(readFileSync(await saved(page, /^Save the corpus/), 'utf8'))).toEqual(corpus);

      await page.goto(`${pathToFileURL(second).href}?view=article&doc=first`);
      await page.getByText(HOSTILE).waitFor();
      expect(await page.title()).not.toBe('taken over');
      await page.getByRole('button', { name: 'Network', exact: true }).click();
      await title(page, 'Who agrees and who clashes');
    },
  );

  journey('is a file that its corpus can be opened from', async ({ page }) => {
    await page.goto('');
    await title(page, /peace talks/i);
    await openFile(page, 'small.json', JSON.stringify(smallCorpus()));
    await title(page, smallCorpus().title);
    const path = await saved(page, /^Save as one file/);
    await page.goto('?view=quotes');
    await title(page, /./);
    await openFile(page, 'sent.html', readFileSync(path, 'utf8'));
    await title(page, smallCorpus().title);
    await page.getByText(/sent\.html is open/).waitFor();
  });

  journey('says what is wrong where somebody spoilt its corpus, and takes another', async ({ page, faults }) => {
    faults.expect(/^request to elsewhere: file:.*\/spoilt\.html/);
    await page.goto('');
    await title(page, /peace talks/i);
    const page1 = readFileSync(await saved(page, /^Save as one file/), 'utf8');
    const path = join(folder(), 'spoilt.html');
    writeFileSync(path, page1.replace('"version": 1', '"version": 9'));
    await page.goto(pathToFileURL(path).href);
    await page.getByRole('heading', { name: 'This corpus could not be opened' }).waitFor();
    await page
      .getByText(/version 1/)
      .first()
      .waitFor();
    const choose = () => page.getByRole('button', { name: 'Open a file from this computer' }).click();
    await openFile(page, 'bad.json', '{}', choose);
    await page.getByText('bad.json was not opened').waitFor();
    await openFile(page, 'good.json', JSON.stringify(smallCorpus()), choose);
    await title(page, smallCorpus().title);
  });
});
