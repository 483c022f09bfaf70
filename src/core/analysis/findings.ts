import type { Corpus } from '@/core/corpus/schema';
import type { StatementTable, Unit } from '@/core/table/table';
import { agreement } from './findings/agreement';
import { alone } from './findings/alone';
import { bothSides } from './findings/bothSides';
import { commonGround } from './findings/commonGround';
import { contested } from './findings/contested';
import { findingContext } from './findings/context';
import type { Finding, Part, Rule } from './findings/finding';
import { mostHeard } from './findings/mostHeard';
import { oneSide } from './findings/oneSide';
import { shifted } from './findings/shifted';
import { silence } from './findings/silence';
import { spokenFor } from './findings/spokenFor';

/** To add a kind of finding: one file, one line here, a test. The order is that of the page. */
const RULES: readonly Rule[] = [
  shifted,
  contested,
  bothSides,
  silence,
  commonGround,
  alone,
  agreement,
  spokenFor,
  oneSide,
  mostHeard,
];

export interface FindingOptions {
  /** One unit for all; without it each rule takes what suits it: sides for a silence, speakers for a contradiction. */
  readonly by?: Unit;
  /** How many at most; four unless told. */
  readonly most?: number;
}

/**
 * What is worth a reader's first minute: the best finding of each kind, of those the ones with the highest scores,
 * in the order of RULES. One that rests on much the same statements as a better one is left out. Without rows: none.
 */
export function findings(
  corpus: Corpus,
  table: StatementTable,
  rows: Uint32Array,
  { by, most = 4 }: FindingOptions = {},
): Finding[] {
  if (rows.length === 0) return [];
  const context = findingContext(corpus, table, rows, by ?? null);
  const found = RULES.flatMap(({ kind, heading, worth, find }) => {
    const finding = find(context);
    return finding && finding.score > 0 ? [{ ...finding, kind, heading, score: finding.score * worth }] : [];
  });
  const chosen = new Set<Finding>();
  for (const finding of [...found].sort((a, b) => b.score - a.score)) {
    if (chosen.size === most) break;
    if (![...chosen].some((other) => overlap(finding.rows, other.rows) > MOST_OVERLAP)) chosen.add(finding);
  }
  return found.filter((finding) => chosen.has(finding));
}

/** The sentence as plain text; the speaker's own words in quotation marks. */
export function sentenceText(sentence: readonly Part[]): string {
  return sentence.map((part) => (part.kind === 'quote' && part.own ? `“${part.text}”` : part.text)).join('');
}

const MOST_OVERLAP = 0.7;

/** Shared rows to all rows of both (Jaccard). */
function overlap(a: readonly number[], b: readonly number[]): number {
  const both = new Set([...a, ...b]).size;
  return both === 0 ? 0 : (a.length + b.length - both) / both;
}
