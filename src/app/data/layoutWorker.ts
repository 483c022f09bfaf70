import { expose } from 'comlink';
import { arrange } from './forceLayout';
import type { LayoutInput, Place } from './layoutInput';

const service = {
  arrange(input: LayoutInput): Place[] {
    const work = arrange(input);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  },
};

export type LayoutService = typeof service;

expose(service);
