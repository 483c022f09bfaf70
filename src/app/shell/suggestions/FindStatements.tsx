import { useEffect, useRef, useState } from 'react';
import { codebookFor, codebookOfActors } from '@/app/data/codebook';
import { type extractTexts, NoModelError } from '@/app/data/extraction';
import { useStore } from '@/app/state/store';
import { counted } from '@/app/state/words';
import type { Codebook } from '@/core/corpus/codebook';
import type { Extraction } from '@/core/extraction/types';
import { Suggestions } from './Suggestions';
import { TextForm } from './TextForm';
import { type OwnText, readTextFile } from './textFile';
import './FindStatements.css';

/** What came of the last try, and whether another may go better. */
export interface Told {
  readonly words: string;
  readonly again: boolean;
}

/** A text with what was found in it. */
export interface Found {
  readonly own: OwnText;
  readonly extraction: Extraction;
  readonly codebook: Codebook | null;
  /** Why there are no issues and stances; empty where there are. */
  readonly without: string;
}

type State =
  | { readonly kind: 'text'; readonly told: Told | null }
  | { readonly kind: 'working'; readonly words: string; readonly stop: AbortController }
  | { readonly kind: 'found'; readonly found: Found };

const LOADING = 'Loading the language model …';
const STOPPED = 'Stopped. The text is still here.';

/** Kept while the page is open: closing the dialog by mistake must not lose a text. */
let last: OwnText = { text: '', file: null };

const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** The codebook of the open corpus or, without one, its actors; and why there are no issues, if there are none. */
async function ownCodebook(signal: AbortSignal): Promise<{ codebook: Codebook | null; without: string }> {
  const { corpus } = useStore.getState();
  if (!corpus) return { codebook: null, without: 'No corpus is open' };
  try {
    const codebook = await codebookFor(corpus.id, signal);
    if (codebook) return { codebook, without: '' };
    return { codebook: codebookOfActors(corpus), without: 'This corpus has no codebook' };
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? error.message : String(error);
    return { codebook: codebookOfActors(corpus), without: `The codebook of this corpus could not be read (${why})` };
  }
}

/** Takes a text, finds statements in it and shows them as what they are, suggestions. Nothing is added to the corpus. */
export function FindStatements({ extractTexts: find }: { extractTexts: NonNullable<typeof extractTexts> }) {
  const [own, setOwn] = useState(last);
  const [state, setState] = useState<State>({ kind: 'text', told: null });
  const root = useRef<HTMLDivElement>(null);
  const tell = (words: string, again = false) => setState({ kind: 'text', told: { words, again } });

  const change = (next: OwnText) => {
    last = next;
    setOwn(next);
    // What was said of another text.
    setState({ kind: 'text', told: null });
  };
  const takeFile = async (file: File) => {
    const read = await readTextFile(file);
    if (typeof read === 'string') tell(read);
    else change(read);
  };

  // The whole dialog takes a file, and keeps it from the page, which would open it as a corpus.
  const dropped = useRef(takeFile);
  useEffect(() => {
    dropped.current = takeFile;
  });
  useEffect(() => {
    const dialog = root.current?.closest('dialog');
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const drop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file) return;
      over(event);
      void dropped.current(file);
    };
    dialog?.addEventListener('dragover', over);
    dialog?.addEventListener('drop', drop);
    return () => {
      dialog?.removeEventListener('dragover', over);
      dialog?.removeEventListener('drop', drop);
    };
  }, []);

  const stop = state.kind === 'working' ? state.stop : null;
  useEffect(() => () => stop?.abort(), [stop]);

  const work = async () => {
    const stop = new AbortController();
    const { signal } = stop;
    const wait = (words: string) => {
      if (!signal.aborted) setState({ kind: 'working', words, stop });
    };
    wait(LOADING);
    try {
      const { codebook, without } = await ownCodebook(signal);
      const [extraction] = await find([own.text], {
        codebook,
        signal,
        onProgress: ({ stage }) =>
          wait(stage === 'loading' ? LOADING : `Reading ${counted(wordsIn(own.text), 'word')} …`),
      });
      if (signal.aborted || !extraction) return;
      const { language, attributions } = extraction;
      if (!language.english) {
        tell(`This does not look like English, the one language that Parley finds statements in: ${language.reason}.`);
      } else if (attributions.length === 0) {
        tell('Nobody was found to say something in this text.');
      } else {
        setState({ kind: 'found', found: { own, extraction, codebook, without } });
      }
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof NoModelError) {
        tell(
          'The language model could not be loaded, so nothing was looked for. Check the connection, then try again.',
          true,
        );
      } else {
        tell(`Nothing could be found: ${error instanceof Error ? error.message : String(error)}`, true);
      }
    }
  };

  return (
    <div ref={root} className="find">
      {state.kind === 'text' && (
        <TextForm
          own={own}
          told={state.told}
          change={change}
          takeFile={(file) => void takeFile(file)}
          find={() => void work()}
        />
      )}
      {state.kind === 'working' && (
        <Working
          words={state.words}
          cancel={() => {
            state.stop.abort();
            tell(STOPPED);
          }}
        />
      )}
      {state.kind === 'found' && (
        <Suggestions found={state.found} back={() => setState({ kind: 'text', told: null })} />
      )}
    </div>
  );
}

function Working({ words, cancel }: { words: string; cancel: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <>
      <p role="status">{words}</p>
      <progress className="modal-progress" aria-label={words} />
      <p>
        <button ref={button} type="button" className="action" onClick={cancel}>
          Cancel
        </button>
      </p>
    </>
  );
}
