import { type CSSProperties, useEffect, useLayoutEffect, useRef, useState } from 'react';

export interface Setting {
  readonly text: string;
  readonly style?: CSSProperties;
}

/** The first setting of words that is no higher than there is room for; the last one where none is, or nothing at all. */
export function FittedWords({
  settings,
  height,
  className,
  after = '',
}: {
  /** The most wanted first; a few, for each is tried on the page. */
  settings: readonly Setting[];
  height: number;
  className: string;
  /** Said after the words, whatever is cut of them. */
  after?: string;
}) {
  const ref = useRef<HTMLParagraphElement>(null);
  const [at, setAt] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element && element.offsetHeight > height) setAt((old) => old + 1);
  });
  useEffect(() => {
    const { fonts } = document;
    // Letters of another font are as wide as others: once it has come all is tried again.
    const again = () => setAt(0);
    fonts?.addEventListener('loadingdone', again);
    return () => fonts?.removeEventListener('loadingdone', again);
  }, []);
  const setting = settings[at];
  if (!setting) return null;
  return (
    <p ref={ref} className={className} style={setting.style}>
      {setting.text}
      {after && <span className="slide-words-by"> {after}</span>}
    </p>
  );
}
