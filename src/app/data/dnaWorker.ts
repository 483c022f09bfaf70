import { expose } from 'comlink';
import { readDnaHere } from './dnaReader';

const service = {
  /** Answered as soon as the worker runs. */
  ready: () => true,
  read: readDnaHere,
};

export type DnaService = typeof service;

expose(service);
