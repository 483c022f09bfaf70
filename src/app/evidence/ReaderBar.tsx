import type { RefObject } from 'react';
import type { Scene } from '@/app/state/derive';
import { linkNow } from './actions';
import { CopyButton } from './Copy';
import { plainText } from './citation';
import { KeyHint } from './KeyHint';
import { useRegionKeys } from './keys';
import { statementAt } from './quoteText';

/** Where one is in the article, the way from statement to statement, and what can be taken of the open one. */
export function ReaderBar({
  scene: { corpus },
  position,
  rows,
  at,
  region,
  open,
  onClose,
}: {
  scene: Scene;
  position: number;
  /** The article's statements in the order of the text. */
  rows: readonly number[];
  /** Place of the open one among them, -1 where none is. */
  at: number;
  region: RefObject<HTMLElement | null>;
  open: (row: number | undefined) => void;
  onClose: (() => void) | undefined;
}) {
  const current = rows[at];
  const previous = at > 0 ? rows[at - 1] : undefined;
  const next = rows[at + 1];
  useRegionKeys(region, {
    p: () => open(previous),
    n: () => open(next),
    ...(onClose && { Escape: onClose }),
  });
  return (
    <div className="reader-bar caption">
      <span>
        {current === undefined
          ? `Article ${position + 1} of ${corpus.articles.length}`
          : `Statement ${at + 1} of ${rows.length}`}
      </span>
      <span className="reader-steps">
        {current !== undefined && (
          <>
            <CopyButton
              label="Copy"
              shortcut="c"
              region={region}
              text={() => plainText(corpus, statementAt(corpus, current))}
            />
            <CopyButton label="Link" shortcut="l" region={region} text={linkNow} />
          </>
        )}
        <Step label="Previous" letter="p" row={previous} open={open} />
        <Step label="Next" letter="n" row={next} open={open} />
        {onClose && (
          <button type="button" className="action copy-action" onClick={onClose} aria-keyshortcuts="Escape">
            Close <KeyHint keyName="Esc" />
          </button>
        )}
      </span>
    </div>
  );
}

function Step({
  label,
  letter,
  row,
  open,
}: {
  label: string;
  letter: string;
  row: number | undefined;
  open: (row: number | undefined) => void;
}) {
  return (
    <button
      type="button"
      className="action copy-action"
      disabled={row === undefined}
      onClick={() => open(row)}
      aria-keyshortcuts={letter}
    >
      {label} <span className="visually-hidden">statement</span> <KeyHint keyName={letter} />
    </button>
  );
}
