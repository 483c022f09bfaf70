import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { generateTable } from '#tests/fixtures/generateTable';
import { type OneModeOptions, oneMode } from '@/core/analysis/network';
import { NO_ISSUE, NO_STANCE, type StatementTable } from '@/core/table/table';
import { type Bench, count, median, milliseconds, timed, times, timings } from './measure';
import type { NetworkAnswer, NetworkMessage } from './networkWorker';

const CONGRUENCE: OneModeOptions = { nodes: 'actors', measure: 'congruence', by: 'person' };

interface Spoken {
  readonly actor: number;
  readonly issue: number;
  readonly stance: number;
}

function objectsOf(table: StatementTable): Spoken[] {
  return Array.from({ length: table.size }, (_, row) => ({
    actor: table.speaker[row]!,
    issue: table.issue[row]!,
    stance: table.stance[row]!,
  })).filter(({ issue, stance }) => issue !== NO_ISSUE && stance !== NO_STANCE);
}

/** The formula as it is written, over statement objects that are grouped by actor and issue. */
function loop(statements: readonly Spoken[], width: number): { a: number; b: number; weight: number }[] {
  const said = new Map<number, Map<number, Spoken[]>>();
  for (const one of statements) {
    const own = said.get(one.actor) ?? new Map<number, Spoken[]>();
    said.set(one.actor, own);
    const on = own.get(one.issue);
    if (on) on.push(one);
    else own.set(one.issue, [one]);
  }
  const actors = [...said].sort(([a], [b]) => a - b);
  const edges: { a: number; b: number; weight: number }[] = [];
  for (const [index, [a, ofA]] of actors.entries()) {
    for (const [b, ofB] of actors.slice(index + 1)) {
      let weight = 0;
      for (const [issue, ones] of ofA) {
        const others = ofB.get(issue);
        if (!others) continue;
        for (const one of ones) {
          for (const other of others) weight += 1 - Math.abs(one.stance - other.stance) / width;
        }
      }
      if (weight !== 0) edges.push({ a, b, weight });
    }
  }
  return edges;
}

/** Throws where the two do not come to the same, for then their times say nothing. */
function checkAgreement(table: StatementTable, rows: Uint32Array, expected: ReturnType<typeof loop>): void {
  const { ties } = oneMode(table, rows, CONGRUENCE);
  const differs = expected.findIndex(
    ({ a, b, weight }, at) =>
      ties.a[at] !== a || ties.b[at] !== b || Math.abs(ties.weight[at]! - weight) > 1e-6 * weight,
  );
  if (differs !== -1 || expected.length !== ties.a.length) throw new Error(`The contenders differ at tie ${differs}.`);
}

/** Milliseconds from asking a worker until its answer is there, the ties with it; and from giving up until it has. */
async function inWorker(table: StatementTable, rows: Uint32Array, rounds: number) {
  // A worker of Node 20 reads TypeScript only when it is taught to.
  const { href } = new URL('./networkWorker.ts', import.meta.url);
  const script = `import('tsx/esm/api').then(({ register }) => { register(); return import('${href}'); });`;
  const worker = new Worker(script, { eval: true });
  const post = (message: NetworkMessage) => worker.postMessage(message);
  const answer = async () => ((await once(worker, 'message')) as [NetworkAnswer])[0];
  post({ kind: 'open', table, rows });
  const work: number[] = [];
  for (let round = 0; round < rounds + 2; round++) {
    const start = performance.now();
    post({ kind: 'work', options: CONGRUENCE });
    await answer();
    // The first two warm it up.
    if (round > 1) work.push(performance.now() - start);
  }
  const [quickest = 0] = work.toSorted((a, b) => a - b);
  post({ kind: 'work', options: CONGRUENCE });
  await pause(quickest / 2);
  const start = performance.now();
  post({ kind: 'giveUp' });
  const given = await answer();
  const giveUp = given === null ? milliseconds(performance.now() - start) : 'was done before';
  await worker.terminate();
  return { work: median(work), quickest, giveUp };
}

export const networkBench: Bench = {
  name: 'network',
  about: `the congruence network of actors, on a scale of 5 steps, statements of made-up debates: in the first two cases
most actors speak on most issues, in the third hardly any two share one. Medians, with the quickest in brackets; beside
it a loop over pairs of statement objects that are grouped by actor and issue, once, and found to give the same ties. In
a worker: until the ties are back on this side, and how long it works on after it was told to give up.`,
  run: async () => {
    const rows = [['statements', 'actors', 'issues', 'ties', 'Parley', 'in a worker', 'given up in', 'loop', 'loop /']];
    for (const [size, actors, issues] of [
      [100_000, 500, 50],
      [1_000_000, 2000, 100],
      [100_000, 10_000, 5000],
    ] as const) {
      const table = generateTable({ size, actors, issues, articles: 2000, days: 730, seed: 1 });
      const all = Uint32Array.from({ length: size }, (_, row) => row);
      const statements = objectsOf(table);
      let edges: ReturnType<typeof loop> = [];
      const slow = timed(() => {
        edges = loop(statements, table.max - table.min);
      });
      checkAgreement(table, all, edges);
      edges = [];
      const rounds = size < 1_000_000 ? 15 : 7;
      const own = timings(rounds, 3, () => oneMode(table, all, CONGRUENCE));
      const worker = await inWorker(table, all, rounds);
      rows.push([
        count(size),
        count(actors),
        count(issues),
        count(oneMode(table, all, CONGRUENCE).ties.a.length),
        `${milliseconds(median(own))} (${milliseconds(Math.min(...own))})`,
        `${milliseconds(worker.work)} (${milliseconds(worker.quickest)})`,
        worker.giveUp,
        milliseconds(slow),
        times(slow / median(own)),
      ]);
    }
    return rows;
  },
};
