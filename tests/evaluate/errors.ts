// Examples of what is wrong or missed, for work at the engine: on the terminal, never kept.
import type { Span } from '@/core/corpus/schema';
import type { Beside, Judged, Spans } from './polnear';
import { why } from './tables';

/** Prints so many of them, drawn evenly from all. */
export function printErrors(all: readonly Judged[], most: number): void {
  const step = Math.max(1, all.length / most);
  for (let at = 0, shown = 0; shown < most && Math.floor(at) < all.length; at += step, shown++) {
    printError(all[Math.floor(at)]!);
  }
}

function printError(one: Judged): void {
  console.log(`\n── ${one.rule ?? 'missed'} · ${why(one)} · ${one.in.slice(1).join(', ')} · ${one.file}`);
  console.log(`   ${marked(one)}`);
  for (const other of one.beside.slice(0, 3)) console.log(`   ${besides(one, other)}`);
}

const besides = ({ rule, text }: Judged, other: Beside) =>
  `${rule === null ? other.rule : 'gold'} (${other.contentF1.toFixed(2)}, source ${other.sourceAgrees ? 'agrees' : 'differs'}): ${bare(text, other)}`;

const words = (text: string, spans: readonly Span[]) =>
  spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ') || '∅';

const bare = (text: string, { source, cue, content }: Spans) =>
  `${words(text, source)} | ${words(text, cue)} | ${words(text, content)}`;

/** The passage with its source, cue and content in brackets: {s source} <cue> [content]. */
function marked({ text, source, cue, content }: Judged): string {
  const spans = [...source, ...cue, ...content];
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, text.lastIndexOf('. ', first - 1) + 1, first - 200);
  const stop = text.slice(last).search(/[.!?]["”]?\s|\n/);
  const to = Math.min(stop < 0 ? text.length : last + stop + 1, last + 200);
  const marks = new Map<number, string>();
  const put = (at: number, mark: string, before: boolean) =>
    marks.set(at, before ? mark + (marks.get(at) ?? '') : (marks.get(at) ?? '') + mark);
  for (const [role, open, close] of [
    [content, '[', ']'],
    [cue, '<', '>'],
    [source, '{', '}'],
  ] as const) {
    for (const [start, end] of role) {
      put(start, open, false);
      put(end, close, true);
    }
  }
  let out = '';
  let at = from;
  for (const [place, mark] of [...marks].sort(([a], [b]) => a - b)) {
    out += text.slice(at, place) + mark;
    at = place;
  }
  return (out + text.slice(at, to)).replace(/\s+/g, ' ');
}
