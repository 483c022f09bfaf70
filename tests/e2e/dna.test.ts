import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright';
import { describe, expect } from 'vitest';
import { dnaProject, sqliteFile } from '#tests/fixtures/dna';
import { expectAccessible } from './accessibility';
import { journey } from './journey';

/** A project of Discourse Network Analyzer; it is not part of the repository. */
const SAMPLE = fileURLToPath(new URL('../../../shared/data/dna/sample.dna', import.meta.url));

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
const notice = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

async function drop(page: Page, name: string, bytes: Uint8Array) {
  const data = await page.evaluateHandle(
    ([name, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], name));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')] as const,
  );
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

async function start(page: Page) {
  await page.goto('');
  await title(page, /peace talks/i);
}

async function about(page: Page) {
  await page.getByRole('button', { name: 'File', exact: true }).click();
  await page.getByRole('button', { name: /^About this corpus/ }).click();
  return page.getByRole('dialog', { name: 'About this corpus' });
}

/** Answers as the site does, with another policy. */
async function withPolicy(context: BrowserContext, change: (policy: string) => string) {
  await context.route('**/*', async (route) => {
    const answer = await route.fetch();
    const headers = answer.headers();
    const policy = headers['content-security-policy'];
    await route.fulfill({
      response: answer,
      headers: policy === undefined ? headers : { ...headers, 'content-security-policy': change(policy) },
    });
  });
}

describe('a project of Discourse Network Analyzer', () => {
  journey('opens in one drop: matrix, network, and each quote in its text', async ({ page }) => {
    await start(page);
    await drop(page, 'Coal.dna', await dnaProject());
    await title(page, 'Coal');
    await notice(page, 'Coal.dna is open. It stays on this computer');
    await page.getByText('Passwords, rights and settings of 2 coders.').waitFor();
    await page.getByRole('button', { name: 'Network', exact: true }).click();
    await title(page, 'Who agrees and who clashes');
    await page.getByText('Miners').or(page.getByText('Ben')).first().waitFor();
    await page.getByRole('button', { name: 'Quotes', exact: true }).click();
    await page.getByText('Tax coal now.').waitFor();
    await page.getByText('The union does not.').waitFor();
    await page.goto('?v=1');
    await title(page, /peace talks/i);
  });

  journey('tells what was taken and what was not, for as long as it is open', async ({ page }) => {
    await start(page);
    await drop(page, 'Coal.dna', await dnaProject());
    await title(page, 'Coal');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    const dialog = await about(page);
    await dialog.getByText('5 statements of the type “DNA Statement”').waitFor();
    await dialog.getByText('Passwords, rights and settings of 2 coders.').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('File');
  });

  journey.skipIf(!existsSync(SAMPLE))('opens as large as it comes: the sample', async ({ page }) => {
    await start(page);
    await drop(page, 'sample.dna', readFileSync(SAMPLE));
    await title(page, 'sample');
    await page.getByText('7 documents with 40 statements, read from a project').waitFor();
    await page.getByRole('button', { name: 'Stance', exact: true }).click();
    await page.getByText('7 actors by 6 issues, 40 statements, 7 articles.').waitFor();
    await page.getByRole('button', { name: 'Network', exact: true }).click();
    await page.getByText(/40 statements with a stance/).waitFor();
    await page.goto('?v=1');
    await start(page);
    await drop(page, 'sample.dna', readFileSync(SAMPLE));
    await title(page, 'sample');
    await page.getByRole('button', { name: 'Quotes', exact: true }).click();
    await page
      .getByText(/^At the gas prices we are forecasting, /)
      .first()
      .click();
    await page.keyboard.press('s');
    await page.getByRole('heading', { name: '109-876: Bluestein, Joel-BUS-Y' }).first().waitFor();
    await page.getByText(/My name is Joel Bluestein and I am the President/).waitFor();
  });

  journey('that cannot be read is refused with the reason, and what is open stays', async ({ page }) => {
    await start(page);
    const whole = await dnaProject();
    for (const [name, bytes, why] of [
      ['cut.dna', whole.slice(0, 9000), /cut off after 9,000 of [\d,]+ bytes; expected the whole file/],
      ['damaged.dna', whole.slice().fill(0x55, 4200, 30_000), /damaged SQLite database/],
      ['songs.db', await sqliteFile('CREATE TABLE songs(id)'), /another program \(its tables: songs\)/],
      ['old.dna', await dnaProject({ sql: 'DROP TABLE ENTITIES' }), /open it in version 3 and save it there/],
      ['text.dna', Buffer.from('no database'), /no SQLite database, or an encrypted one/],
      [
        'offset.dna',
        await dnaProject({ sql: 'UPDATE STATEMENTS SET Stop = 400 WHERE ID = 1' }),
        /STATEMENTS, ID 1, Stop is 400/,
      ],
    ] as const) {
      await drop(page, name, bytes);
      await notice(page, `${name} was not opened; nothing of it was kept.`);
      await notice(page, why);
    }
    await title(page, /peace talks/i);
  });

  journey('is read on the page where no worker may start', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', { value: undefined });
    });
    await start(page);
    await drop(page, 'Coal.dna', await dnaProject());
    await title(page, 'Coal');
  });

  journey(
    'says why not where the policy forbids WebAssembly, and all else works',
    async ({ page, context, faults }) => {
      faults.expect(/WebAssembly|wasm|CSP: script-src/i);
      await withPolicy(context, (policy) => policy.replace(" 'wasm-unsafe-eval'", ''));
      await start(page);
      await drop(page, 'Coal.dna', await dnaProject());
      await notice(
        page,
        /Coal\.dna was not opened\. This browser, or the policy of this site, does not allow WebAssembly/,
      );
      await page.getByRole('button', { name: 'Quotes', exact: true }).click();
      await page.getByRole('searchbox', { name: /^Search the quotes/ }).waitFor();
    },
  );

  journey('that takes long can be called off', async ({ page, context }) => {
    await start(page);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await context.route('**/*.wasm', async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await drop(page, 'Coal.dna', await dnaProject());
    const dialog = page.getByRole('dialog', { name: 'Reading Coal.dna …' });
    await dialog.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    go();
    await drop(page, 'Trade.dna', await dnaProject());
    await title(page, 'Trade');
    expect(await page.getByText('Coal.dna').count()).toBe(0);
  });
});

describe('a CSV of statements', () => {
  const csv = (text: string) => Buffer.from(text);

  journey('opens with a drop, and asks for its scale where it does not say it', async ({ page }) => {
    await start(page);
    await drop(page, 'votes.csv', csv('speaker,issue,stance\nAda,Tax,1\nBen,Tax,0\n'));
    await title(page, 'votes');
    await drop(page, 'marks.csv', csv('speaker,issue,stance\nAda,Tax,2\nBen,Tax,-1\n'));
    const dialog = page.getByRole('dialog', { name: 'On which scale are the stances?' });
    await dialog.waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await title(page, 'votes');
    await drop(page, 'marks.csv', csv('speaker,issue,stance\nAda,Tax,2\nBen,Tax,-1\n'));
    await dialog.getByLabel('From').fill('-3');
    await dialog.getByLabel('to', { exact: true }).fill('3');
    await dialog.getByRole('button', { name: 'Open' }).click();
    await title(page, 'marks');
    await (await about(page)).getByText('−3; −2; −1; 0; 1; 2; 3').waitFor();
  });

  journey('is told line by line what is wrong with it', async ({ page }) => {
    await start(page);
    await drop(page, 'bad.csv', csv('speaker,issue,stance\n,Tax,much\n'));
    await notice(page, 'bad.csv was not opened; nothing of it was kept.');
    await notice(page, /line 2, stance is "much"; expected a whole number, or nothing/);
  });
});
