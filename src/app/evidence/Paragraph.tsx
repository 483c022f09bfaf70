import { Fragment, type ReactNode } from 'react';
import { layersOf, type TextMark } from './layers';
import { type Excerpt, type Passage, type Segment, segmentsOf } from './passages';
import './Paragraph.css';

/** What makes the coded words of a paragraph lead somewhere. */
export interface MarkLinks {
  readonly href: (id: string) => string;
  readonly title: (id: string) => string;
  readonly open: (id: string) => void;
}

type Piece = Segment<TextMark>;

const contentOf = ({ marks }: Piece) => marks.filter(({ kind }) => kind === 'content');
const carries = (piece: Piece, id: string | null) => id !== null && contentOf(piece).some((mark) => mark.id === id);

/** Neighbouring pieces that do, or do not, belong to the selected statement. */
function runsOf(pieces: readonly Piece[], selected: string | null): { selected: boolean; pieces: Piece[] }[] {
  const runs: { selected: boolean; pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const own = carries(piece, selected);
    const last = runs.at(-1);
    if (last?.selected === own) last.pieces.push(piece);
    else runs.push({ selected: own, pieces: [piece] });
  }
  return runs;
}

/** Of the statements on one piece of text the one that a click opens: the next after the selected one. */
function nextOn(piece: Piece, selected: string | null): string {
  const ids = contentOf(piece).map(({ id }) => id);
  return ids[(ids.indexOf(selected ?? '') + 1) % ids.length] as string;
}

const className = (piece: Piece) => ['marked', ...new Set(piece.marks.map(({ kind }) => `marked-${kind}`))].join(' ');

/**
 * A passage with its marks, cut at each of their boundaries so that marks may overlap in any way.
 * `data-begins` names the statements whose words begin at a piece: margin codes are aligned to it.
 */
export function MarkedText({
  text,
  passage,
  marks,
  selected = null,
  links,
}: {
  text: string;
  passage: Passage;
  marks: readonly TextMark[];
  /** Id of the statement that is drawn with an outline. */
  selected?: string | null;
  links?: MarkLinks | undefined;
}): ReactNode {
  const draw = (piece: Piece) => {
    const words = text.slice(piece.start, piece.end);
    if (piece.marks.length === 0) return <Fragment key={piece.start}>{words}</Fragment>;
    const begins = contentOf(piece)
      .filter(({ span }) => Math.max(span[0], passage.start) === piece.start)
      .map(({ id }) => id)
      .join(' ');
    const look = {
      className: className(piece),
      style: layersOf(piece.marks),
      ...(begins && { 'data-begins': begins }),
    };
    if (!links || contentOf(piece).length === 0) {
      return (
        <span key={piece.start} {...look}>
          {words}
        </span>
      );
    }
    const id = nextOn(piece, selected);
    return (
      <a
        key={piece.start}
        {...look}
        href={links.href(id)}
        title={links.title(id)}
        // The codes in the margin are the stops of the Tab key.
        tabIndex={-1}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          links.open(id);
        }}
      >
        {words}
      </a>
    );
  };
  return runsOf(segmentsOf(passage, marks), selected).map((run) =>
    run.selected ? (
      <span key={run.pieces[0]?.start} className="marked-selected">
        {run.pieces.map(draw)}
      </span>
    ) : (
      <Fragment key={run.pieces[0]?.start}>{run.pieces.map(draw)}</Fragment>
    ),
  );
}

/** The paragraphs that hold a statement, each with its marks, as evidence shows them. */
export function Paragraph({
  text,
  excerpts,
  marks,
}: {
  text: string;
  excerpts: readonly Excerpt[];
  marks: readonly TextMark[];
}) {
  return excerpts.map((excerpt) => (
    <p key={excerpt.start} className="paragraph quote" dir="auto">
      {excerpt.cutBefore && '… '}
      <MarkedText text={text} passage={excerpt} marks={marks} />
      {excerpt.cutAfter && ' …'}
    </p>
  ));
}
