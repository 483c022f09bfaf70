// What the matrix says of itself in words: for screen readers, tooltips, its table and its title.
import type { Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { actorName, counted, issueLabel, listed, signed, stanceLabel } from '@/app/state/words';
import type { CellValue, TableData } from '@/app/ui/DataTable';
import { type Cell, cellAt, type Matrix, type Total } from '@/core/analysis/matrix';
import type { Corpus } from '@/core/corpus/schema';
import { VOICES } from '@/core/corpus/voice';

/** Where a cell stands: the label of the nearest step and the mean, or what there is instead of a mean. */
export function standingInWords({ corpus }: Scene, cell: Cell | Total): string {
  if (cell.kind === 'noStance') return 'takes no stance';
  if (cell.kind === 'bothSides') {
    return `on both sides: ${cell.against} against${cell.neutral > 0 ? `, ${cell.neutral} neutral` : ''}, ${cell.inFavour} for`;
  }
  const nearest = cell.mean === 0 ? 0 : Math.sign(cell.mean) * Math.max(1, Math.round(Math.abs(cell.mean)));
  const { min, max } = corpus.scale;
  const label =
    min < 0 ? stanceLabel(corpus, Math.max(min, Math.min(max, nearest))) : stanceLabel(corpus, Math.round(cell.mean));
  return `${label}, mean ${signed(cell.mean)}`;
}

function voicesInWords({ table }: Scene, rows: Iterable<number>): string {
  const counts = VOICES.map(() => 0);
  for (const row of rows) counts[table.voice[row] ?? 0] = (counts[table.voice[row] ?? 0] ?? 0) + 1;
  return listed(
    VOICES.flatMap((voice, at) => (counts[at] ? `${counts[at]} ${voice}` : [])),
    'and',
  );
}

/** "Putin on Peace talks: supports in part, mean +1.0, 3 statements". */
export function cellInWords(scene: Scene, cell: Cell): string {
  const suggested = cell.suggested > 0 ? `, ${cell.suggested} only suggested` : '';
  return `${actorName(scene.corpus, cell.actor)} on ${issueLabel(scene.corpus, cell.issue)}: ${standingInWords(scene, cell)}, ${counted(cell.count, 'statement')}${suggested}`;
}

/** What a cell's tooltip adds: who reports its statements. */
export const cellTip = (scene: Scene, cell: Cell): string =>
  [
    `${actorName(scene.corpus, cell.actor)}, ${issueLabel(scene.corpus, cell.issue)}`,
    `${standingInWords(scene, cell)}, ${counted(cell.count, 'statement')}`,
    `${voicesInWords(scene, cell.rows)}. Enter or a click opens the evidence.`,
  ].join('\n');

/** What a cell opens. */
export const cellFocus = ({ actors, issues }: Corpus, { actor, issue }: Pick<Cell, 'actor' | 'issue'>): Focus => ({
  kind: 'cell',
  ids: [actors[actor]?.id ?? '', issues[issue]?.id ?? ''],
});

/** What stands out in the matrix: who is heard on both sides of an issue. */
export function matrixTitle({ corpus, choices }: Scene, { cells }: Matrix): string {
  const torn = [...new Set([...cells.values()].filter(({ kind }) => kind === 'bothSides').map(({ actor }) => actor))];
  const who = choices.by === 'person' ? 'actor' : 'side';
  if (torn.length === 0) return `No ${who} is on both sides of an issue`;
  if (torn.length > 3) return `${torn.length} ${who}s are on both sides of an issue`;
  const names = listed(torn.map((actor) => actorName(corpus, actor)));
  return torn.length === 1
    ? `${names} alone is on both sides of an issue`
    : `${names} are each on both sides of an issue`;
}

const STANDING = { stance: 'stance', bothSides: 'on both sides', noStance: 'no stance' } as const;

/** Every pair of an actor and an issue that are heard: "never mentioned" is a row of its own kind, not a neutral one. */
export function matrixTable(
  scene: Scene,
  matrix: Matrix,
  actors: readonly Total[],
  issues: readonly Total[],
  open: (cell: Cell) => void,
): TableData {
  const cells = actors.flatMap((actor) =>
    issues.map((issue) => ({ actor, issue, cell: cellAt(matrix, actor.position, issue.position) })),
  );
  const rows = cells.map(({ actor, issue, cell }): readonly CellValue[] => {
    const names = [actorName(scene.corpus, actor.position), issueLabel(scene.corpus, issue.position)];
    if (cell.kind === 'neverMentioned') return [...names, 'never mentioned', 'none', 'none', 0, 0, 0, 0, 0];
    const withMean = cell.kind !== 'noStance';
    return [
      ...names,
      cell.kind === 'stance' && cell.mean === 0 ? 'neutral' : STANDING[cell.kind],
      // Both sides are never averaged: their counts follow.
      cell.kind === 'stance' ? cell.mean : 'none',
      withMean ? cell.spread : 'none',
      cell.count,
      cell.against,
      cell.neutral,
      cell.inFavour,
      cell.withoutStance,
    ];
  });
  return {
    columns: [
      { label: 'Actor' },
      { label: 'Issue' },
      { label: 'Standing' },
      { label: 'Mean', digits: 1 },
      { label: 'Spread', digits: 1 },
      { label: 'Statements', digits: 0 },
      { label: 'Against', digits: 0 },
      { label: 'Neutral', digits: 0 },
      { label: 'For', digits: 0 },
      { label: 'No stance', digits: 0 },
    ],
    rows,
    open: (at) => {
      const cell = cells[at]?.cell;
      if (cell && cell.kind !== 'neverMentioned') open(cell);
    },
  };
}
