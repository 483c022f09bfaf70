import { useEffect, useRef, useState } from 'react';
import { type Embedded, type EmbedOptions, frameQuery } from '@/app/shell/embedSnippet';

/** The frame as it will stand on the page, in a column as wide as there is room. */
export function EmbedPreview({ embedded, options }: { embedded: Embedded; options: EmbedOptions }) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [told, setTold] = useState<number | null>(null);
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source !== frame.current?.contentWindow || typeof data !== 'object' || data === null) return;
      const heights = (data as Record<string, unknown>)['datawrapper-height'];
      if (typeof heights !== 'object' || heights === null) return;
      const [height] = Object.values(heights);
      if (typeof height === 'number') setTold(height);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  const follows = options.what === 'view' && options.height !== 'fixed';
  // The frame talks to this page here, whichever it will talk to there.
  const src = frameQuery(embedded, { ...options, hostOrigin: window.location.origin });
  return (
    <section className="embed-preview" aria-labelledby="embed-preview">
      <h3 id="embed-preview">Preview</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="embed-stand" tabIndex={0}>
        {/* Another address is another frame: one that goes on to it would fill the history of this page. */}
        <iframe
          key={src}
          ref={frame}
          title={`Preview: ${embedded.title}`}
          src={embedded.page + src}
          style={{ height: follows && told !== null ? told : options.pixels }}
        />
      </div>
    </section>
  );
}
