// What the page's own worker does, in a worker of Node.
import { parentPort } from 'node:worker_threads';
import { inSlices } from '@/app/data/helper';
import { type OneModeOptions, oneModeInSteps } from '@/core/analysis/network';
import type { NetworkTable } from '@/core/analysis/profiles';

export type NetworkMessage =
  | { readonly kind: 'open'; readonly table: NetworkTable; readonly rows: Uint32Array }
  | { readonly kind: 'work'; readonly options: OneModeOptions }
  | { readonly kind: 'giveUp' };

/** Ties found, or null where it was given up. */
export type NetworkAnswer = { readonly count: number } | null;

let open: Extract<NetworkMessage, { kind: 'open' }> | null = null;
let wanted = false;

parentPort?.on('message', async (message: NetworkMessage) => {
  if (message.kind === 'open') open = message;
  if (message.kind === 'giveUp') wanted = false;
  if (message.kind !== 'work' || !open) return;
  wanted = true;
  const network = await inSlices(oneModeInSteps(open.table, open.rows, message.options), () => wanted, 40);
  if (!network) return parentPort?.postMessage(null);
  const columns = Object.values(network.ties).map(({ buffer }) => buffer as ArrayBuffer);
  parentPort?.postMessage({ ...network, count: network.ties.a.length }, columns);
});
