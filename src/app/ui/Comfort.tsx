import { useKeptFocus } from './keepFocus';
import { Tooltip } from './Tooltip';

/** What makes a page pleasant once it stands, and is loaded then: tips, and a keyboard's place that is never lost. */
export default function Comfort({ fallback }: { fallback: () => HTMLElement | null }) {
  useKeptFocus(fallback);
  return <Tooltip />;
}
