import { render, screen, within } from '@testing-library/react';
import { bundledCorpus, open } from '#tests/app/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { plainText } from '@/app/evidence/citation';
import Drawer from '@/app/evidence/Drawer';
import { quoteText } from '@/app/evidence/quoteText';
import { DEFAULTS } from '@/app/state/choices';
import { sceneOf } from '@/app/state/derive';
import { findingsOf } from '@/app/state/found';
import NetworkView from '@/app/views/NetworkView';
import OverviewView from '@/app/views/OverviewView';
import StanceView from '@/app/views/StanceView';
import type { Corpus } from '@/core/corpus/schema';

/** The bundled corpus, as a rule would have proposed it. */
const proposed = (): Corpus => {
  const corpus = bundledCorpus();
  const review = { status: 'suggested', rule: 'a-rule' } as const;
  return { ...corpus, statements: corpus.statements.map((statement) => ({ ...statement, review })) };
};

const tableOf = (name: RegExp | string) => within(screen.getByRole('table', { name }));

describe('what is only suggested looks different', () => {
  it('in the findings: hatched squares in sentence and strip, and told', () => {
    open(proposed());
    const { container } = render(<OverviewView />);
    const findings = container.querySelector('.findings')!;
    const squares = [...findings.querySelectorAll('svg')].filter((square) => !square.querySelector('.level-none'));
    expect(squares.length).toBeGreaterThan(10);
    expect(squares.every((square) => square.querySelector('.mark-hatch'))).toBe(true);
    expect(within(findings as HTMLElement).getAllByText(/^\d+ only suggested$/).length).toBeGreaterThan(2);
  });

  it('in the evidence: the line that counts says so', () => {
    open(proposed(), '?focus=issue:negotiate');
    render(<Drawer />);
    expect(screen.getByText(/^\d+ statements: .*; \d+ only suggested$/)).toBeInTheDocument();
  });

  it('not where all is reviewed', () => {
    open(bundledCorpus());
    const { container } = render(<OverviewView />);
    expect(container.querySelector('.mark-hatch')).toBeNull();
    expect(screen.queryByText(/only suggested/)).toBeNull();
  });

  it('on a timeline of many statements, in its columns', async () => {
    const corpus = generateCorpus({ statements: 4000, actors: 20, issues: 6, articles: 60, seed: 4 });
    open(corpus, '?view=stance&tab=timeline');
    const { container } = render(<StanceView />);
    const columns = await screen.findAllByRole('button', { name: /only suggested/ });
    expect(columns.length).toBeGreaterThan(10);
    expect(container.querySelectorAll('[role=button] .mark-hatch').length).toBeGreaterThan(10);
  });

  it('in a network, whose lines add up both', () => {
    open(proposed(), '?view=network');
    render(<NetworkView />);
    expect(screen.getByText(/statements with a stance \(\d+ only suggested\)/)).toBeInTheDocument();
  });
});

describe('what has no mean, or no stated date, says so', () => {
  it('in the matrix’s table: never mentioned, both sides and no stance are three things, none of them a mean', () => {
    open(bundledCorpus(), '?view=stance&tab=table');
    render(<StanceView />);
    const rows = tableOf(/./).getAllByRole('row').slice(1);
    const cells = rows.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    );
    for (const standing of ['never mentioned', 'on both sides', 'no stance']) {
      const found = cells.filter((row) => row[2] === standing);
      expect(found.length, standing).toBeGreaterThan(0);
      expect(
        found.every((row) => row[3] === 'none'),
        standing,
      ).toBe(true);
    }
    expect(cells.filter((row) => row[2] === 'stance').every((row) => /^[−\d]/.test(row[3] ?? ''))).toBe(true);
  });

  it('in the table of contacts: that dates are inferred', () => {
    open(bundledCorpus(), '?view=network&net=contacts&tab=table');
    render(<NetworkView />);
    const rows = tableOf(/./).getAllByRole('row').slice(1);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((row) => row.textContent?.includes('inferred'))).toBe(true);
  });
});

describe('quotation marks', () => {
  it('stand around direct speech and nothing else: in quotes, copies and findings', () => {
    for (const corpus of [
      bundledCorpus(),
      generateCorpus({ statements: 300, actors: 9, issues: 5, articles: 6, seed: 9 }),
    ]) {
      for (const statement of corpus.statements) {
        const own = statement.mode === 'direct';
        const passage = corpus.articles.find(({ id }) => id === statement.article)?.text ?? '';
        const printed = statement.spans.content.some(([start]) => /^["“]/.test(passage.slice(start, start + 1)));
        expect(/^“.*”$/su.test(quoteText(corpus, statement)), statement.id).toBe(
          own || (printed && /”$/u.test(quoteText(corpus, statement))),
        );
        expect(plainText(corpus, statement).startsWith('“')).toBe(own || printed);
      }
      for (const finding of findingsOf(sceneOf(corpus, DEFAULTS))) {
        const quoted = [
          ...finding.sentence.filter((part) => part.kind === 'quote'),
          ...(finding.quote ? [finding.quote] : []),
        ];
        for (const { row, own } of quoted) expect(own).toBe(corpus.statements[row]?.mode === 'direct');
      }
    }
  });

  it('never end in half a character where a long word is cut', () => {
    const corpus = generateCorpus({ statements: 1, actors: 1, issues: 1, articles: 1, seed: 1 });
    const [article] = corpus.articles;
    if (!article) throw new Error('an article expected');
    const text = `x${'🕊'.repeat(2000)}`;
    const long: Corpus = {
      ...corpus,
      articles: [{ ...article, text, body: [[0, text.length]] }],
      statements: corpus.statements.map((statement) => ({
        ...statement,
        spans: { content: [[0, text.length]], cue: [], source: [] },
      })),
    };
    expect(quoteText(long, long.statements[0]!)).not.toMatch(/\p{Surrogate}/u);
  });
});
