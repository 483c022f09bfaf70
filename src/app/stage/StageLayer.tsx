import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useStage } from '@/app/state/stage';

/** A panel over the slide. The focus goes to its heading, and with it back to the stage. */
export function StageLayer({
  title,
  className = '',
  actions,
  children,
}: {
  title: string;
  className?: string;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    return () => {
      const back = before instanceof HTMLElement && before.isConnected ? before : null;
      (back ?? document.querySelector<HTMLElement>('.stage'))?.focus();
    };
  }, []);
  return (
    <section className={`stage-layer ${className}`} role="dialog" aria-labelledby={id}>
      <div className="stage-layer-head">
        <h2 ref={heading} id={id} tabIndex={-1}>
          {title}
        </h2>
        {actions}
        <button type="button" className="action" onClick={() => useStage.setState({ layer: null })}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      {children}
    </section>
  );
}
