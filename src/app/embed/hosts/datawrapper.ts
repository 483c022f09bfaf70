import type { HeightProtocol } from './heights';

/** The snippet of Datawrapper, which many content systems carry: one message a height, no questions. */
export const datawrapper = (embedId: string | null): HeightProtocol => ({
  // Its hosts find the frame by who sent the message, older ones by this name.
  resized: ({ height }) => [{ 'datawrapper-height': { [embedId ?? 'parley']: height } }],
});
