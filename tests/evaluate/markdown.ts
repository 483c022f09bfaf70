// The figures as they stand in docs/extraction.md, and as the terminal shows them.
import type { Coefficient } from '@/core/analysis/reliability';
import type { Comparison, Found, Passage } from './accepted';
import type { Figures, Measured } from './polnear';

/** How far the suggestions for the two articles are what people have coded. */
export function articlesMarkdown(of: Comparison): string {
  const { quotations, samePassage, sameWords, sameVia, sameMode, agreement } = of;
  const right = quotations.filter((one) => one.right).length;
  const paired = agreement.pairs.length;
  const lines = [
    '| | recall | precision |',
    '|---|---|---|',
    `| the same speaker and passage | ${sharesOf(samePassage)} |`,
    `| the same speaker and words | ${sharesOf(sameWords)} |`,
    '',
    '| | |',
    '|---|---|',
    `| quotations given whole to the right speaker | ${outOf(right, quotations.length)} |`,
    `| of the passages found, those voiced by the same person | ${outOf(sameVia, samePassage.found)} |`,
    `| and those told in the same way: direct, mixed or indirect | ${outOf(sameMode, samePassage.found)} |`,
    `| statements in both codings, by speaker and words | ${paired} |`,
    `| accepted statements without a suggested one | ${agreement.firstOnly.length} |`,
    `| suggested statements without an accepted one | ${agreement.secondOnly.length} |`,
    `| issue: Cohen’s kappa | ${coefficientWords(agreement.issueKappa)} |`,
    `| stance: Krippendorff’s alpha, interval | ${coefficientWords(agreement.stanceAlpha)} |`,
  ];
  return lines.join('\n');
}

/** What the engine misses or adds in the two articles, each in a line. */
export function differencesMarkdown(of: Comparison): string {
  const list = (passages: readonly Passage[]) =>
    passages.length === 0 ? ['- none'] : passages.map((one) => `- ${passageWords(of, one)}`);
  return [
    'Accepted, but not found:',
    '',
    ...list(of.missed),
    '',
    'Suggested, but not in the accepted coding:',
    '',
    ...list(of.notAccepted),
  ].join('\n');
}

/** "Dmitry Peskov, said: “The United States …”". */
function passageWords({ articles, names }: Comparison, one: Passage): string {
  const text = articles.find(({ id }) => id === one.article)!.text;
  const words = (spans: Passage['content']) =>
    spans.map(([start, end]) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
  const who = one.speaker === null ? 'nobody named' : (names.get(one.speaker) ?? one.speaker);
  return `${who}, ${one.cue.length > 0 ? words(one.cue) : 'no cue'}: ${words(one.content)}`;
}

const sharesOf = ({ found, accepted, right, suggested }: Found) =>
  `${outOf(found, accepted)} | ${outOf(right, suggested)}`;

/** "0.92 (12 of 13)". */
const outOf = (some: number, all: number) => `${all === 0 ? '–' : (some / all).toFixed(2)} (${some} of ${all})`;

function coefficientWords(of: Coefficient): string {
  if (of.kind === 'noPairs') return 'none: no pairs';
  if (of.kind === 'noVariation') return `not defined: one and the same value in ${of.units} pairs`;
  return `${of.value.toFixed(2).replace('-', '−')} over ${of.units} pairs`;
}

/** The parts of PolNeAR, one beside the other. */
export function polnearMarkdown(parts: readonly { readonly name: string; readonly measured: Measured }[]): string {
  const cells = ({ precision, recall, f1, predicted, gold }: Figures) =>
    `${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${predicted} | ${gold}`;
  return parts
    .map(({ name, measured: { scores, articles } }) =>
      [
        `| ${name}, ${articles} articles | precision | recall | F1 | suggested | annotated |`,
        '|---|---|---|---|---|---|',
        `| speech: who said what, by a plain reporting verb | ${cells(scores.speech)} |`,
        `| quoted: the content holds a quotation mark | ${cells(scores.quoted)} |`,
        `| unquoted | ${cells(scores.unquoted)} |`,
        `| all | ${cells(scores.attribution)} |`,
        ...(['source', 'cue', 'content'] as const).map(
          (role) => `| ${role}: tokens | ${cells(scores[role]['token']!)} |`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

const percent = (share: number) => (100 * share).toFixed(1);
