import { useStore } from '@/app/state/store';

/** The key that does the same, for the eye; for screen readers aria-keyshortcuts says it. Letters do nothing in frames. */
export function KeyHint({ keyName }: { keyName: string }) {
  const { embed } = useStore((state) => state.surface);
  if (embed && keyName.length === 1) return null;
  return (
    <span className="key-hint" aria-hidden="true">
      <kbd>{keyName}</kbd>
    </span>
  );
}
