import { expose } from 'comlink';
import { engine } from './extractionReader';

const service = {
  /** Answered as soon as the worker runs. */
  ready: () => true,
  ...engine,
};

export type ExtractionService = typeof service;

expose(service);
