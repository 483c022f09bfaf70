// npm run evaluate: how well the extraction engine does, against people.
import { parseArgs } from 'node:util';
import { compareWithAccepted } from './accepted';
import { printErrors } from './errors';
import { articlesMarkdown, differencesMarkdown, polnearMarkdown } from './markdown';
import { hasPolnear, type Judged, type Measured, measurePolnear, type Part } from './polnear';
import { printCues, printRules, printScores, ruleFigures, why } from './tables';
import { type Section, writePage, writePrecision } from './write';

const USAGE = `npm run evaluate -- [options]

  --articles         only the two bundled articles, beside their accepted coding
  --train, --dev     only that part of PolNeAR
  --write            writes the figures into docs/extraction.md and the engine
  --rule NAME        only what this rule finds wrongly
  --subset NAME      quoted, unquoted or speech
  --errors N         prints N wrong suggestions
  --missed           prints what is missed instead
  --why NAME         only those wrong in their source, content, nothing (nothing there) or taken
  --cue WORD         only those whose cue has this word
  --cues N           the N cues that are wrong most often; with --missed, missed`;

const options = {
  articles: { type: 'boolean' },
  train: { type: 'boolean' },
  dev: { type: 'boolean' },
  write: { type: 'boolean' },
  rule: { type: 'string' },
  subset: { type: 'string' },
  errors: { type: 'string' },
  missed: { type: 'boolean' },
  why: { type: 'string' },
  cue: { type: 'string' },
  cues: { type: 'string' },
  help: { type: 'boolean' },
} as const;

function readArguments() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error((error as Error).message);
    return null;
  }
}

const asked = readArguments();
if (!asked || asked.help) {
  console.log(USAGE);
  process.exit(asked ? 0 : 2);
}
const parts: readonly Part[] = asked.articles ? [] : asked.train ? ['train'] : asked.dev ? ['dev'] : ['dev', 'train'];

const sections: Partial<Record<Section, string>> = {};
const measuredParts: { name: Part; measured: Measured }[] = [];

if (!asked.train && !asked.dev) {
  const comparison = await compareWithAccepted();
  console.log(`The two bundled articles, beside their accepted coding\n\n${articlesMarkdown(comparison)}\n`);
  console.log(differencesMarkdown(comparison));
  sections.articles = articlesMarkdown(comparison);
  sections.differences = differencesMarkdown(comparison);
  for (const { text, speakers, named, right } of comparison.quotations) {
    if (!right) console.log(`\nwrong speaker: ${text} is by ${speakers.join(', ')}, not ${named.join(', ')}`);
  }
}

const cueOf = ({ text, cue }: Judged) => cue.map(([start, end]) => text.slice(start, end).toLowerCase()).join(' ');

for (const part of parts) {
  if (!hasPolnear(part)) {
    console.log(`\nPolNeAR ${part}: not here (it is no part of the repository), so not measured.`);
    continue;
  }
  const started = performance.now();
  const measured = await measurePolnear(part);
  measuredParts.push({ name: part, measured });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`\nPolNeAR ${part}, ${measured.articles} articles, ${seconds} s\n`);
  printScores(measured.scores);
  console.log('');
  printRules(measured);
  const { rule, subset, cue } = asked;
  const side = (asked.missed ? measured.gold : measured.predicted).filter(
    (one) =>
      (!rule || one.rule === rule || one.beside[0]?.rule === rule) &&
      (!subset || one.in.some((name) => name === subset)) &&
      (!cue || cueOf(one).split(/\W+/).includes(cue)),
  );
  const picked = side.filter((one) => !one.matched && (!asked.why || why(one) === asked.why));
  if (asked.cues) {
    console.log('');
    printCues(side, Number(asked.cues));
  }
  if (asked.errors) {
    console.log(`\n${picked.length} ${asked.missed ? 'missed' : 'wrong'}`);
    printErrors(picked, Number(asked.errors));
  }
}

if (asked.write) {
  // Both parts make the table; the rules' own figures are those of the larger.
  if (measuredParts.length === 2) sections.polnear = polnearMarkdown(measuredParts);
  const train = measuredParts.find(({ name }) => name === 'train')?.measured;
  const rules = train ? ruleFigures(train) : [];
  if (train) writePrecision(rules, train.articles);
  writePage(sections, rules);
}
