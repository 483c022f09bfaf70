import { parseArgs } from 'node:util';
import { type Command, choice, fileName, only, UsageError } from '@/cli/commandLine';
import { INPUT_DETAILS, INPUT_OPTIONS, type Input, openInput, scaleOption } from '@/cli/input';
import { DUPLICATES, MEASURES, NORMS, TWO_MODE_MEASURES, TWO_MODE_NORMS } from '@/core/analysis/networkSpec';
import { writeGexf } from '@/core/interchange/gexf';
import { writeGraphml } from '@/core/interchange/graphml';
import { writeNetworkCsv } from '@/core/interchange/networkCsv';
import { type FileNode, type NetworkFile, type NetworkSpec, networkFile } from '@/core/interchange/networkFile';
import { tableOf, UNITS } from '@/core/table/table';

const MODES = ['actors', 'issues', 'two-mode'] as const;
const FORMATS = ['json', 'csv', 'graphml', 'gexf'] as const;

const OPTIONS = {
  ...INPUT_OPTIONS,
  mode: { type: 'string' },
  measure: { type: 'string' },
  norm: { type: 'string' },
  dup: { type: 'string' },
  actor: { type: 'string' },
  to: { type: 'string' },
} as const;

export const network: Command = {
  name: 'network',
  usage: `network FILE [--mode actors|issues|two-mode]
               [--measure ignore|congruence|conflict|subtract|combine]
               [--norm no|average|jaccard|cosine|activity|prominence]
               [--dup include|document|week|month|year|all] [--actor person|organization]
               [--to json|csv|graphml|gexf] [--scale=MIN..MAX]`,
  purpose: 'computes a discourse network',
  details: `What is left out is the first word of its list.

actors, issues   ties between actors by issues that both speak to, or between issues by actors who speak to both:
                 ignore (same issues), congruence (agreement), conflict, subtract (agreement minus conflict);
                 norm no, average, jaccard, cosine
two-mode         ties of actors to issues: ignore (statements), subtract (net stance), combine (1 for, 2 against,
                 3 both; on a scale 0..1 alone, without a norm); norm no, activity, prominence
dup              an identical actor, issue and stance counts each time, or once in each document, week …
to               json: {"nodes":[…],"edges":[{"a","b","weight","statements":[…]}]}; ties that weigh 0 are left out

Actors and issues are called as in FILE: by their ids in a corpus, by their names in a CSV or a .dna project.

${INPUT_DETAILS}`,
  async run(args, io) {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const file = only(positionals, 'FILE');
    const spec = specOf(values);
    const to = choice('to', values.to, FORMATS);
    const input = await openInput(file, io, scaleOption(values.scale));
    const { corpus } = input;
    const { min, max } = corpus.scale;
    if (spec.measure === 'combine' && (min !== 0 || max !== 1)) {
      throw new UsageError(`--measure combine needs a scale from 0 to 1; ${fileName(file)} has ${min} to ${max}.`);
    }
    const table = tableOf(corpus);
    const rows = Uint32Array.from(corpus.statements.keys());
    await io.write(WRITERS[to](networkFile(corpus, table, rows, spec), input));
  },
};

function specOf(values: Readonly<Partial<Record<keyof typeof OPTIONS, string | boolean>>>): NetworkSpec {
  const word = <Word extends string>(option: keyof typeof OPTIONS, words: readonly Word[]) =>
    choice(option, values[option] as string | undefined, words);
  const mode = word('mode', MODES);
  const all = { by: word('actor', UNITS), dup: word('dup', DUPLICATES) };
  if (mode !== 'two-mode')
    return { ...all, mode, measure: of(mode, 'measure', MEASURES), norm: of(mode, 'norm', NORMS) };
  const spec = {
    ...all,
    mode,
    measure: of(mode, 'measure', TWO_MODE_MEASURES),
    norm: of(mode, 'norm', TWO_MODE_NORMS),
  };
  if (spec.measure === 'combine' && spec.norm !== 'no') throw new UsageError('--measure combine has no --norm.');
  return spec;

  /** A word that only the other kind of network knows is told as such. */
  function of<Word extends string>(network: string, option: 'measure' | 'norm', words: readonly Word[]): Word {
    const every: readonly string[] = [...MEASURES, ...TWO_MODE_MEASURES, ...NORMS, ...TWO_MODE_NORMS];
    const value = values[option] as string | undefined;
    if (value !== undefined && every.includes(value) && !words.some((one) => one === value)) {
      throw new UsageError(`--mode ${network} has no --${option} ${value}; it can be ${words.join(', ')}.`);
    }
    return word(option, words);
  }
}

type Called = Input['called'];

const WRITERS: Record<(typeof FORMATS)[number], (network: NetworkFile, input: Input) => Iterable<string>> = {
  json: (network, { called }) => jsonPieces(renamed(network, called)),
  csv: (network, { called }) => writeNetworkCsv(renamed(network, called)),
  // There ids have to tell actors from issues, and names stand beside them.
  graphml: (network, { called }) => writeGraphml(withStatements(network, called)),
  gexf: (network, { called }) => writeGexf(withStatements(network, called)),
};

/** The network in the words of the file that it was read from. */
function renamed(network: NetworkFile, called: Called): NetworkFile {
  const own = new Map(network.nodes.map((node) => [node.id, nodeName(node, called)]));
  const name = (id: string) => own.get(id) ?? id;
  const { nodes, edges } = withStatements(network, called);
  return {
    ...network,
    nodes: nodes.map((node) => ({ ...node, id: name(node.id) })),
    edges: edges.map((edge) => ({ ...edge, a: name(edge.a), b: name(edge.b) })),
  };
}

/** An issue that is called as an actor is has a prefix in a two-mode network, which the file does not have. */
const nodeName = ({ id, type }: FileNode, called: Called) =>
  type === 'actor' ? called.actor(id) : called.issue(id.replace(/^issue:/, ''));

function withStatements(network: NetworkFile, { statement }: Called): NetworkFile {
  const edges = network.edges.map((edge) => ({
    ...edge,
    statementsA: edge.statementsA.map(statement),
    statementsB: edge.statementsB.map(statement),
  }));
  return { ...network, edges };
}

/** One node or edge a line. Weights have all their digits. */
function* jsonPieces({ spec, nodes, edges }: NetworkFile): Iterable<string> {
  yield '{"nodes":[';
  let before = '\n';
  for (const { id, name, type, statements, attributes } of nodes) {
    yield `${before}${JSON.stringify({ id, name, type, statements, ...attributes })}`;
    before = ',\n';
  }
  yield '],\n"edges":[';
  before = '\n';
  for (const { a, b, weight, agreement, conflict, statementsA, statementsB } of edges) {
    const statements = [...statementsA, ...statementsB];
    const sides = spec.mode === 'two-mode' ? {} : { agreement, conflict, statementsA, statementsB };
    yield `${before}${JSON.stringify({ a, b, weight, statements, ...sides })}`;
    before = ',\n';
  }
  yield ']}\n';
}
