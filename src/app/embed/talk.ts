// What the frame and the one host that its link names say to each other, besides heights.
import type { Choices } from '@/app/state/choices';
import { useStore } from '@/app/state/store';
import { execute, stateNow } from './hosts/commands';
import { type Command, type Event, readCommand } from './hosts/parley';
import { queue } from './hosts/queue';

/** A state is told at most so often, ms. */
const PAUSE = 100;

type Tell = (event: Event) => void;

/** Starts to tell what happens; `hear` takes what the host says. */
export function talkTo(tell: Tell, embedId: string | null) {
  const commands = queue((command: Command) =>
    tell({ type: 'result', requestId: command.requestId, ...execute(command) }),
  );
  const stopTelling = tellChanges(tell);
  return {
    hear: (data: unknown) => {
      const command = readCommand(data, embedId);
      if (command && !commands.add(command)) {
        tell({ type: 'result', requestId: command.requestId, ok: false, error: 'Too many requests at once.' });
      }
    },
    stop: () => {
      commands.stop();
      stopTelling();
    },
  };
}

const marked = ({ focus, quote }: Choices) => `${focus?.kind}:${focus?.ids.join('~')} ${quote}`;

/** Tells when the corpus is open, what is chosen since, and which statements stand behind a mark that is selected. */
function tellChanges(tell: Tell): () => void {
  let told: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellState = () => {
    timer = undefined;
    const state = stateNow();
    if (state === told) return;
    tell({ type: told === null ? 'ready' : 'state', state });
    told = state;
  };
  const tellSelection = async () => {
    const { corpus, choices } = useStore.getState();
    if (!corpus || (choices.focus === null && choices.quote === null)) return;
    // What counts the statements behind a mark comes with the panel that shows them.
    const { selectionIn } = await import('./selection');
    tell({ type: 'select', ...selectionIn(corpus, choices) });
  };
  if (useStore.getState().corpus) tellState();
  const stop = useStore.subscribe((state, before) => {
    if (!state.corpus) return;
    if (told === null) tellState();
    else if (state.choices !== before.choices) timer ??= setTimeout(tellState, PAUSE);
    // A chunk that does not load is told where it is missed most: in the panel.
    if (marked(state.choices) !== marked(before.choices)) tellSelection().catch(() => undefined);
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
