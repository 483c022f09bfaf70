import { execFileSync, type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { articleLines } from '#tests/fixtures/articles';
import { buildProgram } from './program';

const SAID = '{"id":1,"text":"“We are ready,” said Ann Lee, the mayor of Norwich."}\n';
const PARALLEL = 'parallel';
const hasParallel = spawnSync(PARALLEL, ['--version'], { encoding: 'utf8' }).stdout?.startsWith('GNU parallel');
if (!hasParallel) console.info('GNU parallel is not installed: its test is skipped, two processes by hand are tested.');

/** The program as it is built, where nothing is installed. */
describe('parley extract, built', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-extract-'));
  const program = join(folder, 'bin', 'parley.js');
  const input = [...articleLines(1000, 80)].join('');
  const parley = (args: readonly string[], options: SpawnSyncOptions = {}) =>
    spawnSync(process.execPath, [program, 'extract', ...args], {
      cwd: folder,
      maxBuffer: 1 << 28,
      ...options,
      encoding: 'utf8',
    });
  let alone = '';

  beforeAll(() => {
    buildProgram(dirname(program));
    writeFileSync(join(folder, 'articles.ndjson'), input);
    const { status, stdout, stderr } = parley([], { input });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    alone = stdout;
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers each article with a line of its own', () => {
    const ids = alone
      .split('\n')
      .slice(0, -1)
      .map((line) => (JSON.parse(line) as { id: number }).id);
    expect(ids).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1));
  });

  it('gives the same bytes with three threads', () => {
    const { status, stdout, stderr } = parley(['--jobs', '3', 'articles.ndjson']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout === alone).toBe(true);
  });

  it('gives the same bytes out of two processes, each with its part of the articles', () => {
    const lines = input.split(/(?<=\n)/);
    const parts = [lines.slice(0, 333), lines.slice(333)].map((part) => parley([], { input: part.join('') }).stdout);
    expect(parts.join('') === alone).toBe(true);
  });

  it.skipIf(!hasParallel)('gives the same bytes under GNU parallel with two jobs', () => {
    const each = `"${process.execPath}" "${program}" extract`;
    const args = ['--will-cite', '--pipe', '-k', '-j2', '--block', '100k', each];
    const { stdout, status } = spawnSync(PARALLEL, args, { input, encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(status).toBe(0);
    expect(stdout === alone).toBe(true);
  });

  it('runs from elsewhere, through a link, with threads', () => {
    const bin = join(folder, 'node_modules/.bin');
    mkdirSync(bin, { recursive: true });
    symlinkSync(program, join(bin, 'parley'));
    const options = { cwd: tmpdir(), input: SAID, encoding: 'utf8' } as const;
    const out = execFileSync(join(bin, 'parley'), ['extract', '--jobs', '2'], options);
    expect(JSON.parse(out)).toMatchObject({ id: 1, attributions: [{ content: [[0, 15]] }] });
  });

  it.each(['1', '2'])('answers a line before the next has come, with --jobs %s', async (jobs) => {
    const child = spawn(process.execPath, [program, 'extract', '--jobs', jobs]);
    const answer = new Promise<Buffer>((done) => child.stdout.once('data', done));
    child.stdin.write(SAID);
    expect(JSON.parse(String(await answer))).toMatchObject({ id: 1 });
    child.stdin.end();
    expect(await new Promise((done) => child.once('close', done))).toBe(0);
  });

  it.each(['1', '2'])('ends without a word where nobody reads on, with --jobs %s', async (jobs) => {
    // Standard input stays open: what may still come is for nobody.
    const child = spawn(process.execPath, [program, 'extract', '--jobs', jobs]);
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    child.stdin.write(input);
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });

  it('takes no more memory for more articles', async () => {
    const atExit = 'process.on("exit", () => console.error(process.resourceUsage().maxRSS))';
    // Without a text, since it is not the engine that is to be waited for.
    const megabyte = `{"id":1,"title":"${'All the news. '.repeat(75_000)}"}\n`;
    const peak = async (megabytes: number) => {
      const child = spawn(process.execPath, ['--import', `data:text/javascript,${atExit}`, program, 'extract']);
      child.stdout.resume();
      let errors = '';
      child.stderr.on('data', (data) => {
        errors += data;
      });
      Readable.from(Array.from({ length: megabytes }, () => megabyte)).pipe(child.stdin);
      await new Promise((done) => child.once('close', done));
      expect(errors).toContain(`${megabytes} articles were skipped.`);
      return Number(errors.trimEnd().split('\n').at(-1)) / 1024;
    };
    const few = await peak(10);
    expect(few).toBeGreaterThan(20);
    expect((await peak(400)) - few).toBeLessThan(150);
  });

  it('keeps what reads English out of the program, and says where it is missing', async () => {
    expect(readFileSync(program).length).toBeLessThan(500_000);
    const lonely = join(folder, 'lonely.mjs');
    writeFileSync(lonely, readFileSync(program));
    for (const jobs of ['1', '2']) {
      // Standard input stays open: nothing is waited for.
      const child = spawn(process.execPath, [lonely, 'extract', '--jobs', jobs]);
      let errors = '';
      child.stderr.on('data', (data) => {
        errors += data;
      });
      child.stdin.on('error', () => undefined);
      child.stdin.write(SAID);
      expect(await new Promise((done) => child.once('close', done))).toBe(1);
      expect(errors).toMatch(/^.*english\.js.*\n$/);
    }
    expect(spawnSync(process.execPath, [lonely, '--help']).status).toBe(0);
  });
});
