import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import initSqlJs from 'sql.js';
import { networkOf } from './networkJson';
import { buildProgram, ROOT } from './program';

/** The program as it is built, in a folder where nothing is installed. */
describe('the built program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-cli-'));
  const program = join(folder, 'bin', 'parley.js');
  const parley = (args: string[], input = '') =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8', maxBuffer: 1 << 28 });

  beforeAll(() => {
    buildProgram(dirname(program));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('says its version', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(parley(['--version']).stdout).toContain(`parley ${version},`);
  });

  it('runs by its own name', () => {
    expect(execFileSync(program, ['--help'], { encoding: 'utf8' })).toContain('Usage: parley');
  });

  it('exits with 0 when done, 1 on bad input and 2 on wrong usage, data and messages apart', () => {
    const csv = 'speaker,issue,stance\nAnn,Peace,1\nBo,Peace,0\n';
    writeFileSync(join(folder, 'talks.csv'), csv);
    const done = parley(['network', 'talks.csv', '--measure', 'conflict']);
    expect(done).toMatchObject({ status: 0, stderr: '' });
    expect(networkOf(done.stdout).edges).toMatchObject([{ a: 'Ann', b: 'Bo', weight: 1 }]);
    expect(parley(['network', '-', '--measure', 'conflict'], csv).stdout).toBe(done.stdout);
    expect(parley(['check', 'missing.csv'])).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'missing.csv: there is no such file\n',
    });
    expect(parley(['check', '.'])).toMatchObject({ status: 1, stderr: '.: is a folder, not a file\n' });
    expect(parley(['check', '-'], 'speaker,issue\n')).toMatchObject({ status: 1, stdout: '' });
    expect(parley(['network', 'talks.csv', '--norm', 'activity'])).toMatchObject({ status: 2, stdout: '' });
    expect(parley([])).toMatchObject({ status: 2, stdout: '' });
  });

  it('opens SQLite with what stands beside it', async () => {
    const { Database } = await initSqlJs();
    const database = new Database();
    database.run('CREATE TABLE songs (title TEXT)');
    writeFileSync(join(folder, 'songs.dna'), database.export());
    const { status, stderr } = parley(['check', 'songs.dna']);
    expect(status).toBe(1);
    expect(stderr).toContain('songs.dna: ');
    expect(stderr).toContain('Discourse Network Analyzer');
    const project = join(ROOT, '../shared/data/dna/sample.dna');
    if (!existsSync(project)) return;
    expect(parley(['check', project])).toMatchObject({ status: 0, stderr: '' });
  });

  it.skipIf(!existsSync('/dev/full'))('says so where the disk is full', () => {
    const full = openSync('/dev/full', 'w');
    const result = spawnSync(process.execPath, [program, '--help'], {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    expect(result.status).toBe(1);
    expect(result.stderr).toMatch(/^Standard output: .*no space left.*\n$/);
  });

  it('writes all of a large network, and stops without a word where nobody reads on', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `Actor ${at % 200},Issue ${at % 23},${at % 2}\n`);
    writeFileSync(join(folder, 'large.csv'), `speaker,issue,stance\n${lines.join('')}`);
    const { status, stdout } = parley(['network', 'large.csv']);
    expect(status).toBe(0);
    expect(stdout.length).toBeGreaterThan(1_000_000);
    expect(networkOf(stdout).nodes).toHaveLength(200);

    const child = spawn(process.execPath, [program, 'network', 'large.csv'], { cwd: folder });
    let errors = '';
    child.stderr.on('data', (data) => {
      errors += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
  });
});
