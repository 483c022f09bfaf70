import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { generateCorpus } from '#tests/fixtures/generate';
import type { Io } from '@/cli/commandLine';
import { withoutDuplicates } from '@/core/analysis/duplicates';
import { oneMode, twoMode } from '@/core/analysis/network';
import { DUPLICATES, MEASURES, NORMS, TWO_MODE_NORMS } from '@/core/analysis/networkSpec';
import { corpusText } from '@/core/corpus/write';
import { tableOf, UNITS } from '@/core/table/table';
import { networkOf } from './networkJson';
import { run } from './terminal';

const here = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const TALKS = readFileSync(here('public/corpora/ukraine-talks.json'), 'utf8');
const CSV = 'id,speaker,issue,stance\nS_1,Ann A.,Peace,1\nS_2,Bo,Peace,0\nS_3,Bo,War,1\nS_4,Ann A.,War,1\n';

describe('parley', () => {
  it('says how it is used, on standard output when asked and on standard error when not', async () => {
    const asked = await run(['--help']);
    expect(asked).toMatchObject({ status: 0, err: '' });
    for (const command of ['check', 'compile', 'extract', 'network', 'convert']) {
      expect(asked.out).toContain(`parley ${command} `);
      const help = await run([command, '--help']);
      expect(help).toMatchObject({ status: 0, err: '' });
      expect(help.out).toContain(`Usage: parley ${command} `);
    }
    expect(await run([])).toMatchObject({ status: 2, out: '', err: asked.out.trimEnd() });
    const unknown = await run(['chekc']);
    expect(unknown).toMatchObject({ status: 2, out: '' });
    expect(unknown.err).toContain('There is no command chekc.');
  });

  it.each([
    [['check'], 'FILE is missing'],
    [['check', 'a', 'b'], 'b is too much'],
    [['network', 'c.csv', '--speed'], "Unknown option '--speed'"],
    [['network', 'c.csv', '--mode', 'three-mode'], '--mode is "three-mode"; it can be actors, issues, two-mode'],
    [
      ['network', 'c.csv', '--norm', 'activity'],
      '--mode actors has no --norm activity; it can be no, average, jaccard, cosine',
    ],
    [['network', 'c.csv', '--measure', 'combine'], '--mode actors has no --measure combine'],
    [
      ['network', 'c.csv', '--mode', 'two-mode', '--measure', 'congruence'],
      '--mode two-mode has no --measure congruence',
    ],
    [
      ['network', 'c.csv', '--mode', 'two-mode', '--measure', 'combine', '--norm', 'activity'],
      '--measure combine has no --norm',
    ],
    [
      ['network', 'c.csv', '--mode', 'two-mode', '--measure', 'combine', '--scale=-1..1'],
      'needs a scale from 0 to 1; c.csv has -1 to 1',
    ],
    [['network', 'c.csv', '--scale=2..-2'], '--scale is "2..-2"'],
    [['network', 'c.csv', '--scale=0..101'], '--scale is "0..101"; its ends lie between -100 and 100'],
    [['network', 'talks.json', '--scale=0..1'], '--scale is for a CSV'],
    [['convert', 'c.csv'], '--to is missing; it can be json, csv, webannotation'],
    [['convert', 'c.csv', '--to', 'pdf'], '--to is "pdf"'],
    [['compile'], 'FOLDER is missing'],
  ])('refuses %j as wrong usage, with the usage', async (args, reason) => {
    const { status, out, err } = await run(args, { 'c.csv': CSV, 'talks.json': TALKS });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(reason);
    expect(err).toContain(`Usage: parley ${args[0]}`);
  });

  it.each([
    [
      'a corpus, with every error and its path',
      'bad.json',
      TALKS.replace('"stance":2', '"stance":7').replace('"mode":"direct"', '"mode":"sung"'),
      ['bad.json: statements[', '.stance is 7; expected a stance on the scale, from -2 to 2', '.mode is "sung"'],
    ],
    ['JSON that breaks off, with the line', 'bad.json', '{\n"format": ', ['bad.json: line 2, column']],
    [
      'a CSV, with every error and its line',
      'bad.csv',
      'speaker,issue,stance\n,x,1\nAnn,x,yes\n',
      ['bad.csv: line 2, speaker is ""', 'bad.csv: line 3, stance is "yes"'],
    ],
    [
      'a CSV without its scale, saying how to give it',
      'bad.csv',
      'speaker,issue,stance\nAnn,x,-1\n',
      ['--scale=-2..2'],
    ],
    ['what is no text', 'bad.csv', new Uint8Array([0x41, 0xe4, 0x0a]), ['bad.csv is no text in UTF-8']],
    ['what is no project', 'bad.dna', 'hello', ['bad.dna: The file is no SQLite database']],
  ])('refuses %s', async (_, name, content, reasons) => {
    for (const command of [
      ['check', name],
      ['network', name],
      ['convert', name, '--to', 'json'],
    ]) {
      const { status, out, err } = await run(command, { [name]: content });
      expect({ status, out }).toEqual({ status: 1, out: '' });
      for (const reason of reasons) expect(err).toContain(reason);
    }
  });
});

it('a result that no text can hold is an error in words', async () => {
  const write: Io['write'] = async (pieces) => {
    for (const piece of pieces) piece.repeat(2 ** 29);
    return true;
  };
  const { status, err } = await run(['convert', 'c.csv', '--to', 'json'], { 'c.csv': CSV }, { write });
  expect(status).toBe(1);
  expect(err).toContain('The result is longer than one text can be: divide the file.');
});

describe('parley check', () => {
  it('says what a codebook holds, and all that is wrong with one', async () => {
    const book = readFileSync(here('public/codebooks/ukraine-talks.json'), 'utf8');
    const checked = await run(['check', 'book.json'], { 'book.json': book });
    expect(checked).toMatchObject({ status: 0, err: '' });
    expect(checked.out).toMatch(/^book\.json: valid, a codebook\n10 issues, \d+ actors\.\n$/);
    const bad = JSON.stringify({ ...(JSON.parse(book) as object), title: '', scale: 7 });
    const { status, out, err } = await run(['check', 'book.json'], { 'book.json': bad });
    expect({ status, out }).toEqual({ status: 1, out: '' });
    for (const wrong of ['title is ""', 'scale is 7']) expect(err).toContain(`book.json: ${wrong}`);
  });

  it('says what a corpus holds', async () => {
    expect(await run(['check', 'talks.json'], { 'talks.json': TALKS })).toEqual({
      status: 0,
      out: 'talks.json: valid\n2 articles, 18 actors, 10 issues, 57 statements, 14 interactions, 1 story.\n',
      err: '',
    });
  });

  it('says what it took of a CSV and what it did not', async () => {
    const { status, out } = await run(['check', '-'], { '-': 'speaker,issue,stance,party\nAnn,x,1,P\n' });
    expect(status).toBe(0);
    expect(out).toContain('1 statement, 1 actor, 1 issue, 1 article.');
    expect(out).toContain('Columns that Parley has no place for: party.');
  });
});

describe('parley compile', () => {
  it('makes the bundled corpus, byte for byte', async () => {
    expect(await run(['compile', here('src/corpora/ukraine-talks')])).toEqual({ status: 0, out: TALKS, err: '' });
  });

  it('says what is missing', async () => {
    const { status, err } = await run(['compile', here('src/corpora/no-such-folder')]);
    expect(status).toBe(1);
    expect(err).toContain('no-such-folder/articles');
  });
});

describe('parley convert', () => {
  it('CSV, JSON, CSV: nothing of the first is lost', async () => {
    const json = await run(['convert', 'c.csv', '--to', 'json'], { 'c.csv': CSV });
    expect(json.status).toBe(0);
    const csv = await run(['convert', '-', '--to', 'csv'], { '-': json.out });
    const again = await run(['convert', '-', '--to', 'csv'], { '-': csv.out });
    expect(again.out).toBe(csv.out);
    for (const cells of ['Ann A.,,Peace,1', 'Bo,,Peace,0', 'Bo,,War,1', 'Ann A.,,War,1'])
      expect(csv.out).toContain(cells);
  });

  it('the bundled corpus comes back from CSV with every statement in its place', async () => {
    const csv = await run(['convert', 'talks.json', '--to', 'csv'], { 'talks.json': TALKS });
    expect(csv.err).toContain('14 interactions have no place in this format.');
    const json = await run(['convert', 't.csv', '--to', 'json'], { 't.csv': csv.out });
    type Statement = Record<'id' | 'speaker' | 'issue' | 'stance' | 'spans' | 'addressees', unknown>;
    const coded = (text: string) =>
      (JSON.parse(text) as { statements: Statement[] }).statements.map(
        ({ id, speaker, issue, stance, spans, addressees }) => ({ id, speaker, issue, stance, spans, addressees }),
      );
    expect(coded(json.out)).toEqual(coded(TALKS));
    expect(await run(['convert', '-', '--to', 'csv'], { '-': json.out })).toMatchObject({ out: csv.out });
  });

  it('writes one annotation a statement', async () => {
    const { out } = await run(['convert', 'talks.json', '--to', 'webannotation'], { 'talks.json': TALKS });
    expect((JSON.parse(out) as { items: unknown[] }).items).toHaveLength(57);
  });
});

describe('parley network', () => {
  it('calls actors, issues and statements as the file does', async () => {
    const args = ['network', 'c.csv', '--measure', 'subtract'];
    const { nodes, edges } = networkOf((await run(args, { 'c.csv': CSV })).out);
    expect(nodes.map(({ id, statements }) => [id, statements])).toEqual([
      ['Ann A.', 2],
      ['Bo', 2],
    ]);
    expect(edges).toEqual([]);
    const pairs = networkOf((await run(['network', 'c.csv'], { 'c.csv': CSV })).out).edges;
    expect(pairs).toMatchObject([{ a: 'Ann A.', b: 'Bo', weight: 2, agreement: 1, conflict: 1 }]);
    expect(pairs[0]?.statements.toSorted()).toEqual(['S_1', 'S_2', 'S_3', 'S_4']);
    const talks = networkOf((await run(['network', 'talks.json'], { 'talks.json': TALKS })).out);
    expect(talks.nodes.map(({ id }) => id)).toContain('zelenskyy');
  });

  it('keeps an actor and an issue of one name apart in a two-mode network', async () => {
    const csv = 'speaker,issue,stance\nClimate,Climate,1\nAnn,Climate,0\n';
    const { nodes, edges } = networkOf((await run(['network', '-', '--mode', 'two-mode'], { '-': csv })).out);
    expect(nodes.map(({ id, type }) => `${type} ${id}`)).toEqual(['actor Climate', 'actor Ann', 'issue Climate']);
    expect(edges.map(({ a, b, weight }) => [a, b, weight])).toEqual([
      ['Climate', 'Climate', 1],
      ['Ann', 'Climate', 1],
    ]);
  });

  it.each([
    ['csv', 'a,b,name_a,name_b,weight'],
    ['graphml', '<data key="node-label">Ann A.</data>'],
    ['gexf', 'label="Ann A."'],
  ])('writes %s', async (to, part) => {
    const { status, out } = await run(['network', 'c.csv', '--to', to], { 'c.csv': CSV });
    expect(status).toBe(0);
    expect(out).toContain(part);
    for (const id of ['S_1', 'S_2', 'S_3', 'S_4']) expect(out).toContain(id);
  });

  it('gives the figures of the library, to the last digit, from JSON and from CSV alike', async () => {
    const option = {
      by: fc.constantFrom(...UNITS),
      dup: fc.constantFrom(...DUPLICATES),
      seed: fc.integer({ min: 1, max: 1e6 }),
    };
    const one = fc.record({
      ...option,
      mode: fc.constantFrom('actors' as const, 'issues' as const),
      measure: fc.constantFrom(...MEASURES),
      norm: fc.constantFrom(...NORMS),
    });
    const two = fc.record({
      ...option,
      mode: fc.constant('two-mode' as const),
      measure: fc.constantFrom('ignore' as const, 'subtract' as const),
      norm: fc.constantFrom(...TWO_MODE_NORMS),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(one, two), async (spec) => {
        const corpus = generateCorpus({ statements: 120, actors: 12, issues: 5, articles: 4, seed: spec.seed });
        const table = tableOf(corpus);
        const rows = withoutDuplicates(table, Uint32Array.from(corpus.statements.keys()), spec);
        const { edges } =
          spec.mode === 'two-mode' ? twoMode(table, rows, spec) : oneMode(table, rows, { ...spec, nodes: spec.mode });
        const actor = (position: number) => corpus.actors[position]?.id;
        const issue = (position: number) => corpus.issues[position]?.id;
        const expected = edges.map(({ a, b, weight }) => ({
          a: (spec.mode === 'issues' ? issue : actor)(a),
          b: (spec.mode === 'actors' ? actor : issue)(b),
          weight,
        }));
        const args = [
          '--mode',
          spec.mode,
          '--measure',
          spec.measure,
          '--norm',
          spec.norm,
          '--dup',
          spec.dup,
          '--actor',
          spec.by,
        ];
        const files = { 'a.json': corpusText(corpus) };
        const json = networkOf((await run(['network', 'a.json', ...args], files)).out);
        expect(json.edges.map(({ a, b, weight }) => ({ a, b, weight }))).toEqual(expected);
        const csv = (await run(['convert', 'a.json', '--to', 'csv'], files)).out;
        const fromCsv = networkOf((await run(['network', '-', ...args], { '-': csv })).out);
        const key = ({ a, b, weight }: { a?: string | undefined; b?: string | undefined; weight: number }) =>
          `${(spec.mode === 'two-mode' ? [a, b] : [a, b].sort()).join(' ~ ')} ${weight}`;
        expect(fromCsv.edges.map(key).sort()).toEqual(expected.map(key).sort());
      }),
      { numRuns: 40 },
    );
  });
});
