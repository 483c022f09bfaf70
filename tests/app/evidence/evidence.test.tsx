import { bundledCorpus, emptyCorpus, open } from '#tests/app/corpora';
import { evidenceOf } from '@/app/evidence/evidence';
import { sceneOf } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { findings } from '@/core/analysis/findings';
import { NO_STANCE } from '@/core/table/table';

const scene = () => {
  const { corpus, choices } = useStore.getState();
  if (!corpus) throw new Error('no corpus');
  return sceneOf(corpus, choices);
};
const evidence = () => evidenceOf(scene());
const statements = () => {
  const found = evidence();
  if (found?.kind !== 'statements') throw new Error(`statements expected, got ${found?.kind}`);
  return found;
};
const ids = () => {
  const { corpus } = scene();
  return statements().rows.map((row) => corpus.statements[row]?.id ?? '');
};

describe('the evidence behind a mark of the bundled corpus', () => {
  it('is nothing while nothing is selected', () => {
    open(bundledCorpus());
    expect(evidence()).toBeNull();
  });

  it('of a cell: exactly the statements of that speaker on that issue, from against to for', () => {
    const corpus = open(bundledCorpus(), 'focus=cell:putin~negotiate');
    const wanted = corpus.statements.filter(({ speaker, issue }) => speaker === 'putin' && issue === 'negotiate');
    expect([...ids()].sort()).toEqual(wanted.map(({ id }) => id).sort());
    const stances = statements().rows.map((row) => scene().table.stance[row] ?? 0);
    expect(stances).toEqual([...stances].sort((a, b) => a - b));
    expect(statements().title).toBe('Putin on Peace talks');
    expect(statements().subtitle).toMatch(/^4 statements: rejects 1, supports in part 3$/);
  });

  it('of a cell by side: also the statements of those who belong to it', () => {
    open(bundledCorpus(), 'by=organization&focus=cell:russia~negotiate');
    const { corpus } = scene();
    const speakers = new Set(statements().rows.map((row) => corpus.statements[row]?.speaker));
    expect(speakers.size).toBeGreaterThan(1);
    expect(speakers).toContain('peskov');
  });

  it('of an actor, a side and an issue: all that they count', () => {
    const corpus = open(bundledCorpus(), 'focus=actor:zelenskyy');
    expect(ids()).toHaveLength(corpus.statements.filter(({ speaker }) => speaker === 'zelenskyy').length);
    useStore.getState().focusOn({ kind: 'issue', ids: ['negotiate'] });
    expect(ids()).toHaveLength(corpus.statements.filter(({ issue }) => issue === 'negotiate').length);
    useStore.getState().focusOn({ kind: 'side', ids: ['russia'] });
    const { table } = scene();
    const russia = corpus.actors.findIndex(({ id }) => id === 'russia');
    expect(statements().rows).toHaveLength([...table.side].filter((side) => side === russia).length);
  });

  it('of a segment of a bar: one stance on one issue, or none', () => {
    const corpus = open(bundledCorpus(), 'focus=step:negotiate~2');
    expect(new Set(ids())).toEqual(
      new Set(
        corpus.statements.filter(({ issue, stance }) => issue === 'negotiate' && stance === 2).map(({ id }) => id),
      ),
    );
    useStore.getState().focusOn({ kind: 'step', ids: ['negotiate', 'none'] });
    const { table } = scene();
    expect(statements().rows.length).toBeGreaterThan(0);
    expect(statements().rows.every((row) => table.stance[row] === NO_STANCE)).toBe(true);
    useStore.getState().choose({ nodes: 'actors', focus: { kind: 'step', ids: ['putin', '-1'] } });
    expect(new Set(ids())).toEqual(
      new Set(
        corpus.statements.filter(({ speaker, stance }) => speaker === 'putin' && stance === -1).map(({ id }) => id),
      ),
    );
  });

  it('of a shift: both periods apart; of one end: that period alone', () => {
    open(bundledCorpus(), 'focus=shift:putin~negotiate');
    expect(statements().groups.map(({ label, rows }) => [label, rows.length])).toEqual([
      ['May', 2],
      ['December', 2],
    ]);
    useStore.getState().focusOn({ kind: 'end', ids: ['putin', 'negotiate', '2'] });
    expect(ids()).toHaveLength(2);
    expect(ids().every((id) => id.startsWith('december-'))).toBe(true);
    expect(statements().title).toBe('Putin on Peace talks, December');
  });

  it('of a day: its statements, and the word that the date is inferred', () => {
    const corpus = open(bundledCorpus(), 'focus=day:2022-12-02');
    expect(ids()).toHaveLength(corpus.statements.filter(({ date }) => date?.date === '2022-12-02').length);
    expect(statements().subtitle).toMatch(/^Date inferred/);
  });

  it('of each finding: the rows that the finding counts', () => {
    open(bundledCorpus());
    const { corpus, table, rows } = scene();
    const found = findings(corpus, table, rows);
    expect(found.length).toBeGreaterThan(0);
    for (const { id, rows: wanted } of found) {
      useStore.getState().focusOn({ kind: 'finding', ids: [id] });
      expect([...statements().rows].sort((a, b) => a - b)).toEqual([...wanted].sort((a, b) => a - b));
    }
  });

  it.each(['congruence', 'conflict', 'subtract', 'ignore'] as const)(
    'of a tie under %s: both sides’ sentences whose sums are the tie’s weight',
    (net) => {
      open(bundledCorpus(), `view=network&net=${net}&focus=edge:zelenskyy~macron`);
      const tie = evidence();
      if (tie?.kind !== 'tie') throw new Error(`a tie expected, got ${tie?.kind}`);
      const { pairs, agreement, conflict, shared } = tie.edge;
      expect(agreement + conflict).toBeCloseTo(pairs);
      expect(tie.weight).toBeCloseTo(
        { congruence: agreement, conflict, subtract: agreement - conflict, ignore: pairs }[net],
      );
      expect(shared.flatMap(({ a }) => a).reduce((sum, one) => sum + one.agreement, 0)).toBeCloseTo(agreement);
      expect(tie.formula).toMatch(/^Each pair of statements/);
      const { corpus } = scene();
      for (const { a, b } of shared) {
        expect(a.every(({ row }) => corpus.statements[row]?.speaker === 'zelenskyy')).toBe(true);
        expect(b.every(({ row }) => corpus.statements[row]?.speaker === 'macron')).toBe(true);
      }
    },
  );

  it('of a tie between an actor and an issue: the statements with a stance', () => {
    const corpus = open(bundledCorpus(), 'view=network&net=two-mode&focus=edge:peskov~negotiate');
    const tie = evidence();
    if (tie?.kind !== 'twoMode') throw new Error(`a two-mode tie expected, got ${tie?.kind}`);
    const wanted = corpus.statements.filter(
      ({ speaker, issue, stance }) => speaker === 'peskov' && issue === 'negotiate' && stance !== null,
    );
    expect(tie.rows).toHaveLength(wanted.length);
    expect(tie.weight).toBe(wanted.reduce((sum, { stance }) => sum + (stance ?? 0), 0));
  });

  it('of a tie between issues: the actors that they share', () => {
    open(bundledCorpus(), 'view=network&net=subtract&nodes=issues&focus=edge:negotiate~withdrawal');
    const tie = evidence();
    expect(tie).toMatchObject({ kind: 'tie', sharedLabel: 'Actor', ends: ['Peace talks', 'Russian withdrawal'] });
  });

  it('of a contact: its passage, and what those who took part said in a paragraph beside it', () => {
    open(bundledCorpus(), 'view=network&net=contacts&focus=contact:may-call');
    const contact = evidence();
    if (contact?.kind !== 'contacts') throw new Error(`a contact expected, got ${contact?.kind}`);
    const [{ interaction, nearby } = { interaction: null, nearby: [] }] = contact.contacts;
    expect(interaction?.id).toBe('may-call');
    const { corpus } = scene();
    const said = nearby.map((row) => corpus.statements[row]);
    expect(said.length).toBeGreaterThan(0);
    expect(said.every((one) => ['scholz', 'macron', 'putin'].includes(one?.speaker ?? ''))).toBe(true);
    expect(said.every((one) => one?.article === 'may')).toBe(true);
    expect(contact.subtitle).toContain('inferred');
  });

  it('of a line between two parties in the contacts: every contact between them, in either direction', () => {
    const corpus = open(bundledCorpus(), 'view=network&net=contacts&focus=edge:putin~scholz');
    const contact = evidence();
    if (contact?.kind !== 'contacts') throw new Error(`contacts expected, got ${contact?.kind}`);
    const between = corpus.interactions.filter(({ from, to }) => {
      const both = [...from, ...to];
      return both.includes('putin') && both.includes('scholz') && from.includes('putin') !== to.includes('putin');
    });
    expect(contact.contacts.map(({ interaction }) => interaction.id).sort()).toEqual(
      between.map(({ id }) => id).sort(),
    );
  });

  it('of one statement: itself, with the mark still selected', () => {
    open(bundledCorpus(), 'view=network&net=subtract&focus=edge:zelenskyy~macron&quote=december-12-peskov-negotiate');
    expect(ids()).toEqual(['december-12-peskov-negotiate']);
    expect(statements().title).toBe('Peskov on Peace talks');
  });

  it('is the mark’s own list where the open statement is part of it', () => {
    open(bundledCorpus(), 'focus=cell:putin~negotiate&quote=may-04-putin-negotiate');
    expect(ids()).toHaveLength(4);
  });
});

describe('evidence that the filter leaves nothing of', () => {
  it('says so, and that it is there without the filter', () => {
    open(bundledCorpus(), 'actor=putin&focus=cell:biden~negotiate');
    expect(evidence()).toMatchObject({ kind: 'none', title: 'Biden on Peace talks', filtered: true });
    useStore.getState().clearFilter();
    expect(evidence()?.kind).toBe('statements');
  });

  it('counts only what passes the filter', () => {
    open(bundledCorpus(), 'article=may&focus=cell:putin~negotiate');
    expect(ids()).toHaveLength(2);
  });

  it('tells a finding that does not hold from one that the filter hides', () => {
    open(bundledCorpus(), 'focus=finding:made-up');
    expect(evidence()).toMatchObject({ kind: 'none', filtered: false });
    const { corpus, table, rows } = scene();
    const shift = findings(corpus, table, rows).find(({ kind }) => kind === 'shift');
    open(corpus, `article=may&focus=finding:${shift?.id}`);
    expect(evidence()).toMatchObject({ kind: 'none', filtered: true });
  });

  it('has nothing to show for a tie of two who share no issue', () => {
    open(bundledCorpus(), 'view=network&net=subtract&focus=edge:nato~germany');
    expect(evidence()).toMatchObject({ kind: 'none', filtered: false });
  });

  it('survives an empty corpus', () => {
    open(emptyCorpus, 'focus=finding:shift-a-b');
    expect(evidence()).toMatchObject({ kind: 'none' });
  });
});
