/** The key that does the same, for the eye; for screen readers aria-keyshortcuts says it. */
export function KeyHint({ keyName }: { keyName: string }) {
  return (
    <span className="key-hint" aria-hidden="true">
      <kbd>{keyName}</kbd>
    </span>
  );
}
