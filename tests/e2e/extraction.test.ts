import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { describe, expect, inject } from 'vitest';
import { expectAccessible } from './accessibility';
import { hostJourney } from './hostPage';
import { journey } from './journey';

const ARTICLE = `Harbour town argues over its ferry

The mayor of Port Arden, Ada Moreno, said on Monday that the ferry to the islands would stop in March.

“We cannot pay for empty boats,” Moreno told the council. She added that a bridge would be cheaper.

The islanders disagree. According to their spokesman, Bo Lindqvist, the town promised in 2019 to keep the service.

“A promise is a promise,” he said. “If the boats stop, the school closes.”
`;
const GERMAN =
  'Die Bürgermeisterin sagte am Montag, dass die Fähre zu den Inseln im März eingestellt werde. Die Bewohner der Inseln widersprachen ihr und verwiesen auf ein Versprechen der Stadt aus dem Jahr 2019.';

/** The parts of the engine, by the names of their files. */
const ENGINE = /\/(extractionWorker|extractionReader|wink-nlp|model)-[\w-]+\.js$/;
const MODEL = /\/model-[\w-]+\.js$/;

/** From now on, what is asked for that belongs to the engine. */
function engineRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (ENGINE.test(request.url())) asked.push(request.url());
  });
  return asked;
}

async function openDialog(page: Page) {
  await page.goto('');
  await page.getByRole('heading', { level: 1, name: /peace talks/i }).waitFor();
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('button', { name: /^Find statements/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Find statements in a text' });
  await dialog.waitFor();
  return dialog;
}

describe('statements in a text of the reader’s', () => {
  journey('are found when they are asked for and no part of the engine comes before', async ({ page }) => {
    const asked = engineRequests(page);
    const dialog = await openDialog(page);
    await expectAccessible(page);
    await dialog.getByRole('textbox', { name: 'Text' }).fill(ARTICLE);
    await page.waitForLoadState('networkidle');
    expect(asked).toEqual([]);
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByRole('heading', { name: /^\d+ suggestions/ }).waitFor();
    expect(asked.filter((address) => MODEL.test(address))).toHaveLength(1);
    await dialog.getByText(/Nothing is added to the corpus/).waitFor();
    const suggestion = dialog.getByRole('listitem').filter({ hasText: 'We cannot pay for empty boats' });
    await suggestion.getByText('Ada Moreno, quoted').waitFor();
    await suggestion.getByText(/^Rule “.+”: right in \d+ of 100 cases \(measured on [\d,]+\)\.$/).waitFor();
    await expectAccessible(page);

    // Another text needs nothing from the site.
    await page.context().setOffline(true);
    await dialog.getByRole('button', { name: 'Back to the text' }).click();
    await dialog.getByRole('textbox', { name: 'Text' }).fill('Ada Moreno said that the ferry would stop.');
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByRole('heading', { name: /^1 suggestion/ }).waitFor();
  });

  journey('lead to their place, and places to them, also by the keyboard', async ({ page }) => {
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: 'Text' }).fill(`${'Nothing is said here.\n\n'.repeat(80)}${ARTICLE}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.getByRole('heading', { name: /^\d+ suggestions/ }).waitFor();
    const item = dialog.getByRole('button', { name: /A promise is a promise/ });
    const words = dialog.getByRole('region', { name: 'The text' }).getByText(/A promise is a promise/);
    const seen = () =>
      words.evaluate((element) => {
        const pane = element.closest('section')?.getBoundingClientRect();
        const { top, bottom } = element.getBoundingClientRect();
        return pane !== undefined && top >= pane.top && bottom <= pane.bottom;
      });
    expect(await seen()).toBe(false);
    await item.focus();
    await page.keyboard.press('Enter');
    await expect.poll(seen).toBe(true);
    expect(await item.getAttribute('aria-pressed')).toBe('true');
    await dialog
      .getByRole('region', { name: 'The text' })
      .getByText(/We cannot pay/)
      .click();
    await dialog.locator('[aria-pressed="true"]').filter({ hasText: 'We cannot pay' }).waitFor();
  });

  journey('come with issue and stance where the corpus has a codebook, and go along as a file', async ({ page }) => {
    const dialog = await openDialog(page);
    const text = 'Kremlin spokesman Dmitry Peskov said that Russia rejects peace talks with Ukraine.';
    await dialog.getByRole('textbox', { name: 'Text' }).fill(text);
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByText('Issues and stances are those of the codebook', { exact: false }).waitFor();
    await dialog.getByText(/^Dmitry Peskov, reported/).waitFor();
    await dialog.getByText(/^Peace talks.*: re(jects|sists), from “/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Save as JSON' }).click(),
    ]);
    const path = join(mkdtempSync(join(tmpdir(), 'parley-')), download.suggestedFilename());
    await download.saveAs(path);
    const saved = JSON.parse(readFileSync(path, 'utf8'));
    expect(saved.attributions[0].actor).toBe('peskov');
    expect(saved.statements[0].review.status).toBe('suggested');
    await dialog.getByRole('button', { name: 'Copy as JSON' }).click();
    await dialog.getByText('Copied.').waitFor();
    expect(JSON.parse(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(saved);
  });

  journey('are not looked for in another language', async ({ page }) => {
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: 'Text' }).fill(GERMAN);
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByText(/^This does not look like English/).waitFor();
    await expectAccessible(page);
  });

  journey('are found at the second try where the model did not come at the first', async ({ page, faults }) => {
    faults.expect(/ERR_FAILED|Failed to load resource/);
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: 'Text' }).fill(ARTICLE);
    await page.context().route(MODEL, (route) => route.abort());
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByText(/^The language model could not be loaded/).waitFor();
    await expectAccessible(page);
    await page.context().unroute(MODEL);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByRole('heading', { name: /^\d+ suggestions/ }).waitFor();
  });

  journey('can be called off while the model comes, and asked for again', async ({ page }) => {
    const dialog = await openDialog(page);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await page.context().route(MODEL, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await dialog.getByRole('textbox', { name: 'Text' }).fill(ARTICLE);
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByText('Loading the language model …').waitFor();
    await expectAccessible(page);
    await expect.poll(() => page.workers().length).toBe(1);
    await page.keyboard.press('Enter');
    await dialog.getByText('Stopped. The text is still here.').waitFor();
    await expect.poll(() => page.workers().length).toBe(0);
    go();
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByRole('heading', { name: /^\d+ suggestions/ }).waitFor();
  });

  journey('are found in a long text too, some shown at a time', async ({ page }) => {
    const dialog = await openDialog(page);
    const text = ARTICLE.repeat(700);
    await page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await dialog.getByRole('textbox', { name: 'Text' }).focus();
    await page.keyboard.press('ControlOrMeta+v');
    await expect
      .poll(() => dialog.getByRole('textbox').evaluate((box) => (box as HTMLTextAreaElement).value.length))
      .toBe(text.length);
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByRole('heading', { name: /^\d,\d{3} suggestions/ }).waitFor();
    await dialog.getByText('The text goes on after the last suggestion that is shown.').waitFor();
    await dialog.getByRole('button', { name: /^Show 200 more of \d,\d{3}$/ }).click();
    await expect.poll(() => dialog.locator('.suggestion').count()).toBe(400);
  });

  journey('are found on the page where no worker may start', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', { value: undefined });
    });
    const dialog = await openDialog(page);
    await dialog.getByRole('textbox', { name: 'Text' }).fill(ARTICLE);
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByRole('heading', { name: /^\d+ suggestions/ }).waitFor();
  });

  hostJourney(
    'are found in a sandboxed frame, which lets no worker start and no form be sent',
    async ({ page, hosts }) => {
      const frame = `<iframe title="Parley" sandbox="allow-scripts" width="1200" height="700" src="${inject('site')}"></iframe>`;
      await page.goto(
        hosts.put('sandboxed.html', `<!doctype html><html lang="en"><title>A page</title><body>${frame}</body></html>`),
      );
      const parley = page.frameLocator('iframe');
      await parley.getByRole('button', { name: 'File', exact: true }).click();
      await parley.getByRole('button', { name: /^Find statements/ }).click();
      await parley.getByRole('textbox', { name: 'Text' }).fill(ARTICLE);
      await parley.getByRole('button', { name: 'Find statements', exact: true }).click();
      await parley.getByRole('heading', { name: /^\d+ suggestions/ }).waitFor();
    },
  );

  journey('are read in a file that is dropped on the dialog, at any width', async ({ page }) => {
    const dialog = await openDialog(page);
    const files = await page.evaluateHandle((text) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], 'ferry.txt', { type: 'text/plain' }));
      return transfer;
    }, ARTICLE);
    await dialog.dispatchEvent('dragover', { dataTransfer: files });
    expect(await page.locator('html').getAttribute('data-drop')).toBeNull();
    await dialog.dispatchEvent('drop', { dataTransfer: files });
    await dialog.getByRole('textbox', { name: 'Text of ferry.txt' }).waitFor();
    await dialog.getByRole('button', { name: 'Find statements' }).click();
    await dialog.getByRole('heading', { name: /^\d+ suggestions/ }).waitFor();
    for (const [width, height, colorScheme] of [
      [1280, 720, 'dark'],
      [390, 844, 'light'],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
      expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
    }
  });
});
