import type { Scene } from '@/app/state/derive';
import { isTwoMode } from '@/app/state/networkChoice';
import { useStore } from '@/app/state/store';
import type { GraphData } from './graphData';

interface Step {
  readonly text: string;
  readonly action?: string;
  readonly act?: () => void;
}

/** What there is to say and to do instead of a network that has no line; null where it has one. */
function useStep({ corpus, choices, table, rows }: Scene, graph: GraphData): Step | null {
  const choose = useStore((state) => state.choose);
  const clear = useStore((state) => state.clearFilter);
  if (graph.edges.length > 0) return null;
  if (graph.net === 'contacts') {
    return corpus.interactions.length === 0
      ? {
          text: 'This corpus has no contacts: nobody is coded as calling, meeting, addressing or aiding anybody.',
          ...(table.size > 0 && {
            action: 'Who agrees and who clashes',
            act: () => choose({ net: 'subtract', focus: null }),
          }),
        }
      : {
          text: 'No contact between two parties passes the filter on speakers, articles and dates.',
          action: 'Show everything',
          act: clear,
        };
  }
  if (table.size === 0) return { text: 'This corpus holds no statements yet, so there is nobody to tie to anybody.' };
  if (rows.length === 0) return { text: 'No statement passes this filter.', action: 'Show everything', act: clear };
  if (graph.statements === 0) {
    return {
      text: 'No statement that passes the filter takes a stance on an issue.',
      action: 'Show everything',
      act: clear,
    };
  }
  if (graph.nodes.length < 2) {
    const one = choices.nodes === 'issues' ? 'issue' : choices.by === 'person' ? 'speaker' : 'side';
    return {
      text: `Only one ${one} is left under this filter, and a tie needs two.`,
      action: 'Show everything',
      act: clear,
    };
  }
  const what = graph.net === 'two-mode' ? 'Every sum of stances comes to 0.' : 'Every tie comes to 0.';
  return isTwoMode(graph.net)
    ? { text: what, action: 'Show everything', act: clear }
    : {
        text: `${what} Who speaks on which issue can still be seen.`,
        action: 'Actor–issue',
        act: () => choose({ net: 'two-mode', nodes: null, focus: null }),
      };
}

export function NoNetwork({ scene, graph }: { scene: Scene; graph: GraphData }) {
  const step = useStep(scene, graph);
  if (!step) return null;
  return (
    <div className="empty">
      <p>{step.text}</p>
      {step.action && (
        <button type="button" className="action" onClick={step.act}>
          {step.action}
        </button>
      )}
    </div>
  );
}
