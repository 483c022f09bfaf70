import { useRef, useState } from 'react';
import type { FigureProps } from '@/app/charts/figureFrame';
import { SaveMenu } from '@/app/charts/SaveMenu';
import { isFiltered } from '@/app/state/choices';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { DataTable } from '@/app/ui/DataTable';
import { EmbedSource } from './EmbedSource';
import { Later } from './Later';
import { loadFilter } from './parts';

/**
 * What stands around a chart in a frame. The host may leave parts of it out, but never what the chart counts, which
 * filter it has and where its sentences come from.
 */
export function EmbedFigure({ title, subtitle, data, controls, legend, note, className = '', children }: FigureProps) {
  const figure = useRef<HTMLElement>(null);
  const { choices } = useScene();
  const choose = useStore((state) => state.choose);
  const hide = useStore((state) => state.surface.hide);
  const [filtering, setFiltering] = useState(false);
  const shows = (part: (typeof hide)[number]) => !hide.includes(part);
  return (
    <figure ref={figure} className={`figure ${className}`} aria-label={title}>
      <div className="figure-head">
        <div className="figure-title">
          {shows('title') && <h2>{title}</h2>}
          <p className="caption">{subtitle}</p>
        </div>
        <div className="figure-controls" data-export="no">
          {controls}
          {shows('filters') && (
            <button
              type="button"
              className={isFiltered(choices) ? 'action embed-filtered' : 'action'}
              aria-expanded={filtering}
              onClick={() => setFiltering(!filtering)}
            >
              Filter
            </button>
          )}
          {shows('share') && (
            <>
              <button type="button" className="action" onClick={() => choose({ table: !choices.table })}>
                {choices.table ? 'Chart' : 'Table'}
              </button>
              <SaveMenu figure={figure} title={title} data={data} />
            </>
          )}
        </div>
      </div>
      {filtering && shows('filters') && (
        <div className="embed-filter" data-export="no">
          <Later load={loadFilter} />
        </div>
      )}
      {choices.table ? <DataTable caption={title} data={data()} /> : children}
      {!choices.table && legend && <div className="figure-legend">{legend}</div>}
      <figcaption>
        <EmbedSource note={note} />
      </figcaption>
    </figure>
  );
}
