// The articles that the lines of a CSV name, with the texts that can be made of their passages.
import type { Article, Corpus, DayClaim, Statement } from '@/core/corpus/schema';
import { buildText, type PassageSpans, placedLength } from './builtText';
import type { LineFaults } from './csvTable';
import { idsFor } from './ids';
import { FARTHEST, type StatementLine } from './statementCells';

export const NO_ARTICLE = 'Article not named';
const NO_RIGHTS = 'The file does not say whose the article is.';
/** Offsets may ask for texts of mere gaps: no more than this in all. */
const MOST_PLACED = 100_000_000;

interface Group {
  readonly name: string;
  readonly lines: StatementLine[];
}

/** Whether the corpus was read from a file of statements: its texts are made of their passages, with gaps. */
export const holdsPassagesAlone = ({ articles }: Corpus): boolean =>
  articles.length > 0 && articles.every(({ rights }) => rights === NO_RIGHTS);

export class ArticlesOfLines {
  /** Null where the passages cannot be put together. */
  readonly built: readonly Article[] | null;
  /** The line on which each article is named first. */
  readonly lines: readonly number[];
  private readonly ids: ReadonlyMap<string, string>;
  private readonly spans = new Map<StatementLine, PassageSpans>();

  constructor(
    private readonly all: readonly StatementLine[],
    faults: LineFaults,
  ) {
    const groups = new Map<string, Group>();
    for (const line of all) {
      const name = line.article || NO_ARTICLE;
      const group = groups.get(name) ?? { name, lines: [] };
      groups.set(name, group);
      group.lines.push(line);
    }
    this.ids = idsFor(groups.keys(), 'article');
    this.lines = Array.from(groups.values(), ({ lines }) => lines[0]?.line ?? 1);
    this.built = this.build([...groups.values()], faults);
  }

  idOf({ article }: StatementLine): string | undefined {
    return this.ids.get(article || NO_ARTICLE);
  }

  /** Where the passage of the line at this place stands. */
  spansOf(at: number): PassageSpans | undefined {
    const line = this.all[at];
    return line && this.spans.get(line);
  }

  private build(groups: readonly Group[], faults: LineFaults): Article[] | null {
    const texts = groups.map(({ name, lines }) => ({ name, lines, passages: lines.map(({ passage }) => passage) }));
    const placed = texts.reduce((sum, { passages }) => sum + placedLength(passages), 0);
    if (placed > MOST_PLACED) {
      faults.add(this.lines[0] ?? 1, 'end', placed, 'offsets into articles of 100,000,000 characters in all');
      return null;
    }
    const articles: Article[] = [];
    for (const { name, lines, passages } of texts) {
      const result = buildText(passages);
      if ('with' in result) {
        faults.add(
          result.line,
          'text',
          result.words,
          `the words that line ${result.with} has at the same place of ${name}`,
        );
        continue;
      }
      if (result.text.length > FARTHEST) {
        const [most, length] = [FARTHEST, result.text.length].map((count) => count.toLocaleString('en'));
        faults.add(
          lines[0]?.line ?? 1,
          'article',
          lines[0]?.article ?? '',
          `at most ${most} characters in an article: these passages have ${length}, so name their articles in the column article`,
        );
        continue;
      }
      for (const [at, line] of lines.entries()) this.spans.set(line, result.spans[at] as PassageSpans);
      articles.push({
        id: this.ids.get(name) as string,
        title: name,
        outlet: 'Outlet not in the file',
        author: 'Author not in the file',
        url: null,
        published: dayOf(lines.map(({ date }) => date)),
        rights: NO_RIGHTS,
        text: result.text,
        body: [[0, result.text.length]],
      });
    }
    return articles;
  }
}

/** The one day of all statements, which then is most likely the article's; null where there is no such day. */
function dayOf(dates: readonly Statement['date'][]): DayClaim | null {
  const [first] = dates;
  if (!first || dates.some((date) => date?.date !== first.date || date.precision !== first.precision)) return null;
  return { ...first, basis: 'inferred', evidence: 'The date of all its statements in the file.' };
}
