import fc from 'fast-check';
import { generateCorpus } from '#tests/fixtures/generate';
import { contactGraph } from '@/app/charts/network/contactGraph';
import { graphOf } from '@/app/charts/network/graphOf';
import { type Evidence, evidenceOf } from '@/app/evidence/evidence';
import { type Choices, DEFAULTS } from '@/app/state/choices';
import { periodsOf, type Scene, sceneOf } from '@/app/state/derive';
import { findingsOf } from '@/app/state/found';
import { type Focus, NETS } from '@/app/state/ids';
import { formatLink, parseLink } from '@/app/state/link';
import { bars } from '@/core/analysis/bars';
import { matrix } from '@/core/analysis/matrix';
import { oneMode, twoMode } from '@/core/analysis/network';
import { DUPLICATES, NORMS, TWO_MODE_NORMS } from '@/core/analysis/networkSpec';
import { shift } from '@/core/analysis/shift';
import { MODES } from '@/core/corpus/schema';
import { dayNumber, dayText } from '@/core/table/periods';
import { tableOf } from '@/core/table/table';

type Drawn = typeof scenes extends fc.Arbitrary<infer T> ? T : never;

const RUNS = { numRuns: 25 };

/** A corpus and a filter on it that leaves something, most of the time. */
const scenes = fc.record({
  seed: fc.nat(10_000),
  statements: fc.integer({ min: 20, max: 90 }),
  by: fc.constantFrom<Choices['by'][]>('person', 'organization'),
  actor: fc.subarray(['actor-0', 'actor-1', 'actor-2', 'actor-3'], { maxLength: 3 }),
  issue: fc.subarray(['issue-0', 'issue-1', 'none'], { maxLength: 2 }),
  article: fc.subarray(['article-0', 'article-1', 'article-2'], { maxLength: 2 }),
  mode: fc.subarray([...MODES], { maxLength: 3 }),
  review: fc.subarray(['accepted', 'suggested'] as const, { maxLength: 1 }),
  stance: fc.subarray([-2, -1, 0, 1, 2, 'none'] as const, { maxLength: 4 }),
  late: fc.boolean(),
});

function sceneFor({ seed, statements, late, ...chosen }: Drawn, patch: Partial<Choices> = {}): Scene {
  const corpus = generateCorpus({ seed, statements, actors: 8, issues: 4, articles: 4 });
  const { firstDay, lastDay } = tableOf(corpus);
  const half = dayText(Math.floor((firstDay + lastDay) / 2));
  return sceneOf(corpus, { ...DEFAULTS, ...chosen, time: late ? { from: half, to: 'latest' } : null, ...patch });
}
const opened = (scene: Scene, kind: Focus['kind'], ...ids: string[]): Evidence | null => {
  const focus = { kind, ids };
  // A mark can be sent as a link.
  expect(parseLink(formatLink({ ...scene.choices, focus }), scene.corpus).choices.focus).toEqual(focus);
  return evidenceOf({ ...scene, choices: { ...scene.choices, focus } });
};
const rowsOf = (evidence: Evidence | null): number[] => {
  if (evidence?.kind !== 'statements' && evidence?.kind !== 'twoMode') return [];
  return sorted(evidence.rows);
};
const sorted = (rows: Iterable<number>) => [...rows].sort((a, b) => a - b);
const actorId = ({ corpus }: Scene, at: number) => corpus.actors[at]?.id ?? '';
const issueId = ({ corpus }: Scene, at: number) => corpus.issues[at]?.id ?? '';

describe('whatever the filter, the evidence lists exactly the statements that its mark counts:', () => {
  it('cells, names and heads of the matrix', () => {
    fc.assert(
      fc.property(scenes, (drawn) => {
        const scene = sceneFor(drawn);
        const { cells, actors, issues } = matrix(scene.table, scene.rows, { by: scene.choices.by });
        for (const cell of cells.values()) {
          const found = opened(scene, 'cell', actorId(scene, cell.actor), issueId(scene, cell.issue));
          expect(rowsOf(found)).toEqual(sorted(cell.rows));
        }
        for (const { position, rows } of actors)
          expect(rowsOf(opened(scene, 'actor', actorId(scene, position)))).toEqual(sorted(rows));
        for (const { position, rows } of issues)
          expect(rowsOf(opened(scene, 'issue', issueId(scene, position)))).toEqual(sorted(rows));
      }),
      RUNS,
    );
  });

  it.each(['issues', 'actors'] as const)('segments of bars of %s', (of) => {
    fc.assert(
      fc.property(scenes, (drawn) => {
        const scene = sceneFor(drawn, { view: 'stance', tab: 'bars', nodes: of });
        for (const { position, segments, noStance } of bars(scene.table, scene.rows, { of, by: scene.choices.by })
          .bars) {
          const id = of === 'actors' ? actorId(scene, position) : issueId(scene, position);
          for (const { stance, rows } of segments)
            expect(rowsOf(opened(scene, 'step', id, String(stance)))).toEqual(sorted(rows));
          if (noStance.length > 0) expect(rowsOf(opened(scene, 'step', id, 'none'))).toEqual(sorted(noStance));
        }
      }),
      RUNS,
    );
  });

  it('shifts, of speakers and of sides, and each of their ends', () => {
    fc.assert(
      fc.property(scenes, (drawn) => {
        const scene = sceneFor(drawn, { view: 'stance', tab: 'shift' });
        const chosen = periodsOf(scene.corpus, scene.choices);
        if (!chosen) return;
        const [first, second] = chosen.map(([from, to]) => [dayNumber(from), dayNumber(to)] as const);
        for (const [by, whole, end] of [
          [scene.choices.by, 'shift', 'end'],
          ['organization', 'side-shift', 'side-end'],
        ] as const) {
          for (const one of shift(scene.table, scene.rows, { by, periods: [first!, second!] }).shifts) {
            const ids = [actorId(scene, one.actor), issueId(scene, one.issue)] as const;
            expect(rowsOf(opened(scene, whole, ...ids))).toEqual(sorted([...one.before.rows, ...one.after.rows]));
            expect(rowsOf(opened(scene, end, ...ids, '1'))).toEqual(sorted(one.before.rows));
            expect(rowsOf(opened(scene, end, ...ids, '2'))).toEqual(sorted(one.after.rows));
          }
        }
      }),
      RUNS,
    );
  });

  it('days and findings', () => {
    fc.assert(
      fc.property(scenes, (drawn) => {
        const scene = sceneFor(drawn);
        const { table, rows } = scene;
        for (const day of new Set(rows.map((row) => table.day[row]!)))
          expect(rowsOf(opened(scene, 'day', dayText(day)))).toEqual(
            sorted(rows.filter((row) => table.day[row] === day)),
          );
        for (const finding of findingsOf(scene))
          expect(rowsOf(opened(scene, 'finding', finding.id))).toEqual(sorted(finding.rows));
      }),
      RUNS,
    );
  });

  it.each(['actors', 'issues'] as const)('both ends of ties between %s, and what they add up to', (nodes) => {
    fc.assert(
      fc.property(scenes, fc.constantFrom('ignore', 'congruence', 'conflict', 'subtract'), (drawn, net) => {
        const scene = sceneFor(drawn, { view: 'network', net, nodes });
        const { table, rows, choices } = scene;
        const id = nodes === 'actors' ? actorId : issueId;
        const column = nodes === 'issues' ? table.issue : choices.by === 'person' ? table.speaker : table.side;
        for (const { a, b, weight } of oneMode(table, rows, { nodes, measure: net, by: choices.by }).edges) {
          const tie = opened(scene, 'edge', id(scene, a), id(scene, b));
          if (tie?.kind !== 'tie') throw new Error(`a tie expected, got ${tie?.kind}`);
          expect(tie.weight).toBeCloseTo(weight);
          const [ofA, ofB] = [tie.edge.shared.flatMap((one) => one.a), tie.edge.shared.flatMap((one) => one.b)];
          expect(ofA.every(({ row }) => column[row] === a && rows.includes(row))).toBe(true);
          expect(ofB.every(({ row }) => column[row] === b && rows.includes(row))).toBe(true);
          if (net === 'congruence') expect(ofA.reduce((sum, one) => sum + one.agreement, 0)).toBeCloseTo(weight);
          if (net === 'conflict') expect(ofB.reduce((sum, one) => sum + one.conflict, 0)).toBeCloseTo(weight);
        }
      }),
      RUNS,
    );
  });

  it('the formula of every tie that is drawn, which ends in what is written on the line', () => {
    const choices = fc.record({
      net: fc.constantFrom(...NETS.filter((net) => net !== 'contacts' && net !== 'two-mode-combine')),
      nodes: fc.constantFrom('actors', 'issues'),
      norm: fc.constantFrom(...NORMS, ...TWO_MODE_NORMS),
      dup: fc.constantFrom(...DUPLICATES),
    });
    fc.assert(
      fc.property(scenes, choices, (drawn, chosen) => {
        const scene = sceneFor(drawn, { view: 'network', ...chosen });
        for (const { focus, weight, label } of graphOf(scene).edges) {
          const tie = opened(scene, focus.kind, ...focus.ids);
          if (tie?.kind !== 'tie' && tie?.kind !== 'twoMode') throw new Error(`a tie expected, got ${tie?.kind}`);
          expect(tie.weight).toBeCloseTo(weight, 12);
          expect(
            tie.equation.words.endsWith(` ${label}`) ||
              tie.equation.words === `${label} statement${weight === 1 ? '' : 's'}`,
          ).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('ties of an actor and an issue', () => {
    fc.assert(
      fc.property(scenes, (drawn) => {
        const scene = sceneFor(drawn, { view: 'network', net: 'two-mode' });
        const { table, rows, choices } = scene;
        for (const { a, b, weight } of twoMode(table, rows, { measure: 'subtract', by: choices.by }).edges) {
          const tie = opened(scene, 'edge', actorId(scene, a), issueId(scene, b));
          if (tie?.kind !== 'twoMode') throw new Error(`a tie expected, got ${tie?.kind}`);
          expect(tie.weight).toBe(weight);
          expect(tie.rows.every((row) => rows.includes(row))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('lines and parties of the contacts', () => {
    fc.assert(
      fc.property(scenes, (drawn) => {
        const scene = sceneFor(drawn, { view: 'network', net: 'contacts' });
        const { nodes, edges } = contactGraph(scene);
        const listed = ({ kind, ids }: Focus) => {
          const found = opened(scene, kind, ...ids);
          if (found?.kind !== 'contacts') throw new Error(`contacts expected, got ${found?.kind}`);
          return found.contacts.map(({ interaction }) => interaction.id);
        };
        for (const { focus, contacts } of edges) expect(listed(focus).sort()).toEqual([...contacts].sort());
        for (const { focus, count } of nodes) expect(listed(focus)).toHaveLength(count);
      }),
      RUNS,
    );
  });
});
