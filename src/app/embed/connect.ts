// Between the frame and the page that holds it: its height to whoever it is, all else with the one host that the link
// names.

import type { Choices } from '@/app/state/choices';
import { useStore } from '@/app/state/store';
import { execute, stateNow } from './hosts/commands';
import { datawrapper } from './hosts/datawrapper';
import type { HeightProtocol, Size } from './hosts/heights';
import { iframeResizer } from './hosts/iframeResizer';
import { openIframeResizer } from './hosts/openIframeResizer';
import { type Command, type Event, envelope, parleyHeights, readCommand } from './hosts/parley';
import { queue } from './hosts/queue';
import { steady } from './hosts/steady';

/** A state is told at most so often, ms. */
const PAUSE = 100;

/** The origin of the host, where the browser tells: a message to any other would be an error on the console. */
const hostOf = (): string | undefined => window.location.ancestorOrigins?.[0];

/** Whole px that hold the element. What a browser's arithmetic leaves of a pixel is none. */
const sizeOf = (element: HTMLElement): Size => ({
  width: Math.round(element.getBoundingClientRect().width),
  height: Math.ceil(element.getBoundingClientRect().height - 0.01),
});

export interface Connection {
  /** Tells the host, if the link names it. */
  tell(event: Event): void;
  stop(): void;
}

/** Starts to talk to the page around the frame; silent where there is none. `root` is the one element measured. */
export function connect(root: HTMLElement): Connection {
  const host = window.parent;
  if (host === window) return { tell: () => undefined, stop: () => undefined };
  const { embedId, hostOrigin, fit } = useStore.getState().surface;
  const known = hostOrigin !== null && (hostOf() ?? hostOrigin) === hostOrigin ? hostOrigin : null;
  const tell = (event: Event) => {
    if (known !== null) host.postMessage(envelope(embedId, event), known);
  };

  // Where the content scrolls in the frame, its height is the host's business.
  const protocols: readonly HeightProtocol[] =
    fit === 'frame' ? [] : [datawrapper(embedId), parleyHeights(embedId), iframeResizer(), openIframeResizer()];
  const toAll = (messages: readonly unknown[]) => {
    for (const message of messages) host.postMessage(message, '*');
  };
  const worthTelling = steady();
  const observer = new ResizeObserver(() => {
    const size = sizeOf(root);
    if (worthTelling(size, performance.now())) toAll(protocols.flatMap((protocol) => protocol.resized(size)));
  });

  const run = ({ requestId, ...command }: Command) =>
    tell({ type: 'result', requestId, ...execute({ requestId, ...command }) });
  const commands = queue(run);
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    if (protocols.length > 0) toAll(protocols.flatMap((protocol) => protocol.answer?.(data, sizeOf(root)) ?? []));
    if (known === null || origin !== known) return;
    const command = readCommand(data, embedId);
    if (command && !commands.add(command)) {
      tell({ type: 'result', requestId: command.requestId, ok: false, error: 'Too many requests at once.' });
    }
  };

  window.addEventListener('message', hear);
  toAll(protocols.flatMap((protocol) => protocol.start?.() ?? []));
  if (protocols.length > 0) observer.observe(root);
  const stopTelling = known === null ? undefined : tellChanges(tell);
  return {
    tell,
    stop: () => {
      window.removeEventListener('message', hear);
      observer.disconnect();
      commands.stop();
      stopTelling?.();
    },
  };
}

const marked = ({ focus, quote }: Choices) => `${focus?.kind}:${focus?.ids.join('~')} ${quote}`;

/** Tells when the corpus is open, what is chosen since, and which statements stand behind a mark that is selected. */
function tellChanges(tell: (event: Event) => void): () => void {
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
