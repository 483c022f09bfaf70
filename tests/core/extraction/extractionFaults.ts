import type { Codebook } from '@/core/corpus/codebook';
import type { Span } from '@/core/corpus/schema';
import type { Extraction } from '@/core/extraction/types';

const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;
const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;

/** What is wrong with an extraction of a text, whatever the text: empty where nothing is. */
export function extractionFaults(text: string, extraction: Extraction, codebook?: Codebook): string[] {
  const faults: string[] = [];
  const { language, sentences, attributions, actors, statements } = extraction;
  const expect = (holds: boolean, fault: () => string) => {
    if (!holds) faults.push(fault());
  };

  const splits = (at: number) =>
    at > 0 && at < text.length && isHigh(text.charCodeAt(at - 1)) && isLow(text.charCodeAt(at));
  const checkSpans = (name: string, spans: readonly Span[]) => {
    let last = 0;
    for (const [start, end] of spans) {
      const shown = () => `${name} [${start}, ${end}]`;
      expect(Number.isInteger(start) && Number.isInteger(end), () => `${shown()} is not of whole numbers`);
      expect(start >= last, () => `${shown()} begins before ${last}, where the one before ends`);
      expect(start < end, () => `${shown()} is empty`);
      expect(end <= text.length, () => `${shown()} ends behind the text, which has ${text.length}`);
      expect(text.slice(start, end).trim() !== '', () => `${shown()} holds only white space`);
      expect(!splits(start) && !splits(end), () => `${shown()} splits a character`);
      last = end;
    }
  };

  expect(language.reason !== '', () => 'No reason is given for the language');
  checkSpans('sentence', sentences);
  expect(language.english || attributions.length === 0, () => 'Attributions in a text that is not English');

  const ids = new Set(actors.map(({ id }) => id));
  expect(ids.size === actors.length, () => 'Two actors have one id');
  for (const { id, name } of actors) expect(id !== '' && name !== '', () => `Actor without id or name: ${id}, ${name}`);
  const isActor = (id: string | null) => id === null || ids.has(id);

  let before = 0;
  const seen = new Set<string>();
  for (const [at, attribution] of attributions.entries()) {
    const { source, cue, content, confidence, actor, also, via, rule } = attribution;
    const name = `attribution ${at} (${rule})`;
    checkSpans(`${name}: source`, source);
    checkSpans(`${name}: cue`, cue);
    checkSpans(`${name}: content`, content);
    expect(content.length > 0, () => `${name} has no content`);
    const begin = content[0]?.[0] ?? 0;
    expect(begin >= before, () => `${name} has content from ${begin}, before the one before it, from ${before}`);
    before = begin;
    expect(confidence > 0 && confidence <= 1, () => `${name} has confidence ${confidence}`);
    expect(rule !== '', () => `${name} has no rule`);
    expect(
      [actor, via, ...also].every(isActor),
      () => `${name} has an actor that is not listed: ${actor}, ${also}, ${via}`,
    );
    const key = JSON.stringify([source, cue, content]);
    expect(!seen.has(key), () => `${name} is there twice`);
    seen.add(key);
  }

  for (const [at, statement] of statements.entries()) {
    const { attribution, speaker, via, issue, stance, grounds } = statement;
    const name = `statement ${at}`;
    expect(attributions[attribution] !== undefined, () => `${name} has attribution ${attribution}`);
    expect(ids.has(speaker) && isActor(via), () => `${name} has a speaker that is not listed: ${speaker}, ${via}`);
    expect(issue === null || !!codebook?.issues.some(({ id }) => id === issue), () => `${name} has issue ${issue}`);
    const { min, max } = codebook?.scale ?? { min: 0, max: 0 };
    expect(
      stance === null || (Number.isInteger(stance) && stance >= min && stance <= max),
      () => `${name} has stance ${stance}`,
    );
    checkSpans(`${name}: grounds`, grounds);
  }
  return faults;
}
