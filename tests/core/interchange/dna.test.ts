import { type Coded, dnaProject, sqliteFile } from '#tests/fixtures/dna';
import { sqlite } from '@/cli/sqlite';
import { oneMode } from '@/core/analysis/network';
import { describeError } from '@/core/corpus/faults';
import type { Corpus } from '@/core/corpus/schema';
import { readDna } from '@/core/interchange/dna';
import { tableOf } from '@/core/table/table';

const open = await sqlite();
const read = (bytes: Uint8Array, scale?: { min: number; max: number }) =>
  readDna(bytes, open, { name: 'Coal and trade', ...(scale && { scale }) });

async function opened(project: Parameters<typeof dnaProject>[0] = {}) {
  const reading = read(await dnaProject(project));
  if (!reading.ok) throw new Error(reading.errors.map(describeError).join('\n'));
  return reading;
}

async function refused(project: Parameters<typeof dnaProject>[0]): Promise<string[]> {
  const reading = read(await dnaProject(project));
  if (reading.ok) throw new Error('It was opened.');
  return reading.errors.map(describeError);
}

const passages = ({ articles, statements }: Corpus) =>
  statements.map(({ article, spans }) => {
    const text = articles.find(({ id }) => id === article)?.text ?? '';
    return spans.content.map(([start, end]) => text.slice(start, end)).join();
  });

const speakers = ({ actors, statements }: Corpus) =>
  statements.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name);

const ties = (corpus: Corpus, by: 'person' | 'organization') => {
  const table = tableOf(corpus);
  const rows = Uint32Array.from(corpus.statements.keys());
  const { edges } = oneMode(table, rows, { nodes: 'actors', measure: 'congruence', by });
  return edges.map(({ a, b, weight }) => [corpus.actors[a]?.name, corpus.actors[b]?.name, weight]);
};

describe('a project of Discourse Network Analyzer', () => {
  it('brings its texts, its passages and who says what along', async () => {
    const { corpus } = await opened();
    expect(corpus.title).toBe('Coal and trade');
    expect(passages(corpus)).toEqual([
      'Tax coal now.',
      'No tax.',
      'Perhaps.',
      'Ada wants trade.',
      'The union does not.',
    ]);
    expect(speakers(corpus)).toEqual(['Ada', 'Ben', 'Cy', 'Ada', 'Union']);
    expect(corpus.statements.map(({ stance }) => stance)).toEqual([1, 0, 1, 1, 0]);
    expect(corpus.statements[0]).toMatchObject({
      review: { status: 'accepted', by: 'Ines' },
      coder: 'Ines',
      date: { date: '2005-01-26', precision: 'day', basis: 'stated' },
    });
    expect(corpus.articles[0]).toMatchObject({ title: 'Hearing', author: 'Dee', outlet: 'Gazette (Politics)' });
    expect(corpus.issues.map(({ label }) => label)).toEqual(['Tax coal', 'Trade permits']);
  });

  it('has the network of its organizations where persons count for them', async () => {
    const { corpus } = await opened();
    expect(ties(corpus, 'person')).toEqual([['Ada', 'Cy', 1]]);
    expect(ties(corpus, 'organization')).toEqual([['Greens', 'Miners', 1]]);
  });

  it('says what was taken and what was not', async () => {
    const { taken, left } = await opened({
      sql: `INSERT INTO STATEMENTS VALUES (9, 2, 1, 0, 3, 1);
        INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (9, 5, 'to do');
        INSERT INTO REGEXES VALUES ('CO2', 255, 0, 0);
        UPDATE ENTITIES SET Red = 255 WHERE Value = 'Greens';
        UPDATE DOCUMENTS SET Notes = 'seen' WHERE ID = 1;
        INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (98, 3, 'Wind'), (99, 7, 'Bonn');
        INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Notes');
        INSERT INTO ATTRIBUTEVALUES VALUES (1, (SELECT ID FROM ENTITIES WHERE Value = 'Greens'), 1, 'small');`,
    });
    expect(taken.join('\n')).toMatch(/^2 documents .*\n5 statements of the type “DNA Statement”/);
    expect(left).toEqual([
      '1 statement of the type “Annotation”: it lacks an actor, a concept, or a boolean or integer variable.',
      'The notes on 1 document.',
      '1 name that no statement has: Wind.',
      'Other attributes of actors and concepts: Notes (1 value).',
      'The colours of 1 entity: Parley colours by side, kind or community.',
      '1 regular expression for marking words: CO2.',
      'Passwords, rights and settings of 2 coders.',
    ]);
  });

  it('keeps type and alias of actors, and the variables without a place as a note', async () => {
    const { corpus } = await opened({
      sql: `INSERT INTO ATTRIBUTEVARIABLES VALUES (1, 2, 'Type'), (2, 1, 'Alias');
        INSERT INTO ATTRIBUTEVALUES VALUES (1, (SELECT ID FROM ENTITIES WHERE Value = 'Miners'), 1, 'Ministry of mines'),
          (2, (SELECT ID FROM ENTITIES WHERE Value = 'Ada'), 2, 'A. Lovelace; Countess');
        INSERT INTO ENTITIES (ID, VariableId, Value) VALUES (99, 7, 'Bonn');
        INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES (2, 7, 99);
        INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (2, 6, 'twice' || char(10) || 'said');`,
    });
    const actor = (name: string) => corpus.actors.find((one) => one.name === name);
    expect(actor('Miners')).toMatchObject({ kind: 'government', role: 'Ministry of mines' });
    expect(actor('Ada')).toMatchObject({ kind: 'person', memberOf: 'greens', aliases: ['A. Lovelace', 'Countess'] });
    expect(corpus.statements[1]?.note).toBe('remark: twice\nsaid\nplace: Bonn');
  });

  it('tells persons of one name apart by their organizations, and from an organization of that name', async () => {
    const coded: Coded[] = [
      ['Ada', 'Greens', 'Tax coal', 1, 1, 5, 18],
      ['Ada', 'Miners', 'Tax coal', 0, 1, 5, 18],
      ['Ada', '', 'Tax coal', 0, 1, 5, 18],
      ['Miners', 'Greens', 'Tax coal', 0, 1, 5, 18],
      ['Greens', 'Greens', 'Tax coal', 0, 1, 5, 18],
    ];
    const { corpus, left } = await opened({ coded });
    expect(speakers(corpus)).toEqual(['Ada (Greens)', 'Ada (Miners)', 'Ada', 'Miners (Greens)', 'Greens']);
    expect(left.join('\n')).toMatch(/One person speaks for several organizations.*: Ada\./);
    expect(left.join('\n')).toMatch(/1 statement of persons without an organization: .* ID 3\./);
  });

  it('leaves out who says nothing for anybody, and keeps what is said on nothing or without a stance', async () => {
    const coded: Coded[] = [
      ['', '', '', 1, 1, 5, 18],
      ['Ada', 'Greens', '', 1, 1, 5, 18],
      ['Ada', 'Greens', 'Tax coal', null, 1, 5, 18],
    ];
    const { corpus, left } = await opened({ coded });
    expect(corpus.statements).toMatchObject([
      { id: 's2', issue: null, stance: null },
      { id: 's3', issue: 'tax-coal', stance: null },
    ]);
    expect(left.slice(0, 3)).toEqual([
      '1 statement without a person and an organization, left out: ID 1.',
      '1 statement without agreement, in no network: ID 3.',
      '1 statement without concept, in no network: ID 2.',
    ]);
  });

  it.each([
    ['both sides of 0, as wide as the wider', [-2, 1, 0, 0, 1], [-2, 2]],
    ['no side below 0', [1, 5, 4, 3, 2], [1, 5]],
    ['one value', [3, 3, 3, 3, 3], [0, 3]],
    ['only 0', [0, 0, 0, 0, 0], [0, 1]],
  ])('puts whole numbers on a scale: %s', async (_, values, [min, max]) => {
    const coded = values.map((value): Coded => ['Ada', 'Greens', 'Tax coal', value, 1, 5, 18]);
    const { corpus, taken } = await opened({ coded, kind: 'integer' });
    expect(corpus.scale).toMatchObject({ min, max });
    expect(corpus.statements.map(({ stance }) => stance)).toEqual(values);
    expect(taken.join('\n')).toContain('since the project keeps no scale');
  });

  it('takes the scale that it is told, if all values lie on it', async () => {
    const coded = [1, 2].map((value): Coded => ['Ada', 'Greens', 'Tax coal', value, 1, 5, 18]);
    const bytes = await dnaProject({ coded, kind: 'integer' });
    expect(read(bytes, { min: -3, max: 3 })).toMatchObject({ ok: true, corpus: { scale: { min: -3, max: 3 } } });
    const narrow = read(bytes, { min: 0, max: 1 });
    expect(narrow.ok ? [] : narrow.errors.map(describeError)).toEqual([
      'STATEMENTS, ID 2, agreement is 2; expected a number on the scale given, from 0 to 1',
    ]);
  });

  it('finds actor, concept and stance under other names, in the type with the most statements', async () => {
    const { corpus, taken } = await opened({
      sql: `UPDATE VARIABLES SET Variable = 'speaker' WHERE ID = 1;
        UPDATE VARIABLES SET Variable = 'party' WHERE ID = 2;
        UPDATE VARIABLES SET Variable = 'frame' WHERE ID = 3;
        UPDATE VARIABLES SET Variable = 'for it' WHERE ID = 4;
        INSERT INTO STATEMENTTYPES VALUES (3, 'Rating', 0, 0, 0);
        INSERT INTO VARIABLES VALUES (8, 'who', 'short text', 3), (9, 'what', 'short text', 3), (10, 'how', 'integer', 3);`,
    });
    expect(speakers(corpus)).toEqual(['Ada', 'Ben', 'Cy', 'Ada', 'Union']);
    expect(taken[1]).toContain('speaker, party (who speaks), frame (the issue), for it (the stance)');
  });

  it('shows names, titles and texts as they are where they can be, else without what would mislead', async () => {
    const { corpus, left } = await opened({
      sql: `UPDATE DOCUMENTS SET Title = 'A <b>bold</b>' || char(10) || 'claim' || char(8238), Date = 9007199254740991 WHERE ID = 1;
        UPDATE DOCUMENTS SET Title = '  ', Date = 1107302400000 WHERE ID = 2;
        INSERT INTO DOCUMENTS (ID, Title, Text, Date) VALUES (3, 'Nothing', '', 0);
        UPDATE ENTITIES SET Value = '${'long '.repeat(37)}end' WHERE Value = 'Tax coal';`,
    });
    expect(corpus.articles.map(({ title }) => title)).toEqual(['A ‹b>bold‹/b> claim', 'Document 2']);
    expect(corpus.articles.map(({ published }) => published?.date)).toEqual([undefined, '2005-02-02']);
    expect(corpus.issues[0]?.label).toHaveLength(80);
    expect(corpus.issues[0]?.proposal).toMatch(/^long long .* end$/);
    const told = left.join('\n');
    for (const sentence of [
      '1 document without a text: ID 3.',
      '1 document had no title and is called “Document” and the ID: 2.',
      'no date between the years 1 and 9999 and stay without one: ID 1.',
      '1 name, title or note had control characters',
    ]) {
      expect(told).toContain(sentence);
    }
  });

  it('never cuts a character in two', async () => {
    const { corpus } = await opened({ coded: [['Ada', 'Greens', 'Tax coal', 1, 1, 20, 21]] });
    expect(passages(corpus)).toEqual(['𝒳 '.trim()]);
  });
});

describe('a project that cannot be read', () => {
  it('is told row by row, and nothing of it is kept', async () => {
    expect(
      await refused({
        sql: `UPDATE STATEMENTS SET Stop = 400 WHERE ID = 1;
          UPDATE STATEMENTS SET DocumentId = 77 WHERE ID = 2;
          UPDATE STATEMENTS SET Start = 45, Stop = 40 WHERE ID = 3;
          UPDATE DATASHORTTEXT SET Entity = 99 WHERE ID = 10;
          UPDATE DATABOOLEAN SET Value = 7 WHERE StatementId = 5;
          UPDATE STATEMENTS SET Start = 'here' WHERE ID = 4;`,
      }),
    ).toEqual([
      'DATASHORTTEXT, ID 10, Entity is 99; expected the ID of one of the ENTITIES: set the value again',
      'STATEMENTS, ID 5, agreement is 7; expected 0 or 1',
      'STATEMENTS, ID 1, Stop is 400; expected an offset in the text of the document, which has 47 characters: delete the statement and code it again',
      'STATEMENTS, ID 2, DocumentId is 77; expected the ID of one of the DOCUMENTS: delete the statement',
      'STATEMENTS, ID 3, Stop is 40; expected a number above Start, which is 45',
      'STATEMENTS, ID 4, Start is "here"; expected a whole number',
    ]);
  });

  it('is refused where a value lies beyond every scale, or a text is longer than a corpus holds', async () => {
    const coded: Coded[] = [['Ada', 'Greens', 'Tax coal', 2005, 1, 5, 18]];
    expect(await refused({ coded, kind: 'integer' })).toEqual([
      'STATEMENTS, ID 1, agreement is 2005; expected a whole number from -100 to 100: recode the variable, or take it out',
    ]);
    const sql = `UPDATE DOCUMENTS SET Text = Text || replace(hex(zeroblob(1000001)), '00', 'xx') WHERE ID = 1`;
    expect((await refused({ sql }))[0]).toMatch(/^DOCUMENTS, ID 1, Text is .* expected a text of at most 2,000,000/);
  });

  it('is refused without a type that says who stands where on what', async () => {
    expect(await refused({ sql: `DELETE FROM VARIABLES WHERE ID = 4` })).toEqual([
      'The file is a project without a statement type that Parley can read (they are: DNA Statement, Annotation); expected a type with a person or organization, a concept, and a boolean or integer variable',
    ]);
  });

  it.each([
    ['empty', async () => new Uint8Array(), /^The file is empty/],
    ['no database', async () => new Uint8Array(5000).fill(7), /no SQLite database, or an encrypted one/],
    ['another program’s', () => sqliteFile('CREATE TABLE songs(id)'), /another program \(its tables: songs\)/],
    ['an empty database', () => sqliteFile('VACUUM'), /another program \(it is empty\)|is cut off after/],
    ['of version 2', () => dnaProject({ sql: 'DROP TABLE ENTITIES' }), /Network Analyzer 2 .*open it in version 3/],
    ['with roles', () => dnaProject({ sql: 'CREATE TABLE ROLES(ID)' }), /newer than 3\.0, with roles/],
    ['without a table', () => dnaProject({ sql: 'DROP TABLE DATAINTEGER' }), /without a table DATAINTEGER/],
    [
      'without a column',
      () => dnaProject({ sql: 'ALTER TABLE STATEMENTS DROP COLUMN Stop' }),
      /table STATEMENTS has no Stop/,
    ],
    ['cut off', async () => (await dnaProject()).subarray(0, 9000), /cut off after 9,000 of [\d,]+ bytes/],
    ['cut off at once', async () => (await dnaProject()).subarray(0, 40), /cut off after 40 bytes/],
    ['damaged', async () => (await dnaProject()).fill(0x55, 4200, 30_000), /damaged SQLite database/],
  ])('says why: %s', async (_, bytes, why) => {
    const reading = read(await bytes());
    expect(reading.ok).toBe(false);
    expect(reading.ok ? [] : reading.errors.map(describeError)).toEqual([expect.stringMatching(why)]);
  });

  it('is never half read, whichever byte of it is wrong', async () => {
    const whole = await dnaProject();
    for (let at = 0; at < 150; at++) {
      const bytes = Uint8Array.from(whole);
      const place = (at * 7919) % bytes.length;
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (at % 8));
      const reading = read(bytes);
      if (reading.ok) expect(reading.corpus.statements.length).toBeLessThanOrEqual(5);
      else expect(reading.errors.length).toBeGreaterThan(0);
    }
  });
});
