// What the engine suggests for the two bundled articles: every suggestion, to be read where it changes.
import { type Comparison, compareWithAccepted } from '#tests/evaluate/accepted';
import type { Span } from '@/core/corpus/schema';

let comparison: Comparison;
beforeAll(async () => {
  comparison = await compareWithAccepted();
});

/** One attribution a line, the statements that it gives ground for beneath it. */
function golden({ articles, extractions }: Comparison): string {
  return articles
    .flatMap(({ id, text }, index) => {
      const words = (spans: readonly Span[]) =>
        spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ') || '–';
      const { actors, attributions, statements } = extractions[index]!;
      const nameOf = (actor: string | null) => actors.find((one) => one.id === actor)?.name ?? 'nobody named';
      const lines = attributions.flatMap(({ actor, also, via, source, cue, content, mode, rule }, at) => {
        const who = [actor, ...also].map(nameOf).join(' and ') + (via === null ? '' : ` via ${nameOf(via)}`);
        const own = statements.filter((one) => one.attribution === at);
        return [
          '',
          `${who} (${words(source)}) | ${words(cue)} | ${words(content)} | ${mode} | ${rule}`,
          ...own.map(({ speaker, issue, stance, grounds }) => {
            const step = stance === null ? 'no stance' : stance > 0 ? `+${stance}` : String(stance);
            return `    ${nameOf(speaker)}: ${issue} ${step} (${words(grounds)})`;
          }),
        ];
      });
      return [`== ${id}`, ...lines, ''];
    })
    .join('\n');
}

describe('the two bundled articles', () => {
  it('give the suggestions of the golden file', async () => {
    await expect(golden(comparison)).toMatchFileSnapshot('./extraction.golden.txt');
  });

  it('have each quotation given whole to whoever spoke it', () => {
    const { quotations } = comparison;
    expect(quotations.length).toBeGreaterThan(10);
    expect(quotations.filter(({ right }) => !right)).toEqual([]);
  });

  it('have nine in ten of the accepted passages with a cue found, and eight in ten suggestions are accepted', () => {
    const { found, accepted, right, suggested } = comparison.samePassage;
    expect(found / accepted).toBeGreaterThanOrEqual(0.9);
    expect(right / suggested).toBeGreaterThanOrEqual(0.8);
  });
});
