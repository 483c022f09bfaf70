import { type ReactNode, useMemo } from 'react';
import type { Filter } from '@/app/state/choices';
import { isFiltered } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { type Facet, type FacetOption, facetsOf } from '@/app/state/facets';
import { type ListFilter, useStore } from '@/app/state/store';
import { longDay } from '@/app/state/words';
import { FacetList } from '@/app/ui/FacetList';
import { StatementSquare, VoiceIcon } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import { lookupOf } from '@/core/corpus/lookup';
import type { Corpus, Mode } from '@/core/corpus/schema';
import { NO_ISSUE, type StatementTable, type Unit } from '@/core/table/table';

const ORDER: readonly ListFilter[] = ['actor', 'issue', 'stance', 'mode', 'article', 'review'];
/** Values shown before "more" is asked for. */
const SHOWN = 8;

const VOICE = { direct: 'quoted', mixed: 'quoted', indirect: 'reported', narrated: 'ascribed' } as const;

function markOf({ corpus: { scale } }: Scene, facet: ListFilter, { value }: FacetOption): ReactNode {
  if (facet === 'stance') {
    const level = value === 'none' ? 'none' : levelOf(Number(value), scale.min, scale.max);
    return <StatementSquare size={12} level={level} />;
  }
  if (facet === 'mode') return <VoiceIcon voice={VOICE[value as Mode]} />;
  if (facet === 'review') return <StatementSquare size={12} level="p1" suggested={value === 'suggested'} />;
  return undefined;
}

/** Whether a facet could narrow anything: one article, or nothing suggested, leaves nothing to choose. */
function isUseful({ corpus, choices }: Scene, { name, options }: Facet): boolean {
  if (options.some(({ selected }) => selected)) return true;
  if (name === 'review') return corpus.statements.some(({ review }) => review.status === 'suggested');
  return name !== 'article' || options.length > 1 || choices.article.length > 0;
}

/** How many statements of the whole corpus each speaker (or side) and each issue has. */
function totalsOf(table: StatementTable, by: Unit) {
  const actor = new Uint32Array(table.actorCount);
  const issue = new Uint32Array(table.issueCount);
  const column = by === 'organization' ? table.side : table.speaker;
  for (let row = 0; row < table.size; row++) {
    actor[column[row] as number]!++;
    const on = table.issue[row] as number;
    if (on !== NO_ISSUE) issue[on]!++;
  }
  return { actor, issue };
}

/** The values in an order that no choice changes, so that each stays where it was found: most said first. */
function settled(
  { name, options }: Facet,
  corpus: Corpus,
  totals: ReturnType<typeof totalsOf>,
): readonly FacetOption[] {
  if (name !== 'actor' && name !== 'issue') return options;
  const positions = lookupOf(corpus)[name];
  const total = ({ value }: FacetOption) => totals[name][positions.get(String(value)) ?? -1] ?? -1;
  const place = ({ value }: FacetOption) => positions.get(String(value)) ?? Number.MAX_SAFE_INTEGER;
  return [...options].sort((a, b) => total(b) - total(a) || place(a) - place(b));
}

/** The filter as facets: each value with the number of statements that it would leave. */
export function Facets({ scene }: { scene: Scene }) {
  const toggle = useStore((state) => state.toggle);
  const choose = useStore((state) => state.choose);
  const clearFilter = useStore((state) => state.clearFilter);
  const { choices, corpus, table } = scene;
  const totals = useMemo(() => totalsOf(table, choices.by), [table, choices.by]);
  const facets = facetsOf(scene);
  const shown = ORDER.flatMap((name) => facets.find((facet) => facet.name === name && isUseful(scene, facet)) ?? []);
  const { time } = choices;
  return (
    <div className="quotes-facet-lists">
      {isFiltered(choices) && (
        <button type="button" className="action quotes-clear" onClick={clearFilter}>
          Show everything
        </button>
      )}
      {time && (
        <p className="quotes-days">
          {time.from ? `From ${longDay(time.from)}` : 'From the first day'} to{' '}
          {time.to === 'latest' ? 'the latest' : longDay(time.to)}{' '}
          <button type="button" className="action" onClick={() => choose({ time: null })}>
            All days
          </button>
        </p>
      )}
      {shown.map((facet) => (
        <FacetList
          key={facet.name}
          label={facet.label}
          shown={SHOWN}
          options={settled(facet, corpus, totals).map((option) => ({
            ...option,
            mark: markOf(scene, facet.name, option),
          }))}
          onToggle={(value) => toggle(facet.name, value as Filter[ListFilter][number])}
        />
      ))}
    </div>
  );
}
