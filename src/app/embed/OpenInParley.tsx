import type { MouseEvent } from 'react';
import { linkOf } from '@/app/state/share';
import { useStore } from '@/app/state/store';

/** The full page with what the frame shows, in a window of its own. */
export function OpenInParley({ label }: { label: string }) {
  const notify = useStore((state) => state.notify);
  // The link holds what is chosen now.
  useStore((state) => state.choices);
  const link = linkOf();
  if (!link.ok) return null;
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const opened = window.open(link.href, '_blank');
    // A host may forbid its frames to open windows, which a link alone would not say.
    if (opened) opened.opener = null;
    else notify(`The page around this chart does not let it open a window. The address: ${link.href}`);
  };
  return (
    <a
      className="action embed-open"
      href={link.href}
      target="_blank"
      rel="noopener"
      aria-label={label === 'Open in Parley' ? undefined : 'Open in Parley'}
      data-export="no"
      onClick={open}
    >
      {label}
    </a>
  );
}
