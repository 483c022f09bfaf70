// A quotation as it is taken along: its parts, plain text, and a reference.
import { claimedDay } from '@/app/state/words';
import type { Article, Corpus, DayClaim, Statement } from '@/core/corpus/schema';
import type { Quotation } from '@/core/interchange/markdown';
import { articleOf, isAuthorsOwn, issueOf, quoteText, shortNameOf, speakerName } from './quoteText';

/** "28 May 2022 (inferred)"; "n.d.", as references have it, where there is no date. */
const dated = (claim: DayClaim | null) =>
  claim ? `${claimedDay(claim)}${claim.basis === 'inferred' ? ' (inferred)' : ''}` : 'n.d.';

/** The text with a full stop, where its end is not one already. */
const stopped = (text: string) => (text.endsWith('.') ? text : `${text}.`);

const HOW = { direct: 'quoted', mixed: 'partly quoted', indirect: 'reported', narrated: 'ascribed' } as const;

/** "quoted", "ascribed, via Buckby,", "as the author,": what stands before "in" and the article. */
function heard(corpus: Corpus, statement: Statement): string {
  if (isAuthorsOwn(corpus, statement)) return 'as the author,';
  return `${HOW[statement.mode]}${statement.via === null ? '' : `, via ${shortNameOf(corpus, statement.via)},`}`;
}

const published = ({ author, title, outlet, published: day }: Article) =>
  `${author}, “${title}”, ${outlet}, ${dated(day)}`;

/** “…” — Speaker, quoted in Author, “Title”, Outlet, date (inferred). */
export function plainText(corpus: Corpus, statement: Statement): string {
  const quote = quoteText(corpus, statement, { whole: true });
  return `${quote} — ${speakerName(corpus, statement)}, ${heard(corpus, statement)} in ${stopped(published(articleOf(corpus, statement)))}`;
}

/** All that is set of a quotation, with a link to it where there is one. */
export function quotationOf(corpus: Corpus, statement: Statement, link: string | null): Quotation {
  const { author, title, outlet, url, published: day } = articleOf(corpus, statement);
  return {
    quote: quoteText(corpus, statement, { whole: true }),
    speaker: speakerName(corpus, statement),
    heard: heard(corpus, statement),
    author,
    title,
    outlet,
    published: dated(day),
    url,
    link,
  };
}

/** A reference to the article and, in it, to the statement. */
export function citation(corpus: Corpus, statement: Statement, link: string | null): string {
  const article = articleOf(corpus, statement);
  const issue = issueOf(corpus, statement);
  const about = issue === null ? '' : ` on ${issue}`;
  const address = article.url === null ? '' : ` ${article.url}.`;
  return `${stopped(published(article))}${address} ${speakerName(corpus, statement)}${about}, ${heard(corpus, statement).replace(/,$/, '')}, ${stopped(dated(statement.date))}${link === null ? '' : ` ${link}`}`;
}
