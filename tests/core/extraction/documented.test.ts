// What docs/extraction.md says, done and measured again.

import { compareWithAccepted } from '#tests/evaluate/accepted';
import { articlesMarkdown, differencesMarkdown } from '#tests/evaluate/markdown';
import { readPage, ruleRows, sectionIn } from '#tests/evaluate/write';
import type { Span } from '@/core/corpus/schema';
import { extract } from '@/core/extraction/extract';
import { PRECISION } from '@/core/extraction/precision';
import { loadTagger } from '@/core/extraction/tagger';

const PAGE = readPage();
const ROWS = ruleRows(PAGE);

const MARKS: Readonly<Record<string, 'source' | 'cue' | 'content'>> = {
  '{': 'source',
  '}': 'source',
  '<': 'cue',
  '>': 'cue',
  '[': 'content',
  ']': 'content',
};

/** An example's text, and where its marks say that source, cue and content are. */
function unmarked(example: string) {
  const spans = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
  const open = new Map<string, number>();
  let text = '';
  for (const piece of example.split(/([{}<>[\]])/)) {
    const role = MARKS[piece];
    if (!role) text += piece;
    else if ('{<['.includes(piece)) open.set(role, text.length);
    else spans[role].push([open.get(role)!, text.length]);
  }
  return { text, ...spans };
}

describe('docs/extraction.md', () => {
  it('has a row for each rule that was measured', () => {
    expect(ROWS.map(({ rule }) => rule).sort()).toEqual(Object.keys(PRECISION).sort());
  });

  it.each(ROWS)('$rule finds $example', async ({ rule, example }) => {
    const { text, source, cue, content } = unmarked(example);
    const { attributions } = extract(text, { tagger: await loadTagger() });
    const own = attributions.filter((one) => one.rule === rule);
    expect(own).toContainEqual(expect.objectContaining({ source, cue, content }));
  });

  it('says how often each rule is right as the engine does', () => {
    for (const [rule, { precision, of }] of Object.entries(PRECISION)) {
      expect(PAGE).toMatch(new RegExp(`^\\| ${rule} \\| .* \\| ${precision.toFixed(2)} \\| ${of} \\|$`, 'm'));
    }
  });

  it('compares the two articles with their accepted coding as they are compared now', async () => {
    const comparison = await compareWithAccepted();
    expect(sectionIn(PAGE, 'articles')).toBe(articlesMarkdown(comparison));
    expect(sectionIn(PAGE, 'differences')).toBe(differencesMarkdown(comparison));
  });
});
