import { useStore } from '@/app/state/store';

/** The key that does the same, for the eye; for screen readers aria-keyshortcuts says it. Letters do nothing in frames and mean other things on the stage. */
export function KeyHint({ keyName }: { keyName: string }) {
  const { embed, present } = useStore((state) => state.surface);
  if ((embed || present) && keyName.length === 1) return null;
  return (
    <span className="key-hint" aria-hidden="true">
      <kbd>{keyName}</kbd>
    </span>
  );
}
