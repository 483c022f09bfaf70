// Networks to be written in tests: with all that a chart adds, and with names that try to break out of a file.
import { small } from '#tests/core/analysis/corpora';
import { generateCorpus } from '#tests/fixtures/generate';
import { type NetworkFile, type NetworkSpec, networkFile } from '@/core/interchange/networkFile';
import { tableOf } from '@/core/table/table';

export const HOSTILE = [
  '<script>alert(1)</script>',
  '"quoted" & \'single\' ]]>',
  '=cmd|calc!A0',
  'two\nlines\tand a tab',
  'astral 𝒜 and Żółć',
];

const colours = (at: number) => `#${(0x2a3b4c + at * 4099).toString(16)}`;

export const NETWORKS: Readonly<Record<string, () => NetworkFile>> = {
  'actors by agreement minus conflict': () => made({ mode: 'actors', measure: 'subtract', norm: 'no' }),
  'issues by conflict over the average': () => made({ mode: 'issues', measure: 'conflict', norm: 'average' }),
  'actors and issues by net stance': () => made({ mode: 'two-mode', measure: 'subtract', norm: 'no' }),
  'names that try to break out': hostile,
  'nobody tied to anybody': () => made({ mode: 'actors', measure: 'subtract', norm: 'no' }, 1e6),
};

type Part = Pick<NetworkSpec, 'mode' | 'measure' | 'norm'>;

/** As a chart would give it: colours, sizes, places, and a figure computed for some of the nodes. */
function made(part: Part, atLeast = 0): NetworkFile {
  const corpus = generateCorpus({ statements: 70, actors: 14, issues: 9, articles: 4, seed: 5 });
  const spec = { ...part, by: 'person', dup: 'document' } as NetworkSpec;
  const rows = Uint32Array.from(corpus.statements.keys());
  const ids = [...corpus.actors, ...corpus.issues].map(({ id }) => id);
  return networkFile(corpus, tableOf(corpus), rows, spec, {
    filter: '70 statements, <all> articles',
    atLeast,
    drawn: new Map(ids.map((id, at) => [id, { colour: colours(at), size: 8 + at / 4, x: at * 10.5, y: at * at }])),
    attributes: new Map(ids.slice(1).map((id, at) => [id, { community: at % 3, betweenness: at / 7 }])),
  });
}

function hostile(): NetworkFile {
  const { corpus, table, rows } = small(
    HOSTILE.flatMap((_, at) => [
      { who: `a${at}`, on: 'tax', stance: at % 2 === 0 ? 2 : -1 },
      { who: `a${at}`, on: 'aid', stance: 1 },
    ]),
  );
  const named = {
    ...corpus,
    actors: corpus.actors.map((actor, at) => ({ ...actor, name: HOSTILE[at] ?? actor.name })),
  };
  return networkFile(named, table, rows, {
    mode: 'actors',
    measure: 'congruence',
    norm: 'jaccard',
    by: 'person',
    dup: 'include',
  });
}
