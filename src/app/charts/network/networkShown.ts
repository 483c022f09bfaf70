// The network on the page on its way into a file: as chosen, as filtered, and as drawn.
import { colourOf } from '@/app/charts/export/colour';
import { inLight } from '@/app/charts/export/inLight';
import type { Choices } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { isTwoMode, oneModeNorm, TWO_MODE, twoModeNorm } from '@/app/state/networkChoice';
import { filterWords } from '@/app/state/words';
import {
  type DrawnAs,
  issueNodeId,
  type NetworkFile,
  type NetworkSpec,
  networkFile,
} from '@/core/interchange/networkFile';
import type { GraphData } from './graphData';
import { graphOf } from './graphOf';
import { networkStructure } from './networkStructure';
import { limitFor } from './threshold';

function specOf(choices: Choices): NetworkSpec {
  const { net, nodes, by, dup } = choices;
  if (net === 'contacts') throw new Error('contacts have no statements behind them.');
  return isTwoMode(net)
    ? { mode: 'two-mode', measure: TWO_MODE[net], norm: twoModeNorm(choices), by, dup }
    : { mode: nodes ?? 'actors', measure: net, norm: oneModeNorm(choices), by, dup };
}

/** All nodes and ties that the threshold leaves, with colours, sizes and places where the drawing is on the page. */
export function networkShown(scene: Scene, figure: HTMLElement): NetworkFile {
  const { corpus, table, rows, choices } = scene;
  const spec = specOf(choices);
  const graph = graphOf(scene);
  const idOf = (id: string, isIssue: boolean) => (isIssue ? issueNodeId(corpus, spec, id) : id);
  // Grid and measures have no threshold.
  const whole = choices.tab === 'adjacency' || choices.tab === 'measures';
  const atLeast = whole ? 0 : limitFor(graph, choices.min);
  return networkFile(corpus, table, rows, spec, {
    filter: filterWords(scene),
    atLeast,
    // For white paper, as saved pictures are.
    drawn: inLight(() => drawnNodes(figure, graph, idOf)),
    attributes: figuresOf(scene, idOf),
  });
}

function figuresOf(scene: Scene, idOf: (id: string, isIssue: boolean) => string) {
  const { nodes, structure } = networkStructure(scene);
  return new Map(
    nodes.map(({ id, isIssue }, index) => {
      const { ties, positive, negative, betweenness, eigenvector, community } = structure.nodes[index]!;
      const known = Object.entries({ betweenness, eigenvector, community }).flatMap(([name, value]) =>
        value === null ? [] : [[name, value] as const],
      );
      const figures = { ties, weight_positive: positive, weight_negative: negative };
      return [idOf(id, isIssue), { ...figures, ...Object.fromEntries(known) }];
    }),
  );
}

function drawnNodes(
  figure: HTMLElement,
  { nodes }: GraphData,
  idOf: (id: string, isIssue: boolean) => string,
): Map<string, DrawnAs> {
  return new Map(
    nodes.flatMap(({ id, shape: kind }, index) => {
      const shape = figure.querySelector(`#network-n${index} .network-shape`);
      if (!(shape instanceof SVGGraphicsElement)) return [];
      const { x, y, width, height } = shape.getBBox();
      const { fill, stroke } = getComputedStyle(shape);
      // A hollow node is as white as the paper: its line has its colour.
      const hollow = shape.closest('.network-hollow, .network-suggested') !== null;
      const drawn = {
        colour: colourOf(hollow ? stroke : fill).hex,
        size: hundredths(width),
        x: hundredths(x + width / 2),
        y: hundredths(y + height / 2),
      };
      return [[idOf(id, kind === 'issue'), drawn] as const];
    }),
  );
}

const hundredths = (px: number) => Math.round(px * 100) / 100;
