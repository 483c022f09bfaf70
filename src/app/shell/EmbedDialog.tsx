import { useEffect, useRef, useState } from 'react';
import { EmbedForm } from '@/app/shell/EmbedForm';
import { EmbedPreview } from '@/app/shell/EmbedPreview';
import { type Embedded, type EmbedOptions, frameQuery, snippetOf } from '@/app/shell/embedSnippet';
import { useScene } from '@/app/state/derive';
import { useDialogs } from '@/app/state/dialogs';
import { LINK_LIMIT } from '@/app/state/link';
import { useStore } from '@/app/state/store';
import { copyText } from '@/app/ui/clipboard';
import { VIEW_ENTRIES } from '@/app/views/registry';
import { saveAsOneFile } from './saving';
import './EmbedDialog.css';

/** Told apart from other frames of the same page, which may have been made on another day. */
const newId = () => `parley-${Math.random().toString(36).slice(2, 8)}`;

const START = { what: 'view', theme: 'system', height: 'datawrapper', pixels: 640, hide: [], hostOrigin: '' } as const;

/** Makes the markup that holds the current view on another page, and shows what will stand there. */
export default function EmbedDialog() {
  const close = useDialogs((dialogs) => dialogs.close);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="embed-dialog" aria-labelledby="embed-title" onClose={close}>
      <div className="embed-head">
        <h2 id="embed-title">Embed in a page</h2>
        <button type="button" className="action" onClick={() => dialog.current?.close()}>
          Close <kbd>Esc</kbd>
        </button>
      </div>
      <Content />
    </dialog>
  );
}

function Content() {
  const origin = useStore((state) => state.origin);
  const foreign = useStore((state) => state.foreign);
  const scene = useScene();
  const [options, setOptions] = useState<EmbedOptions>(() => ({ ...START, id: newId() }));
  const { corpus, choices } = scene;
  const { href, protocol } = window.location;
  if (origin.kind === 'file') {
    return (
      <NoAddress why={`This corpus was opened from this computer (${origin.name}), so no other page can load it.`} />
    );
  }
  if (!/^https?:$/.test(protocol)) {
    return <NoAddress why="This page was opened from this computer, so no other page can load it." />;
  }
  const view = VIEW_ENTRIES.find(({ id }) => id === choices.view)?.title(scene) ?? corpus.title;
  const title = options.what === 'page' || view === corpus.title ? corpus.title : `${view} · ${corpus.title}`;
  const embedded: Embedded = { title, page: href.replace(/[?#].*$/, ''), choices, foreign };
  return (
    <div className="embed-columns">
      <EmbedForm
        matrix={choices.view === 'overview'}
        options={options}
        change={(patch) => setOptions({ ...options, ...patch })}
      />
      <div className="embed-result">
        <EmbedPreview embedded={embedded} options={options} />
        {frameQuery(embedded, options).length > LINK_LIMIT ? (
          <p role="alert">
            The address of this view would have more than {LINK_LIMIT.toLocaleString('en-GB')} characters, which some
            servers refuse. Choose fewer values in the filter.
          </p>
        ) : (
          <Snippet text={snippetOf(embedded, options)} />
        )}
      </div>
    </div>
  );
}

function Snippet({ text }: { text: string }) {
  const [said, setSaid] = useState<{ text: string; of: string } | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async () => {
    if (await copyText(text)) setSaid({ text: 'Copied.', of: text });
    else {
      box.current?.select();
      setSaid({ text: 'The browser did not let Parley copy. The snippet is selected: copy it by hand.', of: text });
    }
  };
  return (
    <section className="embed-snippet" aria-labelledby="embed-snippet">
      <div className="embed-head">
        <h3 id="embed-snippet">Snippet</h3>
        <span role="status" className="caption">
          {said?.of === text && said.text}
        </span>
        <button type="button" className="action" onClick={() => void copy()}>
          Copy snippet
        </button>
      </div>
      <textarea ref={box} readOnly spellCheck={false} rows={8} aria-label="Snippet" value={text} />
    </section>
  );
}

/** What cannot be embedded can be sent along: the page with its corpus in it. */
function NoAddress({ why }: { why: string }) {
  const close = useDialogs((dialogs) => dialogs.close);
  return (
    <>
      <p>{why}</p>
      <p>Save it as one file and put that on a server: opened there, it can be embedded.</p>
      <p>
        <button
          type="button"
          className="action"
          onClick={() => {
            // The dialog would cover what is said of it.
            close();
            void saveAsOneFile();
          }}
        >
          Save as one file
        </button>
      </p>
    </>
  );
}
