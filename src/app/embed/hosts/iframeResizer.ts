import type { HeightProtocol, Size } from './heights';

const MARK = '[iFrameSizer]';
/** The version that hosts of version 5 expect, lest they warn of an old one; those of version 4 do not look. */
const VERSION = '5.5.9';
const MODE = '0';

/** iframe-resizer, versions 4 and 5. Their hosts ask first, and name the frame as they know it. */
export function iframeResizer(): HeightProtocol {
  /** The host's name of the frame; null until it has asked. */
  let id: string | null = null;
  // A height or width of 0 is an error to them.
  const message = (kind: string, { height, width }: Size) =>
    `${MARK}${id}:${Math.max(1, height)}:${Math.max(1, width)}:${kind}`;
  return {
    start: () => ['[iFrameResizerChild]Ready'],
    resized: (size) => (id === null ? [] : [message('resizeObserver', size)]),
    answer: (data, size) => {
      if (typeof data !== 'string' || !data.startsWith(MARK)) return [];
      const fields = data.slice(MARK.length).split(':');
      const [first = '', , third] = fields;
      // The host's first message is its settings, of which the third says whether the width is to follow as well.
      if (first !== '' && (third === 'true' || third === 'false')) {
        id = first;
        return [message(`init:${VERSION}:${MODE}`, size)];
      }
      const asked = fields.length === 1 && (first === 'resize' || first === 'reset');
      return asked && id !== null ? [message('resizeObserver', size)] : [];
    },
  };
}
