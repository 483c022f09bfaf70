import { formatLink } from '@/app/state/link';
import { useStore } from '@/app/state/store';
import type { Statement } from '@/core/corpus/schema';
import { permalink } from './citation';

/** The address of a statement by itself, in the quote explorer. */
export const linkTo = (id: string): string => permalink(id, useStore.getState().foreign, window.location.href);

/** The address of what is seen, with this statement open in it. */
export function linkHere(id: string): string {
  const { choices, foreign } = useStore.getState();
  return new URL(formatLink({ ...choices, quote: id }, foreign), window.location.href).href;
}

/** Opens the whole article with the statement in place. */
export function openArticle({ article, id }: Pick<Statement, 'article' | 'id'>): void {
  useStore.getState().openArticle(article, id);
}

/** Opens the article at no particular statement. */
export function openArticleOnly(article: string): void {
  useStore.getState().openArticle(article, null);
}

/** The address of what is seen. */
export function linkNow(): string {
  const { choices, foreign } = useStore.getState();
  return new URL(formatLink(choices, foreign), window.location.href).href;
}
