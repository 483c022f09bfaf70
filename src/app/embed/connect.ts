// Between the frame and the page that holds it: its height to whoever it is, all else with the one host that the link
// names.

import type { View } from '@/app/state/ids';
import { useStore } from '@/app/state/store';
import { datawrapper } from './hosts/datawrapper';
import type { HeightProtocol, Size } from './hosts/heights';
import { iframeResizer } from './hosts/iframeResizer';
import { openIframeResizer } from './hosts/openIframeResizer';
import { type Event, envelope, parleyHeights } from './hosts/parley';
import { SWING, steady } from './hosts/steady';

/** The origin of the host, where the browser tells: a message to any other would be an error on the console. */
const hostOf = (): string | undefined => window.location.ancestorOrigins?.[0];

/** Views that are as long as a book: they ask for a window of this height, px, and scroll in it. */
const LONG: readonly View[] = ['quotes', 'article'];
const WINDOW = 720;

/** Whole px that hold the element. What a browser's arithmetic leaves of a pixel is none. */
function sizeOf(element: HTMLElement): Size {
  const { width, height } = element.getBoundingClientRect();
  const whole = Math.ceil(height - 0.01);
  const long = LONG.includes(useStore.getState().choices.view);
  return { width: Math.round(width), height: long ? Math.min(whole, WINDOW) : whole };
}

export interface Connection {
  /** Tells the host, if the link names it. */
  tell(event: Event): void;
  stop(): void;
}

/** Starts to talk to the page around the frame; silent where there is none. `root` is the one element measured. */
export function connect(root: HTMLElement, host: Window = window.parent): Connection {
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
  const judge = steady();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const measure = () => {
    clearTimeout(timer);
    // The page below would jump up and down for a line that says that something is loading.
    if (root.querySelector('[aria-busy="true"]')) return;
    const size = sizeOf(root);
    const verdict = judge(size, performance.now());
    if (verdict === 'tell') toAll(protocols.flatMap((protocol) => protocol.resized(size)));
    else if (verdict === 'wait') timer = setTimeout(measure, SWING);
  };
  const observer = new ResizeObserver(measure);

  // What only one host may say and hear is loaded for that host alone; until then its messages wait.
  const talk = known === null ? null : import('./talk').then(({ talkTo }) => talkTo(tell, embedId));
  // A host that hears no "ready" knows as much as could be told.
  talk?.catch(() => undefined);
  const hear = ({ source, origin, data }: MessageEvent<unknown>) => {
    if (source !== host) return;
    if (protocols.length > 0) toAll(protocols.flatMap((protocol) => protocol.answer?.(data, sizeOf(root)) ?? []));
    if (origin === known) talk?.then(({ hear }) => hear(data)).catch(() => undefined);
  };

  window.addEventListener('message', hear);
  toAll(protocols.flatMap((protocol) => protocol.start?.() ?? []));
  if (protocols.length > 0) observer.observe(root);
  return {
    tell,
    stop: () => {
      window.removeEventListener('message', hear);
      observer.disconnect();
      clearTimeout(timer);
      talk?.then(({ stop }) => stop()).catch(() => undefined);
    },
  };
}
