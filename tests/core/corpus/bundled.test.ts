import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileFolder } from '@/cli/compileFolder';
import { schemaText } from '@/cli/corpus';
import { parseCorpusText } from '@/core/corpus/parseText';
import type { Article, Span, Statement } from '@/core/corpus/schema';
import { sidesOf } from '@/core/corpus/sides';
import { VOICES, voicesOf } from '@/core/corpus/voice';
import { corpusText } from '@/core/corpus/write';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = `${root}/src/corpora/ukraine-talks`;
const committed = readFileSync(`${root}/public/corpora/ukraine-talks.json`, 'utf8');

const parsed = parseCorpusText(committed);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
const { corpus } = parsed;
const articleOf = ({ article }: { article: string }) => corpus.articles.find(({ id }) => id === article) as Article;
const words = (statement: Statement, list: Span[] = statement.spans.content) =>
  list.map(([start, end]) => articleOf(statement).text.slice(start, end));
const about = (speaker: string, issue: string, article?: string) =>
  corpus.statements.filter((s) => s.speaker === speaker && s.issue === issue && (article ?? s.article) === s.article);
const stances = (speaker: string, issue: string, article?: string) =>
  about(speaker, issue, article).map(({ stance }) => stance);
const voiceById = new Map(
  [...voicesOf(corpus)].map((code, row) => [(corpus.statements[row] as Statement).id, VOICES[code] as string]),
);
const voices = (statements: Statement[]) => statements.map(({ id }) => voiceById.get(id));

describe('the committed files', () => {
  it('are what the coding compiles to', () => {
    const fresh = compileFolder(folder);
    expect(fresh.ok ? corpusText(fresh.corpus) : fresh.errors).toBe(committed);
  });

  it('hold the JSON Schema that the code stands for', () => {
    expect(readFileSync(`${root}/public/corpus.schema.json`, 'utf8')).toBe(schemaText());
  });

  it('hold the articles verbatim', () => {
    const texts = readdirSync(`${folder}/articles`).map((name) => readFileSync(`${folder}/articles/${name}`, 'utf8'));
    expect(corpus.articles.map(({ text }) => text).sort()).toEqual(texts.sort());
    expect(committed).toContain('We want out lives back…');
  });
});

describe('the coding', () => {
  it('covers the two articles', () => {
    expect(corpus.statements.length).toBeGreaterThanOrEqual(30);
    expect(corpus.interactions.length).toBeGreaterThanOrEqual(8);
  });

  it.each(corpus.articles)('has a statement for each pair of quotation marks in $title', (article) => {
    const contents = corpus.statements.filter((s) => s.article === article.id).flatMap(({ spans }) => spans.content);
    const inBody = (start: number) => article.body.some(([from, to]) => from <= start && start < to);
    const quotations = [...article.text.matchAll(/“[^”]*”/g)].filter(({ index }) => inBody(index));
    expect(quotations.length).toBeGreaterThanOrEqual(3);
    const lost = quotations.filter(
      ({ index, 0: text }) => !contents.some(([start, end]) => start <= index && index + text.length <= end),
    );
    expect(lost.map(([text]) => text)).toEqual([]);
  });

  it('leaves out menus, captions and the author’s biography', () => {
    for (const { text, body } of corpus.articles) {
      const bodies = body.map(([start, end]) => text.slice(start, end)).join('\n');
      expect(bodies).not.toMatch(/Image Credit|Connect with us|Smart Bombs|Jack Buckby|Advertisement/);
      expect(bodies).toMatch(/Putin/);
    }
  });

  it('marks a statement as direct only if its content is all quotation', () => {
    for (const statement of corpus.statements) {
      const [text = ''] = words(statement);
      expect([statement.id, /^“[^”]*”$/.test(text)]).toEqual([statement.id, statement.mode === 'direct']);
      if (statement.mode === 'mixed') expect(text).toMatch(/“.+”/);
      if (statement.mode !== 'narrated')
        expect([statement.id, words(statement, statement.spans.cue)]).not.toEqual([statement.id, []]);
    }
  });

  it('says of every date what it was inferred from', () => {
    for (const { date } of [...corpus.statements, ...corpus.interactions]) {
      expect(date?.basis).toBe('inferred');
      expect(date?.evidence.length).toBeGreaterThan(20);
    }
    expect(corpus.articles.map(({ published }) => [published?.date, published?.basis])).toEqual([
      ['2022-05-28', 'inferred'],
      ['2022-12-02', 'inferred'],
    ]);
  });

  it('explains every statement without a stance, and everything said for somebody by another', () => {
    const unexplained = corpus.statements.filter(
      ({ note, stance, via }) => note === null && (stance === null || via !== null),
    );
    expect(unexplained.map(({ id }) => id)).toEqual([]);
  });

  it('uses every issue and names every actor in a statement, a contact or a membership', () => {
    expect(corpus.issues.filter(({ id }) => !corpus.statements.some(({ issue }) => issue === id))).toEqual([]);
    const named = new Set([
      ...corpus.statements.flatMap(({ speaker, via, addressees }) => [speaker, via, ...addressees]),
      ...corpus.interactions.flatMap(({ from, to }) => [...from, ...to]),
      ...corpus.actors.map(({ memberOf }) => memberOf),
    ]);
    expect(corpus.actors.filter(({ id }) => !named.has(id))).toEqual([]);
  });

  it('has names short enough for a chart', () => {
    for (const { name, short } of corpus.actors) expect((short ?? name).length).toBeLessThanOrEqual(18);
  });

  it('leads from Peskov over the Kremlin to Russia, and from each leader to his country', () => {
    const sides = sidesOf(corpus);
    const side = (id: string) =>
      corpus.actors[sides[corpus.actors.findIndex((actor) => actor.id === id)] as number]?.id;
    expect(corpus.actors.find(({ id }) => id === 'peskov')?.memberOf).toBe('kremlin');
    expect(['peskov', 'kremlin', 'putin', 'russia'].map(side)).toEqual(['russia', 'russia', 'russia', 'russia']);
    expect(['zelenskyy', 'biden', 'macron', 'scholz', 'scholz-office', 'german-government'].map(side)).toEqual([
      'ukraine',
      'united-states',
      'france',
      'germany',
      'germany',
      'germany',
    ]);
  });
});

describe('what the articles say', () => {
  it('Russia speaks to peace talks in May and in December', () => {
    expect(stances('putin', 'negotiate', 'may')).toEqual([1, 1]);
    expect(stances('putin', 'negotiate', 'december')).toEqual([1, -2]);
    expect(stances('kremlin', 'negotiate')).toEqual([-1]);
    expect(stances('peskov', 'negotiate')).toEqual([null, -1, null]);
  });

  it('Zelenskyy is not rushing to talk to Putin, and has things to discuss with him', () => {
    expect(stances('zelenskyy', 'putin-zelenskyy')).toEqual([-1, 1, 0]);
    expect(stances('putin', 'putin-zelenskyy')).toEqual([-1]);
  });

  it.each(['macron', 'scholz'])(
    '%s urges talks, a ceasefire and a withdrawal, jointly and addressed to Putin',
    (speaker) => {
      const own = corpus.statements.filter((s) => s.speaker === speaker);
      expect(own.map(({ issue, stance, addressees }) => [issue, stance, addressees])).toEqual([
        ['negotiate', 2, ['putin']],
        ['putin-zelenskyy', 2, ['putin']],
        ['ceasefire', 2, ['putin']],
        ['withdrawal', 2, ['putin']],
      ]);
      expect(voices(own)).toEqual(['quoted', 'quoted', 'quoted', 'reported']);
    },
  );

  it('Peskov claims recognition and makes talks harder, in his own words', () => {
    expect(stances('peskov', 'recognition')).toEqual([2]);
    expect(voices(about('peskov', 'recognition'))).toEqual(['quoted']);
  });

  it('what Peskov and the Kremlin say that Biden and the United States hold is ascribed to them', () => {
    const told = corpus.statements.filter(({ via }) => via === 'peskov' || via === 'kremlin');
    expect(told.length).toBeGreaterThanOrEqual(5);
    expect(new Set(voices(told))).toEqual(new Set(['ascribed']));
  });

  it('Ukraine will not cede territory, and the Kremlin demands it', () => {
    expect([stances('ukraine', 'cede-territory'), stances('kremlin', 'cede-territory')]).toEqual([[-2], [2]]);
  });

  it('France’s seventh round of aid is merely possible', () => {
    expect(corpus.interactions.filter(({ certainty }) => certainty === 'possible').map(({ from }) => from)).toEqual([
      ['france'],
    ]);
  });
});
