import { claimedDay } from '@/app/state/words';
import { Popover } from '@/app/ui/Popover';
import type { DayClaim } from '@/core/corpus/schema';

/** A date as precise as it is. A missing one says so; so does an inferred one, and the word opens what it rests on. */
export function DateWords({ claim }: { claim: DayClaim | null }) {
  return (
    <span className="date-words">
      {claimedDay(claim)}
      {claim?.basis === 'inferred' && (
        <>
          {', '}
          <Popover label="inferred" title="What the date rests on" className="inferred">
            {() => (
              <p className="date-evidence" dir="auto">
                {claim.evidence}
              </p>
            )}
          </Popover>
        </>
      )}
    </span>
  );
}
