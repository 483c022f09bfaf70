import { VERB_FORMS } from './lexicon/verbs';
import { endsSentence, mayBegin } from './sentences';
import type { PartOfSpeech, Range, Reading } from './types';

/** A token, or a quotation that is speech of its own, folded into one. */
export interface Item {
  readonly tokens: Range;
  readonly lower: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech | 'QUOTE';
  /** Number of the quotation; -1 for a token outside, or inside words that are only borrowed. */
  readonly quotation: number;
  /** Whether it stands among words that are quoted. */
  readonly quoted: boolean;
}

/** A sentence as its writer built it: what is quoted in it is one item, however many sentences it has. */
export interface Unit {
  readonly items: readonly Item[];
  readonly paragraph: number;
}

/** How far to look for a reporting verb after `?”` or `!”`. */
const LOOK = 10;

const CLOSES = /^(?:[)\]”’"'»]|'')$/;
/** No sentence of a newspaper has as many items; the rules take a time that grows faster than a unit. */
const LONGEST = 250;

/** The units of a text, in order. They cross paragraphs only where a colon leads to a quotation: "Lee said:" and “…”. */
export function unitsOf({ tokens, paragraphs, quotations }: Reading): Unit[] {
  const units: Unit[] = [];
  let items: Item[] = [];
  for (const [paragraph, [from, to]] of paragraphs.entries()) {
    const finish = () => {
      if (items.length > 0) units.push({ items, paragraph });
      items = [];
    };
    for (let at = from; at < to; ) {
      if (items.length >= LONGEST) finish();
      const token = tokens[at]!;
      const quotation = quotations[token.quotation];
      if (quotation && quotation.kind === 'speech') {
        const [, end] = quotation.tokens;
        // After a full stop a quotation begins a unit of its own.
        const item = { tokens: [at, end], lower: '“”', lemma: '“”', pos: 'QUOTE', quoted: true } as const;
        items.push({ ...item, quotation: token.quotation });
        if (end < to && endsInside(tokens, end) && mayBegin(tokens[end]!.text) && !cueFollows(tokens, end, to))
          finish();
        at = end;
        continue;
      }
      items.push(itemOf(tokens, at));
      at++;
      // What is quoted stays together.
      if (quotation && at < quotation.tokens[1]) continue;
      if (!endsSentence(tokens, at - 1, to) && !(quotation && at - 2 >= from && endsSentence(tokens, at - 2, to)))
        continue;
      // Marks that close belong to the sentence before.
      while (at < to && CLOSES.test(tokens[at]!.text) && !opensQuotation(at)) items.push(itemOf(tokens, at++));
      if (at >= to || mayBegin(tokens[at]!.text)) finish();
    }
    if (!leadsOn(paragraph)) finish();
    function opensQuotation(at: number): boolean {
      return quotations[tokens[at]!.quotation]?.tokens[0] === at;
    }
  }
  return units;

  function leadsOn(paragraph: number): boolean {
    const next = paragraphs[paragraph + 1];
    if (!next || items.at(-1)?.lower !== ':') return false;
    const quotation = quotations[tokens[next[0]]!.quotation];
    return quotation?.kind === 'speech' && quotation.tokens[0] === next[0] && !quotation.continues;
  }
}

const itemOf = (tokens: Reading['tokens'], at: number): Item => {
  const { lower, lemma, pos, quotation } = tokens[at]!;
  return { tokens: [at, at + 1], lower, lemma, pos, quotation: -1, quoted: quotation >= 0 };
};

function endsInside(tokens: Reading['tokens'], end: number): boolean {
  let at = end - 1;
  while (at > end - 4 && CLOSES.test(tokens[at]!.text)) at--;
  return /[.!?…]$/.test(tokens[at]!.text);
}

/**
 * "“Will they talk?” Lee asked the crowd." is one unit: the sentence behind the marks says who spoke, and nothing else.
 * After a full stop ("“No.” Lee said.") only the shortest such sentence counts.
 */
function cueFollows(tokens: Reading['tokens'], from: number, to: number): boolean {
  const isStop = tokens[from - 2]?.text === '.';
  const limit = Math.min(to, from + LOOK);
  for (let at = from; at < limit; at++) {
    const { lower, pos } = tokens[at]!;
    if (pos === 'VERB') {
      const verb = VERB_FORMS.get(lower);
      const next = at + 1 < to ? tokens[at + 1]! : null;
      if (!verb?.classes.has('say')) return false;
      if (!next || next.lower === '.') return true;
      if (isStop || quotesSoon(tokens, at, to)) return false;
      if (/^(?:ADP|PART|SCONJ|ADV|PROPN|PUNCT|ADJ)$/.test(next.pos)) return next.lower !== 'that';
      return verb.classes.has('tell');
    }
    if (/^[.:;!?]$/.test(lower) || pos === 'AUX') return false;
  }
  return false;
}

/** "Lee answered, “No.”": the verb belongs to the next quotation. */
function quotesSoon(tokens: Reading['tokens'], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + LOOK && tokens[at]!.lower !== '.'; at++)
    if (tokens[at]!.quotation >= 0) return true;
  return false;
}

/** Where the items end without the marks that close the sentence. */
export function withoutStop(items: readonly Item[]): number {
  let end = items.length;
  const stop = items[0]?.lower === '(' ? /^[.!?…)]$/ : /^[.!?…]$/;
  while (end > 0 && stop.test(items[end - 1]!.lower)) end--;
  return end;
}
