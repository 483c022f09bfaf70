// npm run bench [-- name ...]: figures to look at, never asserted, since they depend on the machine.

import { extractBench } from './extract';
import { extractCommandBench } from './extractCommand';
import { filterBench } from './filter';
import { type Bench, printTable } from './measure';
import { networkBench } from './network';
import { searchBench } from './search';

const BENCHES: readonly Bench[] = [filterBench, searchBench, networkBench, extractBench, extractCommandBench];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !BENCHES.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`No bench named ${unknown.join(', ')}; there are ${BENCHES.map((bench) => bench.name).join(', ')}.`);
  process.exit(2);
}
console.log(`Node ${process.versions.node}. All times in milliseconds.`);
for (const bench of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(bench.name)) continue;
  console.log(`\n${bench.name}: ${bench.about}\n`);
  printTable(await bench.run());
}
