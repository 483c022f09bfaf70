// The figures of a run as tables for the terminal.
import type { Figures, Judged, Measured, Scores, Subset } from './polnear';

export interface RuleFigures {
  readonly rule: string;
  readonly predicted: number;
  readonly right: number;
  /** Of all that the annotators found, the share that this rule finds. */
  readonly recall: number;
}

/** Each rule's own figures, the one that finds most first. */
export function ruleFigures({ predicted, gold }: Pick<Measured, 'predicted' | 'gold'>): RuleFigures[] {
  const byRule = grouped(predicted, ({ rule }) => rule!);
  return Array.from(byRule, ([rule, own]) => {
    const right = own.filter(({ matched }) => matched).length;
    return { rule, predicted: own.length, right, recall: right / gold.length };
  }).sort((a, b) => b.right - a.right || a.rule.localeCompare(b.rule));
}

const percent = (share: number) => (100 * share).toFixed(1).padStart(6);

const SUBSETS: readonly Subset[] = ['attribution', 'quoted', 'unquoted', 'speech'];

export function printScores(scores: Scores): void {
  const line = (name: string, { precision, recall, f1, predicted, gold }: Figures) =>
    console.log(`${name.padEnd(20)}${percent(precision)} ${percent(recall)} ${percent(f1)}  ${predicted}/${gold}`);
  console.log(`${''.padEnd(20)}  prec   rec     F1  predicted/gold`);
  for (const role of ['source', 'cue', 'content'] as const) {
    for (const [metric, figures] of Object.entries(scores[role])) line(`${role} ${metric}`, figures);
  }
  for (const name of SUBSETS) line(name === 'attribution' ? name : `  ${name}`, scores[name]);
}

/** Each rule, and why what it finds is wrong: the source, where the content begins or ends, or nothing is there. */
export function printRules(measured: Measured): void {
  console.log(`${'rule'.padEnd(24)}  prec  recall   right/predicted   wrong: source content  none  twice`);
  const wrong = grouped(
    measured.predicted.filter(({ matched }) => !matched),
    ({ rule }) => rule!,
  );
  for (const { rule, predicted, right, recall } of ruleFigures(measured)) {
    const whys = (wrong.get(rule) ?? []).map(why);
    const count = (name: Why) => String(whys.filter((one) => one === name).length).padStart(6);
    console.log(
      `${rule.padEnd(24)}${percent(right / predicted)}  ${percent(recall)}  ${`${right}/${predicted}`.padStart(16)}  ${' '.repeat(6)}${count('source')}  ${count('content')}${count('nothing')} ${count('taken')}`,
    );
  }
  const missed = measured.gold.filter(({ matched }) => !matched).map(why);
  const count = (name: Why) => missed.filter((one) => one === name).length;
  console.log(
    `missed ${missed.length} of ${measured.gold.length}: source ${count('source')}, content ${count('content')}, nothing there ${count('nothing')}, taken by another ${count('taken')}`,
  );
}

export type Why = 'source' | 'content' | 'nothing' | 'taken';

/** What is wrong with an unmatched attribution, by the other side's nearest. */
export function why({ beside }: Judged): Why {
  if (beside.some(({ contentF1, sourceAgrees }) => contentF1 >= 0.8 && sourceAgrees)) return 'taken';
  if (beside.some(({ contentF1 }) => contentF1 >= 0.8)) return 'source';
  return beside.length > 0 ? 'content' : 'nothing';
}

/** Cues by how many of their attributions have no counterpart: what the lexicon lacks, or should do without. */
export function printCues(side: readonly Judged[], most: number): void {
  const cueOf = ({ cue, text }: Judged) =>
    cue.map(([start, end]) => text.slice(start, end).toLowerCase()).join(' … ') || '(none)';
  const cues = Array.from(grouped(side, cueOf), ([cue, all]) => {
    const missed = all.filter(({ matched }) => !matched);
    const nothing = missed.filter((one) => why(one) === 'nothing').length;
    return { cue, all: all.length, missed: missed.length, nothing };
  }).sort((a, b) => b.missed - a.missed);
  console.log(`${'cue'.padEnd(32)} unmatched  nothing there    of`);
  for (const { cue, all, missed, nothing } of cues.slice(0, most)) {
    console.log(
      `${cue.slice(0, 32).padEnd(32)} ${String(missed).padStart(9)} ${String(nothing).padStart(14)} ${String(all).padStart(5)}`,
    );
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
