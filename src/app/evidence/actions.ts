import { linkOf, ofStatement, queryOf, tellWhy } from '@/app/state/share';
import { useStore } from '@/app/state/store';
import type { Statement } from '@/core/corpus/schema';

/** Where a statement stands by itself, in the quote explorer of this page. */
export const placeOf = (id: string): string => queryOf({ choices: ofStatement(id) });

/** The address of a statement by itself, for a citation; null where there is none that others could open. */
export function linkTo(id: string): string | null {
  const link = linkOf({ choices: ofStatement(id) });
  return link.ok && link.note === '' ? link.href : null;
}

function asked(options: Parameters<typeof linkOf>[0]): string | null {
  const link = linkOf(options);
  if (link.ok) return link.href;
  tellWhy(link);
  return null;
}

/** The address of a statement by itself, or null when the reader has been told why there is none. */
export const askedLinkTo = (id: string) => asked({ choices: ofStatement(id) });

/** The address of what is seen, with this statement open in it; null as above. */
export const linkHere = (id: string) => asked({ choices: { ...useStore.getState().choices, quote: id } });

/** The address of what is seen; null as above. */
export const linkNow = () => asked({});

/** Opens the whole article with the statement in place. */
export function openArticle({ article, id }: Pick<Statement, 'article' | 'id'>): void {
  useStore.getState().openArticle(article, id);
}

/** Opens the article at no particular statement. */
export function openArticleOnly(article: string): void {
  useStore.getState().openArticle(article, null);
}
