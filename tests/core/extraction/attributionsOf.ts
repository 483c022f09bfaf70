// What the rules find in a text, one line an attribution: "who | cue | content | rule".
import { applyRules } from '@/core/extraction/rules';
import { loadTagger } from '@/core/extraction/tagger';
import { readingOf } from '@/core/extraction/tokens';
import type { Range } from '@/core/extraction/types';

export async function attributionsOf(text: string): Promise<string[]> {
  const reading = readingOf(text, await loadTagger());
  const words = (ranges: readonly Range[]) =>
    ranges
      .map(([first, end]) => text.slice(reading.tokens[first]!.start, reading.tokens[end - 1]!.end))
      .join(' … ')
      .replaceAll('\n', ' ');
  return applyRules(reading).map(
    ({ source, cue, content, rule }) => `${words(source)} | ${words(cue)} | ${words(content)} | ${rule}`,
  );
}

/** Only what one rule finds, without its name. */
export const foundBy = async (rule: string, text: string): Promise<string[]> =>
  (await attributionsOf(text))
    .filter((line) => line.endsWith(` | ${rule}`))
    .map((line) => line.slice(0, -rule.length - 3));
