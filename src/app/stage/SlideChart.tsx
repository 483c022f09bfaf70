import type { ComponentType } from 'react';
import { useChoices } from '@/app/state/store';
import { SlideAdjacency } from './SlideAdjacency';
import { SlideBars } from './SlideBars';
import { SlideMatrix } from './SlideMatrix';
import { SlideNetwork } from './SlideNetwork';
import { SlideNumbers } from './SlideNumbers';
import { SlideQuote } from './SlideQuote';
import { SlideShift } from './SlideShift';
import { SlideTimeline } from './SlideTimeline';
import './slide.css';
import './slideCharts.css';

/** Each chart has a layout of its own for the stage: type for the back of a room, and what finds no room is counted. */
const CHARTS: Readonly<Record<string, ComponentType>> = {
  matrix: SlideMatrix,
  bars: SlideBars,
  shift: SlideShift,
  // Their sentences have no room: who, on what and when.
  contradictions: SlideNumbers,
  timeline: SlideTimeline,
  graph: SlideNetwork,
  adjacency: SlideAdjacency,
  measures: SlideNumbers,
  list: SlideQuote,
  text: SlideQuote,
};

/** The one chart of a slide, or its numbers where the view is a table. */
export function SlideChart() {
  const { tab, table } = useChoices();
  const Chart = CHARTS[tab] ?? SlideMatrix;
  return table && Chart !== SlideQuote ? <SlideNumbers /> : <Chart />;
}
