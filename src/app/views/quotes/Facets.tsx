import type { ReactNode } from 'react';
import type { Filter } from '@/app/state/choices';
import { isFiltered } from '@/app/state/choices';
import type { Scene } from '@/app/state/derive';
import { type Facet, type FacetOption, facetsOf } from '@/app/state/facets';
import { type ListFilter, useStore } from '@/app/state/store';
import { longDay } from '@/app/state/words';
import { FacetList } from '@/app/ui/FacetList';
import { StatementSquare, VoiceIcon } from '@/app/ui/marks';
import { levelOf } from '@/core/analysis/level';
import type { Mode } from '@/core/corpus/schema';

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

/** The filter as facets: each value with the number of statements that it would leave. */
export function Facets({ scene }: { scene: Scene }) {
  const toggle = useStore((state) => state.toggle);
  const choose = useStore((state) => state.choose);
  const clearFilter = useStore((state) => state.clearFilter);
  const { choices } = scene;
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
          options={facet.options.map((option) => ({
            ...option,
            mark: markOf(scene, facet.name, option),
          }))}
          onToggle={(value) => toggle(facet.name, value as Filter[ListFilter][number])}
        />
      ))}
    </div>
  );
}
