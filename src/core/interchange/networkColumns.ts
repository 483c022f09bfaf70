// What a network's nodes and ties are written with, whatever the format: names, types and values of their columns.
import type { FileEdge, FileNode, NetworkFile } from './networkFile';

export interface NetworkColumn<Item> {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'double';
  /** undefined: this one has none. */
  readonly of: (item: Item) => string | number | undefined;
}

/** Between ids: no id has one. */
const LIST = ';';

/** All but id, name and what is drawn. */
export function nodeColumns({ nodes }: NetworkFile): NetworkColumn<FileNode>[] {
  const names = new Set(nodes.flatMap(({ attributes }) => Object.keys(attributes)));
  return [
    // Not `type`: programs that draw with sigma.js take that for a shape.
    { name: 'node_type', type: 'string', of: ({ type }) => type },
    { name: 'statements', type: 'integer', of: ({ statements }) => statements },
    ...Array.from(names, (name): NetworkColumn<FileNode> => {
      const values = nodes.flatMap(({ attributes }) => attributes[name] ?? []);
      const type = values.every(Number.isInteger)
        ? 'integer'
        : values.every((value) => typeof value === 'number')
          ? 'double'
          : 'string';
      return { name, type, of: ({ attributes }) => attributes[name] };
    }),
  ];
}

/** All but the ends, the weight and the colour. */
export function edgeColumns({ spec }: NetworkFile): NetworkColumn<FileEdge>[] {
  if (spec.mode === 'two-mode') {
    return [
      ...signColumns,
      { name: 'count', type: 'integer', of: ({ statementsA }) => statementsA.length },
      { name: 'statements', type: 'string', of: ({ statementsA }) => statementsA.join(LIST) },
    ];
  }
  return [
    ...signColumns,
    { name: 'agreement', type: 'double', of: ({ agreement }) => agreement },
    { name: 'conflict', type: 'double', of: ({ conflict }) => conflict },
    { name: 'count_a', type: 'integer', of: ({ statementsA }) => statementsA.length },
    { name: 'count_b', type: 'integer', of: ({ statementsB }) => statementsB.length },
    { name: 'statements_a', type: 'string', of: ({ statementsA }) => statementsA.join(LIST) },
    { name: 'statements_b', type: 'string', of: ({ statementsB }) => statementsB.join(LIST) },
  ];
}

/** For programs that cannot do with weights below 0. */
const signColumns: readonly NetworkColumn<FileEdge>[] = [
  { name: 'strength', type: 'double', of: ({ weight }) => Math.abs(weight) },
  { name: 'sign', type: 'string', of: ({ weight }) => (weight < 0 ? 'negative' : 'positive') },
];

/** What holds for the whole network. */
export function graphValues({ title, description, spec }: NetworkFile) {
  return {
    title,
    description,
    mode: spec.mode,
    measure: spec.measure,
    normalisation: spec.norm,
    duplicates: spec.dup,
    actor: spec.by,
  };
}

/** #rrggbb as three numbers from 0 to 255. */
export function rgbOf(colour: string): readonly [r: number, g: number, b: number] {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
