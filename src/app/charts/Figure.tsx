import { useContext, useRef } from 'react';
import { FigureFrame, type FigureProps } from '@/app/charts/figureFrame';
import { SaveMenu } from '@/app/charts/SaveMenu';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { inferredDates, sourceWords } from '@/app/state/words';
import { DataTable } from '@/app/ui/DataTable';
import './Figure.css';

/**
 * The frame of every chart: a title that says what it shows, the count and the filter in words, its menu, its legend,
 * its source. Shows the chart or, where the reader chose so, its table. What is inside is what a saved picture shows,
 * but for parts marked `data-export="no"`.
 */
export function Figure(props: FigureProps) {
  const Frame = useContext(FigureFrame);
  return Frame ? <Frame {...props} /> : <PageFigure {...props} />;
}

function PageFigure({ title, subtitle, data, controls, legend, note, className = '', children }: FigureProps) {
  const figure = useRef<HTMLElement>(null);
  const { corpus, choices } = useScene();
  const choose = useStore((state) => state.choose);
  return (
    <figure ref={figure} className={`figure ${className}`} aria-label={title}>
      <div className="figure-head">
        <div className="figure-title">
          <h2>{title}</h2>
          <p className="caption">{subtitle}</p>
        </div>
        <div className="figure-controls" data-export="no">
          {controls}
          <button type="button" className="action" onClick={() => choose({ table: !choices.table })}>
            {choices.table ? 'Chart' : 'Table'}
          </button>
          <SaveMenu figure={figure} title={title} data={data} />
        </div>
      </div>
      {choices.table ? <DataTable caption={title} data={data()} /> : children}
      {!choices.table && legend && <div className="figure-legend">{legend}</div>}
      <figcaption className="caption figure-source">
        {sourceWords(corpus)}
        {inferredDates(corpus)} {corpus.basis}
        {note && ` ${note}`}
      </figcaption>
    </figure>
  );
}
