import type { Issue } from '@/core/corpus/schema';

/** The longest label of an issue. */
const LONGEST = 80;

/** A name as a label: where it is too long it is cut, and its proposal has it whole. */
export function issueLabel(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST - 1).replace(/[\ud800-\udbff]$/, '')}…` : name;
}

/** The name that an issue has in the file it was read from. */
export function issueInFull({ label, proposal }: Pick<Issue, 'label' | 'proposal'>): string {
  return label.endsWith('…') && proposal.startsWith(label.slice(0, -1)) ? proposal : label;
}
