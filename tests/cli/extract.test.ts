import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { generateArticle } from '#tests/fixtures/articles';
import { StatementSchema } from '@/core/corpus/schema';
import { run } from './terminal';

const CODEBOOK = readFileSync(
  fileURLToPath(new URL('../../public/codebooks/ukraine-talks.json', import.meta.url)),
  'utf8',
);

const SAID = 'The talks went on. “We are ready,” said Ann Lee, the mayor of Norwich.';
const line = (article: unknown) => `${JSON.stringify(article)}\n`;

interface Answer {
  readonly id?: unknown;
  readonly file?: string;
  readonly language?: { readonly english: boolean; readonly reason: string };
  readonly attributions: readonly {
    readonly content: readonly (readonly [number, number])[];
    readonly actor: unknown;
  }[];
  readonly statements: readonly Readonly<Record<string, unknown>>[];
}
const answers = (out: string) =>
  out
    .split('\n')
    .slice(0, -1)
    .map((one) => JSON.parse(one) as Answer);

describe('parley extract', () => {
  it('finds who said what in a text file, and says where in its text', async () => {
    const { status, out, err } = await run(['extract', 'news/talks.txt'], { 'news/talks.txt': `\ufeff${SAID}` });
    expect({ status, err }).toEqual({ status: 0, err: '' });
    const [answer] = answers(out);
    expect(answer?.file).toBe('news/talks.txt');
    const [start = 0, end = 0] = answer?.attributions[0]?.content[0] ?? [];
    expect(SAID.slice(start, end)).toContain('We are ready');
  });

  it('answers lines in their order, each under the name that it came with', async () => {
    const names = [7, 'seven', null, { day: 7 }, ['a'], -0.5, true];
    const input = names.map((id) => line({ id, title: 'Talks', text: SAID, other: 1 })).join('');
    const { status, out } = await run(['extract'], { '-': `${input}{"file":"a.txt","text":"${SAID}"}` });
    expect(status).toBe(0);
    expect(answers(out).map(({ id }) => id)).toEqual([...names, undefined]);
    expect(answers(out).at(-1)?.file).toBe('a.txt');
  });

  it('gives back ids of more digits than JavaScript can hold', async () => {
    const { out } = await run(['extract', '-'], { '-': '{"text":"","id":12345678901234567890}' });
    expect(out).toBe('{"id":12345678901234567890,"attributions":[],"statements":[]}\n');
  });

  it('reads lines from a file whose name says so, and the others beside it', async () => {
    const { out } = await run(['extract', 'one.jsonl', 'two.txt', '-'], {
      'one.jsonl': line({ id: 1, text: SAID }),
      'two.txt': SAID,
      '-': line({ id: 3, text: SAID }),
    });
    expect(answers(out).map(({ id, file }) => id ?? file)).toEqual([1, 'two.txt', 3]);
  });

  it('tells each bad line with its number, skips it, and ends with status 1', async () => {
    const input = [
      '\ufeff{"id":1,"text":"one"}\r\n\r\n  \nnope\n{"id":2,"text":"two"\n[1]\n{"id":3}\n{"id":4,"text":5}\n{"text":"x"}\n',
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      '{"id":11,"text":""}',
    ];
    const { status, out, err } = await run(['extract'], { '-': Buffer.concat(input.map((part) => Buffer.from(part))) });
    expect(status).toBe(1);
    expect(answers(out).map(({ id }) => id)).toEqual([1, 11]);
    expect(err.split('\n')).toEqual([
      'standard input: line 4, column 1 is "nope"; expected a value',
      'standard input: line 5, column 21 is the end of the line; expected a comma or }',
      'standard input: line 6 is [1]; expected an object with id and text',
      'standard input: line 7, text is missing; expected the article’s text',
      'standard input: line 8, text is 5; expected the article’s text',
      'standard input: line 9, id is missing; expected what tells the article from others',
      'standard input: line 10 is no text in UTF-8',
      '7 articles were skipped.',
    ]);
  });

  it('goes on after a file that is no text', async () => {
    const files = { 'a.txt': new Uint8Array([0xff, 0xfe]), 'b.txt': SAID };
    const { status, out, err } = await run(['extract', 'a.txt', 'b.txt'], files);
    expect({ status, err }).toEqual({ status: 1, err: 'a.txt is no text in UTF-8\n1 article was skipped.' });
    expect(answers(out).map(({ file }) => file)).toEqual(['b.txt']);
  });

  it('tells a text that is not English, which is no error', async () => {
    const german =
      'Der Kanzler sagte am Montag, dass die Gespräche nach dem Ende der Kämpfe wieder beginnen müssen. '.repeat(3);
    const { status, out, err } = await run(['extract'], { '-': line({ id: 1, text: german }) });
    expect(status).toBe(0);
    const [answer] = answers(out);
    expect(answer).toMatchObject({ id: 1, language: { english: false }, attributions: [], statements: [] });
    expect(err).toBe(`standard input: line 1 is not English: ${answer?.language?.reason}`);
  });

  it('has neither lines nor messages where there is no article', async () => {
    expect(await run(['extract'], { '-': '' })).toEqual({ status: 0, out: '', err: '' });
  });

  it('stops where nobody reads on', async () => {
    let written = 0;
    const input = Array.from({ length: 20 }, (_, at) => line(generateArticle(at, 20))).join('');
    const write = async () => ++written < 3;
    expect(await run(['extract'], { '-': input }, { write })).toMatchObject({ status: 0, err: '' });
    expect(written).toBe(3);
  });

  it('shows how far it is on a terminal, and takes that away at the end', async () => {
    const shown: string[] = [];
    const input = [1, 2, 3].map((at) => line(generateArticle(at, 20))).join('');
    await run(['extract'], { '-': input }, { progress: (text) => shown.push(text) });
    expect(shown).toEqual([...[1, 2, 3].map((at) => expect.stringMatching(`^Articles: ${at}, [\\d,]+ words/s$`)), '']);
  });

  it.each([
    [['--jobs', '0'], '--jobs is "0"; it can be a number from 1 to 256.'],
    [['--jobs', 'two'], '--jobs is "two"'],
    [['--speed'], "Unknown option '--speed'"],
  ])('%j is wrong usage', async (args, reason) => {
    const { status, out, err } = await run(['extract', ...args], { '-': '' });
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(reason);
    expect(err).toContain('Usage: parley extract');
  });

  it('suggests statements by a codebook, which a corpus takes when a person has named article and coder', async () => {
    const text = 'Ukrainian President Volodymyr Zelenskyy said he was ready to negotiate with Russia.';
    const { status, out } = await run(['extract', '--codebook', 'book.json'], {
      'book.json': CODEBOOK,
      '-': line({ id: 1, text }),
    });
    expect(status).toBe(0);
    const { attributions = [], statements = [] } = answers(out)[0] ?? {};
    expect(statements[0]).toMatchObject({ speaker: 'zelenskyy', issue: 'negotiate', review: { status: 'suggested' } });
    const { attribution, confidence, grounds, ...statement } = statements[0] ?? {};
    expect(attributions[attribution as number]?.content).toEqual((statement['spans'] as { content: unknown }).content);
    expect([typeof confidence, Array.isArray(grounds)]).toEqual(['number', true]);
    const added = { ...statement, id: 's1', article: 'talks', coder: 'Ann' };
    expect(v.safeParse(StatementSchema, added).issues).toBeUndefined();
  });

  it('refuses a codebook with all that is wrong in it, before it reads an article', async () => {
    const bad = JSON.stringify({ ...(JSON.parse(CODEBOOK) as object), title: '', scale: 7 });
    const files = { 'book.json': bad, '-': line({ id: 1, text: SAID }) };
    const { status, out, err } = await run(['extract', '--codebook', 'book.json'], files);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(err).toContain('book.json: title is ""');
    expect(err).toContain('book.json: scale is 7');
  });
});
