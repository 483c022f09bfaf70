import { useStore } from '@/app/state/store';

/** Tells the reader what came of something that was asked for, if anything, or why nothing did. */
export const tell = (done: Promise<string | null>): Promise<void> =>
  done
    .catch((error: unknown) => `That could not be done: ${error instanceof Error ? error.message : String(error)}`)
    .then((said) => {
      if (said) useStore.getState().notify(said);
    });
