import type { Scene } from '@/app/state/derive';
import { isTwoMode } from '@/app/state/networkChoice';
import { contactGraph } from './contactGraph';
import type { GraphData } from './graphData';
import { oneModeGraph, twoModeGraph } from './tieGraphs';

/** The network that is chosen, of what passes the filter. */
export function graphOf(scene: Scene): GraphData {
  const { net } = scene.choices;
  if (net === 'contacts') return contactGraph(scene);
  return isTwoMode(net) ? twoModeGraph(scene, net) : oneModeGraph(scene, net);
}
