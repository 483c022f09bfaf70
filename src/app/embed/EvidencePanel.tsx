import { type ReactNode, useEffect, useRef } from 'react';
import { useChoices } from '@/app/state/store';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import { EvidencePlace } from './evidencePlace';
import { Later } from './Later';
import { loadEvidence } from './parts';

/** What opens statements, but not what stands around the chart. */
const MARKS = '.embed-view :is(button, [role="button"], [tabindex])';
const AROUND = '.figure-controls, .embed-filter, .embed-source';

/**
 * A view and, over it, the statements behind its selected mark: below the mark, wherever that is, since a frame as high
 * as its content has no screen of its own to put a sheet on. The frame grows where the panel reaches beyond the view.
 */
export function EvidencePanel({ children }: { children: ReactNode }) {
  const { focus, quote } = useChoices();
  const view = useRef<HTMLDivElement>(null);
  const used = useRef<Element | null>(null);
  const opened = focus ? `${focus.kind}:${focus.ids.join('~')}` : quote;

  useEffect(() => {
    const element = view.current;
    const use = ({ target }: globalThis.Event) => {
      if (target instanceof Element && !target.closest(AROUND)) used.current = target.closest(MARKS);
    };
    element?.addEventListener('click', use, true);
    element?.addEventListener('keydown', use, true);
    return () => {
      element?.removeEventListener('click', use, true);
      element?.removeEventListener('keydown', use, true);
    };
  }, []);

  return (
    <div className="embed-stage">
      <div ref={view} className="embed-view">
        {children}
      </div>
      {opened !== null && (
        <PanelBoundary of={opened}>
          <EvidencePlace value={{ view, used, opened }}>
            <Later load={loadEvidence} />
          </EvidencePlace>
        </PanelBoundary>
      )}
    </div>
  );
}
