// What stands behind the selected mark: exactly the statements that it counts, under the current filter.

import { NO_FILTER } from '@/app/state/choices';
import { periodsOf, type Scene } from '@/app/state/derive';
import type { Focus } from '@/app/state/ids';
import { actorName, counted, issueLabel, longDay, periodNames, stanceLabel } from '@/app/state/words';
import type { MarkLevel } from '@/app/ui/marks';
import { findings, sentenceText } from '@/core/analysis/findings';
import { displayOrder } from '@/core/analysis/rows';
import { rowsWithin } from '@/core/analysis/shift';
import { lookupOf } from '@/core/corpus/lookup';
import { dayNumber, type Period } from '@/core/table/periods';
import { NO_STANCE } from '@/core/table/table';
import { type ContactEvidence, contactEvidence, contactsOfParties } from './contactEvidence';
import { countWords, levelAt, shortNameOf, statementAt } from './quoteText';
import { type TieEvidence, tieEvidence } from './tieEvidence';

export interface RowGroup {
  /** Null where there is but one. */
  readonly label: string | null;
  readonly rows: readonly number[];
}

export interface StatementEvidence {
  readonly kind: 'statements';
  readonly title: string;
  readonly subtitle: string;
  /** All rows of the groups, in their order, each once. */
  readonly rows: readonly number[];
  readonly groups: readonly RowGroup[];
}

/** The mark names something that this filter leaves nothing of, or that the corpus does not have. */
export interface NoEvidence {
  readonly kind: 'none';
  readonly title: string;
  readonly reason: string;
  /** Whether there is something without the filter. */
  readonly filtered: boolean;
}

export type Evidence = StatementEvidence | TieEvidence | ContactEvidence | NoEvidence;

const NODE_DEFAULT = 'issues';

const titled = (scene: Scene, title: string, groups: readonly RowGroup[], before = ''): StatementEvidence => {
  const rows = [...new Set(groups.flatMap((group) => group.rows))];
  const subtitle = `${before}${countWords(scene.corpus, scene.table, rows)}`;
  return { kind: 'statements', title, subtitle, rows, groups };
};

const one = (scene: Scene, title: string, rows: Uint32Array): StatementEvidence =>
  titled(scene, title, [{ label: null, rows: [...displayOrder(scene.table, rows)] }]);

/** The statements behind a focus of any kind but a tie or a contact; null where the ids name nothing. */
function statementsBehind(scene: Scene, { kind, ids }: Focus): StatementEvidence | null {
  const { corpus, table, rows, choices } = scene;
  const { actor: actors, issue: issues } = lookupOf(corpus);
  const [first = '', second = '', third = ''] = ids;
  const unit = choices.by === 'organization' ? table.side : table.speaker;
  const actor = actors.get(first);
  const issue = issues.get(kind === 'issue' ? first : second);
  const on = (position: number) => issueLabel(corpus, position);
  const where = (keep: (row: number) => boolean) => rows.filter(keep);

  switch (kind) {
    case 'actor':
      return actor === undefined
        ? null
        : one(
            scene,
            actorName(corpus, actor),
            where((row) => unit[row] === actor),
          );
    case 'side':
      return actor === undefined
        ? null
        : one(
            scene,
            `${actorName(corpus, actor)}, all speakers`,
            where((row) => table.side[row] === actor),
          );
    case 'issue':
      return issue === undefined
        ? null
        : one(
            scene,
            on(issue),
            where((row) => table.issue[row] === issue),
          );
    case 'cell': {
      if (actor === undefined || issue === undefined) return null;
      const title = `${actorName(corpus, actor)} on ${on(issue)}`;
      return one(
        scene,
        title,
        where((row) => unit[row] === actor && table.issue[row] === issue),
      );
    }
    case 'step': {
      const asActor = actor !== undefined && (choices.nodes ?? NODE_DEFAULT) === 'actors';
      const onIssue = asActor ? undefined : issues.get(first);
      if (onIssue === undefined && actor === undefined) return null;
      const stance = second === 'none' ? NO_STANCE : Number(second);
      const name = onIssue === undefined ? actorName(corpus, actor ?? -1) : on(onIssue);
      const label = stanceLabel(corpus, stance === NO_STANCE ? null : stance);
      const column = onIssue === undefined ? unit : table.issue;
      const position = onIssue ?? actor;
      return one(
        scene,
        `${name}: ${label}`,
        where((row) => column[row] === position && table.stance[row] === stance),
      );
    }
    case 'shift':
    case 'end':
    case 'side-shift':
    case 'side-end': {
      const periods = periodsOf(corpus, choices);
      if (actor === undefined || issue === undefined || periods === null) return null;
      const ofSide = kind === 'side-shift' || kind === 'side-end';
      const column = ofSide ? table.side : unit;
      const cell = where((row) => column[row] === actor && table.issue[row] === issue);
      const names = periodNames(periods);
      const groups = periods.map(([from, to], at) => {
        const period: Period = [dayNumber(from), dayNumber(to)];
        return { label: names[at] ?? '', rows: [...displayOrder(table, rowsWithin(table, cell, period))] };
      });
      const title = `${actorName(corpus, actor)}${ofSide ? ', all speakers,' : ''} on ${on(issue)}`;
      if (kind === 'end' || kind === 'side-end') {
        const end = groups[third === '2' ? 1 : 0];
        return end ? titled(scene, `${title}, ${end.label}`, [{ label: null, rows: end.rows }]) : null;
      }
      return titled(scene, `${title}, ${names[0]} to ${names[1]}`, groups);
    }
    case 'day': {
      const day = dayNumber(first);
      const said = where((row) => table.day[row] === day);
      const inferred = said.filter((row) => statementAt(corpus, row).date?.basis === 'inferred').length;
      const caption =
        inferred === 0 ? '' : inferred === said.length ? 'Date inferred. ' : `Date inferred for ${inferred}. `;
      const group = { label: null, rows: [...displayOrder(table, said)] };
      return titled(scene, `Said on ${longDay(first)}`, [group], caption);
    }
    case 'days':
    case 'span': {
      const [from, to] = kind === 'days' ? [first, second] : [second, third];
      const within = where((row) => table.day[row]! >= dayNumber(from) && table.day[row]! <= dayNumber(to));
      const when = from === to ? longDay(from) : `${longDay(from)} to ${longDay(to)}`;
      if (kind === 'days') return one(scene, `Said ${when}`, within);
      const issueNamed = issues.get(first);
      const asIssue = issueNamed !== undefined && (actor === undefined || choices.nodes === 'issues');
      if (!asIssue && actor === undefined) return null;
      const [column, position] = asIssue ? [table.issue, issueNamed] : [unit, actor];
      return one(
        scene,
        `${asIssue ? on(issueNamed) : actorName(corpus, actor ?? -1)}, ${when}`,
        within.filter((row) => column[row] === position),
      );
    }
    case 'finding': {
      const finding = findings(corpus, table, rows, {
        most: 20,
        ...(choices.by === 'organization' && { by: choices.by }),
      }).find(({ id }) => id === first);
      if (!finding) return null;
      const several = finding.groups.filter(({ rows: own }) => own.length > 0).length > 1;
      const groups = several
        ? finding.groups.map(({ label, rows: own }) => ({ label: capital(label), rows: own }))
        : [{ label: null, rows: finding.rows }];
      return titled(scene, sentenceText(finding.sentence), groups, `${finding.heading}. `);
    }
    default:
      return null;
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function behind(scene: Scene, focus: Focus): Exclude<Evidence, NoEvidence> | null {
  const [a = '', b = ''] = focus.ids;
  if (focus.kind === 'contact') return contactEvidence(scene, focus.ids);
  // There a name and a line count contacts, not statements.
  const ofContacts = scene.choices.view === 'network' && scene.choices.net === 'contacts';
  if (ofContacts && (focus.kind === 'actor' || focus.kind === 'edge')) {
    return contactEvidence(scene, contactsOfParties(scene, focus.ids));
  }
  return focus.kind === 'edge' ? tieEvidence(scene, a, b) : statementsBehind(scene, focus);
}

const isEmpty = (evidence: Exclude<Evidence, NoEvidence> | null) =>
  evidence === null || (evidence.kind === 'statements' && evidence.rows.length === 0);

/** One statement by itself, where no mark is selected or the statement is not behind it. */
function single(scene: Scene, row: number): StatementEvidence {
  const { corpus } = scene;
  const statement = statementAt(corpus, row);
  const issue = statement.issue === null ? null : issueLabel(corpus, lookupOf(corpus).issue.get(statement.issue) ?? -1);
  const who = shortNameOf(corpus, statement.speaker);
  return titled(scene, issue === null ? who : `${who} on ${issue}`, [{ label: null, rows: [row] }]);
}

/** What the drawer shows: null where nothing is selected. */
export function evidenceOf(scene: Scene): Evidence | null {
  const { corpus, choices } = scene;
  const { focus, quote } = choices;
  const row = quote === null ? undefined : lookupOf(corpus).statement.get(quote);
  const found = focus === null ? null : behind(scene, focus);
  if (row !== undefined && !(found?.kind === 'statements' && found.rows.includes(row))) return single(scene, row);
  if (focus === null) return null;
  if (found && !isEmpty(found)) return found;

  const open = {
    ...scene,
    choices: { ...choices, ...NO_FILTER },
    rows: Uint32Array.from({ length: scene.table.size }, (_, at) => at),
  };
  const without = behind(open, focus);
  const title = without?.title ?? found?.title ?? 'Nothing to show';
  if (!isEmpty(without)) {
    const more = without?.kind === 'statements' ? counted(without.rows.length, 'statement') : 'the whole of it';
    return {
      kind: 'none',
      title,
      reason: `Nothing that passes the filter stands behind this mark. Without the filter there is ${more}.`,
      filtered: true,
    };
  }
  const reason =
    focus.kind === 'finding'
      ? 'This finding does not hold for this corpus: it may come from an older link.'
      : 'The corpus has nothing for this mark: it may come from an older link.';
  return { kind: 'none', title, reason, filtered: false };
}

/** Levels of the strip of squares above a list. */
export const levelsOf = ({ table }: Scene, rows: readonly number[]): MarkLevel[] =>
  rows.map((row) => levelAt(table, row));
