import { type HeightProtocol, isObject, type Size } from './heights';

/** open-iframe-resizer: its host asks once, or at any time for the size as it stands. */
export function openIframeResizer(): HeightProtocol {
  let asked = false;
  const message = ({ width, height }: Size) => ({ type: 'iframe-resized', width, height });
  return {
    resized: (size) => (asked ? [message(size)] : []),
    answer: (data, size) => {
      const type = isObject(data) ? data['type'] : undefined;
      if (type !== 'iframe-child-init' && type !== 'iframe-get-child-dimensions') return [];
      asked = true;
      return [message(size)];
    },
  };
}
