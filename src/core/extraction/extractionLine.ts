// What was found in an article as one line of NDJSON: what `parley extract` writes.
import type { Attribution, Extraction, SuggestedStatement } from './types';

/**
 * The line, without its line feed. `name` tells which article it is, as JSON text, so that it comes back to the digit as
 * it came. Spans are half-open pairs of UTF-16 offsets into the article's text.
 */
export function extractionLine(key: 'id' | 'file', name: string, extraction: Extraction): string {
  const { language, attributions, statements } = extraction;
  const found = JSON.stringify({
    ...(language.english ? {} : { language }),
    attributions: attributions.map(attributionOut),
    statements: statements.map((statement) => statementOut(statement, attributions)),
  });
  return `{"${key}":${name},${found.slice(1)}`;
}

function attributionOut({ also, via, source, cue, content, mode, actor, rule, confidence }: Attribution) {
  return {
    source,
    cue,
    content,
    mode,
    actor,
    ...(also.length > 0 ? { also } : {}),
    ...(via === null ? {} : { via }),
    rule,
    confidence,
  };
}

/** Fields of a corpus's statement under their own names; what a suggestion has besides comes after them. */
function statementOut(statement: SuggestedStatement, attributions: readonly Attribution[]) {
  const attribution = attributions[statement.attribution];
  if (attribution === undefined) throw new Error('A statement without its attribution.');
  const { speaker, via, issue, stance, grounds } = statement;
  const { mode, content, cue, source, rule, confidence } = attribution;
  return {
    speaker,
    ...(via === null ? {} : { via }),
    issue,
    stance,
    mode,
    spans: { content, cue, source },
    review: { status: 'suggested', rule },
    attribution: statement.attribution,
    confidence,
    grounds,
  };
}
