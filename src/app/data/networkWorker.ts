import { expose, transfer } from 'comlink';
import { type NetworkColumns, type OneModeOptions, oneModeInSteps } from '@/core/analysis/network';
import type { NetworkTable } from '@/core/analysis/profiles';
import { inSlices } from './helper';

/** A worker that never stops hears nothing; each stop costs a browser some 4 ms. */
const WORKER_SLICE = 40;

let table: NetworkTable | null = null;
const wanted = new Set<number>();

const service = {
  /** The columns go over once, as long as the corpus stays the same. */
  open(columns: NetworkTable): void {
    table = columns;
  },
  /** Null where it was given up. */
  async work(job: number, rows: Uint32Array, options: OneModeOptions): Promise<NetworkColumns | null> {
    if (!table) throw new Error('No table is open.');
    wanted.add(job);
    const network = await inSlices(oneModeInSteps(table, rows, options), () => wanted.has(job), WORKER_SLICE);
    wanted.delete(job);
    if (!network) return null;
    const { a, b, weight } = network.ties;
    return transfer(network, [a.buffer, b.buffer, weight.buffer]);
  },
  giveUp(job: number): void {
    wanted.delete(job);
  },
};

export type NetworkService = typeof service;

expose(service);
