import * as v from 'valibot';
import { type Coding, CodingSchema, type InteractionCoding, type Passage, type Stretch } from './codingSchema';
import { type CorpusError, Faults } from './faults';
import { type ParseResult, parseCorpus } from './parse';
import { find, findStretch } from './quotes';
import {
  type Article,
  type DayClaim,
  FORMAT,
  type Interaction,
  RESERVED_ISSUE,
  type Span,
  type Statement,
  VERSION,
} from './schema';

const NAMED = /^(articles|actors|issues|statements|interactions)\[(\d+)\]/;

/**
 * Turns a coding and the articles it quotes (by file name) into a corpus, the same each time. A passage of several
 * speakers and positions becomes one statement for each speaker and issue, called `passage-speaker-issue`.
 * All errors come at once; their paths name the coding's ids: 'statements[may-03].content'.
 */
export function compileCorpus(coding: unknown, files: ReadonlyMap<string, string>, story?: unknown): ParseResult {
  const checked = v.safeParse(CodingSchema, coding, { abortPipeEarly: true });
  const faults = new Faults();
  if (!checked.success) {
    faults.addIssues(checked.issues);
    return {
      ok: false,
      errors: faults.errors.map((error) => named(error, coding)),
      more: faults.count - faults.errors.length,
    };
  }
  const draft = new Compiler(checked.output, files, faults).corpus(story);
  const result = parseCorpus(draft);
  if (result.ok && faults.count === 0) return result;
  const rest = result.ok ? [] : result.errors.map((error) => named(error, draft));
  const more = faults.count - faults.errors.length + (result.ok ? 0 : result.more);
  return { ok: false, errors: [...faults.errors.map((error) => named(error, coding)), ...rest], more };
}

/** The error with the item's id in its path in place of its number. */
function named(error: CorpusError, source: unknown): CorpusError {
  const path = error.path.replace(NAMED, (whole, list: string, index: string) => {
    const item = (source as Record<string, readonly { id?: unknown }[]>)[list]?.[Number(index)];
    return typeof item?.id === 'string' ? `${list}[${item.id}]` : whole;
  });
  return { ...error, path };
}

class Compiler {
  private readonly articles = new Map<string, DatedArticle>();
  private readonly passages = new Set<string>();

  constructor(
    private readonly coding: Coding,
    private readonly files: ReadonlyMap<string, string>,
    private readonly faults: Faults,
  ) {}

  /** What could be resolved of the coding; what could not stands in the faults. */
  corpus(story: unknown) {
    const { id, title, summary, language, basis, scale, actors, issues } = this.coding;
    this.coding.articles.forEach((article, index) => {
      this.faults.enter('articles', index);
      this.article(article);
    });
    return {
      format: FORMAT,
      version: VERSION,
      id,
      title,
      summary,
      language,
      basis,
      scale,
      articles: [...this.articles.values()],
      actors,
      issues,
      statements: this.coding.statements.flatMap((passage, index) => {
        this.faults.enter('statements', index);
        return this.statements(passage);
      }),
      interactions: this.coding.interactions.flatMap((interaction, index) => {
        this.faults.enter('interactions', index);
        return this.interaction(interaction);
      }),
      stories: story === undefined ? [] : [story],
    };
  }

  private article({ file, published, body, ...head }: Coding['articles'][number]): void {
    const text = this.files.get(file);
    if (text === undefined) {
      this.faults.add(['file'], file, `one of the files in articles/: ${[...this.files.keys()].join(', ')}`);
      return;
    }
    if (this.articles.has(head.id)) this.faults.add(['id'], head.id, 'an id of its own');
    const spans = body.map((stretch, index) => findStretch(text, stretch, ['body', index], this.faults));
    const date = this.date(published, 'published');
    // Where the body is not found, the whole text stands in, so that the passages can be checked all the same.
    const whole: Span[] = [[0, text.length]];
    const found = spans.every((span) => span !== null) ? spans : whole;
    if (date !== null) this.articles.set(head.id, { ...head, published: date, text, body: found });
  }

  private statements(passage: Passage): Statement[] {
    if (this.passages.has(passage.id)) this.faults.add(['id'], passage.id, 'an id of its own');
    this.passages.add(passage.id);
    const place = this.place(passage);
    if (place === null) return [];
    const content = this.spans(passage.content, place, 'content');
    const cue = this.spans(passage.cue, place, 'cue');
    const source = this.spans(passage.source, place, 'source');
    const date = this.dateOf(passage, place.article);
    if (content === null || cue === null || source === null || date === null) return [];
    const { article, via, mode, addressees } = passage;
    const { coder } = this.coding;
    return passage.speakers.flatMap((speaker) =>
      passage.positions.map(({ issue, stance, note }) => ({
        id: `${passage.id}-${speaker}-${issue ?? RESERVED_ISSUE}`,
        article,
        speaker,
        via,
        issue,
        stance,
        mode,
        spans: { content, cue, source },
        addressees,
        date,
        review: { status: 'accepted' as const, by: coder },
        coder,
        note: note ?? passage.note,
      })),
    );
  }

  private interaction({ in: stretch, span: quote, ...rest }: InteractionCoding): Interaction[] {
    const place = this.place({ article: rest.article, in: stretch });
    if (place === null) return [];
    const span = find(place.article.text, quote, place.within, ['span'], this.faults);
    const date = this.dateOf(rest, place.article);
    return span === null || date === null ? [] : [{ ...rest, date, span }];
  }

  /** The article and the stretch of it in which the quotes are to be found. */
  private place(coded: { article: string; in?: Stretch | undefined }): Place | null {
    const article = this.articles.get(coded.article);
    if (article === undefined) {
      // An article that the coding has, but whose file or date is not there, has its error already.
      if (!this.coding.articles.some(({ id }) => id === coded.article)) {
        this.faults.add(['article'], coded.article, 'the id of one of the articles');
      }
      return null;
    }
    if (coded.in === undefined) return { article, within: [0, article.text.length] };
    const within = findStretch(article.text, coded.in, ['in'], this.faults);
    return within === null ? null : { article, within };
  }

  private spans(quotes: string | string[], { article, within }: Place, field: string): Span[] | null {
    const list = typeof quotes === 'string' ? [quotes] : quotes;
    const keysOf = (index: number) => (typeof quotes === 'string' ? [field] : [field, index]);
    const found = list.map((quote, index) => find(article.text, quote, within, keysOf(index), this.faults));
    return found.every((span) => span !== null) ? found : null;
  }

  private dateOf(coded: { date?: string | undefined }, article: DatedArticle): DayClaim | null {
    return coded.date === undefined ? article.published : this.date(coded.date, 'date');
  }

  private date(name: string, field: string): DayClaim | null {
    const date = new Map(Object.entries(this.coding.dates)).get(name);
    if (date === undefined)
      this.faults.add([field], name, `one of the dates ${Object.keys(this.coding.dates).join(', ')}`);
    return date ?? null;
  }
}

/** Who writes a coding says when each article appeared. */
type DatedArticle = Article & { readonly published: DayClaim };

interface Place {
  readonly article: DatedArticle;
  readonly within: Span;
}
