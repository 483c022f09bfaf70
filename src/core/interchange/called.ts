// What a CSV calls actors, issues and articles.
import { type Corpus, RESERVED_ISSUE } from '@/core/corpus/schema';
import { idsFor } from './ids';
import { issueInFull } from './issueLabel';
import { LIST } from './statementCells';

type Name = (id: string) => string;
export interface Called {
  readonly actor: Name;
  readonly issue: Name;
  readonly article: Name;
}

/** Ids, or names where all names lead back to their ids; addressees stand in lists, which their names must not part. */
export function calledIn({ actors, issues, articles, statements }: Corpus): Called {
  const listed = new Set(statements.flatMap(({ addressees }) => addressees));
  const parted = actors.some(({ id, name }) => name.includes(LIST) && listed.has(id));
  return {
    actor: parted
      ? (id) => id
      : nameOf(
          actors.map(({ id, name }) => [id, name]),
          'actor',
        ),
    issue: nameOf(
      issues.map((issue) => [issue.id, issueInFull(issue)]),
      'issue',
      RESERVED_ISSUE,
    ),
    article: nameOf(
      articles.map(({ id, title }) => [id, title]),
      'article',
    ),
  };
}

function nameOf(items: readonly (readonly [id: string, name: string])[], kind: string, reserved?: string): Name {
  const ids = idsFor(
    items.map(([, name]) => name),
    kind,
    reserved,
  );
  const led = items.every(([id, name]) => ids.get(name) === id && name === name.trim());
  const names = new Map(led ? items : []);
  return (id) => names.get(id) ?? id;
}
