/** The heads of the rows' three parts. */
export function Tally({ names: [first, second] }: { names: readonly [string, string] }) {
  return (
    <div className="shift-heads">
      <p>
        <strong>{first}</strong> one passage for each side taken
      </p>
      <p className="shift-heads-slope">
        <span>{first}</span>
        <span>{second}</span>
      </p>
      <p>
        <strong>{second}</strong> one passage for each side taken
      </p>
    </div>
  );
}
