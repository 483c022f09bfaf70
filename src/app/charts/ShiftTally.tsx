/** Longer names have no room above the ends of a slope; the heads at both sides tell them. */
const LONGEST = 14;

/** The heads of the rows' three parts. */
export function Tally({ names: [first, second] }: { names: readonly [string, string] }) {
  return (
    <div className="shift-heads">
      <p>
        <strong>{first}</strong> a passage of each speaker, for each side taken
      </p>
      <p className="shift-heads-slope">
        {[first, second].every((name) => name.length <= LONGEST) && (
          <>
            <span>{first}</span>
            <span>{second}</span>
          </>
        )}
      </p>
      <p>
        <strong>{second}</strong> a passage of each speaker, for each side taken
      </p>
    </div>
  );
}
