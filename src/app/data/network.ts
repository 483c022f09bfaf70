import { useEffect, useEffectEvent, useState } from 'react';
import {
  knownNetwork,
  type NetworkQuestion,
  optionsKey,
  productsFor,
  rememberNetwork,
} from '@/core/analysis/knownNetworks';
import { type NetworkColumns, oneModeInSteps } from '@/core/analysis/network';
import type { NetworkTable } from '@/core/analysis/profiles';
import { helperOf, inSlices } from './helper';
import type { NetworkService } from './networkWorker';

/** What the page works out by itself at once: some 20 ms. */
const LITTLE = 8_000_000;

const helperFor = helperOf<NetworkService>(
  () => new Worker(new URL('./networkWorker.ts', import.meta.url), { type: 'module' }),
);
/** The table that the worker has. */
let opened: NetworkTable | null = null;
let jobs = 0;

const columnsOf = ({ actorCount, issueCount, min, max, speaker, side, issue, stance }: NetworkTable): NetworkTable => ({
  ...{ actorCount, issueCount, min, max },
  ...{ speaker, side, issue, stance },
});

/** The same work on the page, in slices that leave it responsive. */
export const networkOnPage = ({ table, rows, options }: NetworkQuestion, stop: AbortSignal) =>
  inSlices(oneModeInSteps(table, rows, options), () => !stop.aborted);

/** The network, worked out in a worker where one starts; null where it was stopped: the work then ends at once. */
async function networkAnywhere(question: NetworkQuestion, stop: AbortSignal): Promise<NetworkColumns | null> {
  const { table, rows, options } = question;
  const helper = helperFor();
  if (helper) {
    const job = ++jobs;
    const giveUp = () => helper.service.giveUp(job);
    stop.addEventListener('abort', giveUp);
    try {
      if (opened !== table) {
        opened = table;
        await helper.answer(helper.service.open(columnsOf(table)));
      }
      if (stop.aborted) return null;
      return await helper.answer(helper.service.work(job, rows, options), 'patient');
    } catch {
      helper.stop();
    } finally {
      stop.removeEventListener('abort', giveUp);
    }
  }
  return stop.aborted ? null : networkOnPage(question, stop);
}

async function findAll(questions: readonly NetworkQuestion[], stop: AbortSignal): Promise<void> {
  for (const question of questions) {
    if (knownNetwork(question)) continue;
    const columns = await networkAnywhere(question, stop);
    if (stop.aborted || !columns) return;
    rememberNetwork(question, columns);
  }
}

const numbers = new WeakMap<Uint32Array, number>();
let numbered = 0;

function keyOf(question: NetworkQuestion): string {
  let number = numbers.get(question.rows);
  if (number === undefined) {
    number = ++numbered;
    numbers.set(question.rows, number);
  }
  return `${number} ${optionsKey(question)}`;
}

const products = new Map<string, number>();

function isMuch(question: NetworkQuestion): boolean {
  const key = keyOf(question);
  let count = products.get(key);
  if (count === undefined) {
    count = productsFor(question);
    products.set(key, count);
  }
  return count > LITTLE;
}

/**
 * Whether `networkFor` has an answer to all of these at once: it knows it, or there is little to do. What is much is
 * worked out meanwhile, and the work is given up as soon as something else is asked for.
 */
export function useNetworks(questions: readonly NetworkQuestion[]): boolean {
  const missing = questions.filter((question) => isMuch(question) && !knownNetwork(question));
  const key = missing.map(keyOf).join(', ');
  const [, setFound] = useState(0);
  const find = useEffectEvent((stop: AbortSignal) => findAll(missing, stop));
  useEffect(() => {
    if (key === '') return;
    const stop = new AbortController();
    find(stop.signal).then(
      () => {
        if (!stop.signal.aborted) setFound((times) => times + 1);
      },
      // Thrown while rendering, it reaches the panel's boundary.
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setFound(() => {
          throw error;
        });
      },
    );
    return () => stop.abort();
  }, [key]);
  return missing.length === 0;
}
