import { type ComponentType, type RefObject, useEffect, useState } from 'react';
import type { TableData } from '@/app/ui/DataTable';
import { Popover } from '@/app/ui/Popover';

export interface SaveProps {
  readonly figure: RefObject<HTMLElement | null>;
  readonly title: string;
  readonly data: () => TableData;
}
type Items = ComponentType<SaveProps & { close: () => void }>;

let known: Items | null = null;
const load = () =>
  import('./SaveItems').then((module) => {
    known = module.default;
    return known;
  });
const loadSoon = () => void load().catch(() => undefined);

/** After the first picture has been drawn, ms. */
const QUIET = 1500;

/** Everything that can be taken along from a chart. What it holds is loaded once all is quiet, at the latest when asked for. */
export function SaveMenu(props: SaveProps) {
  useEffect(() => {
    if (known) return;
    const timer = setTimeout(loadSoon, QUIET);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Popover label="Save" title="Save and share" align="end" save soon={loadSoon}>
      {(close) => <Content {...props} close={close} />}
    </Popover>
  );
}

/** Without React's lazy: what is loaded already is there at once. */
function Content(props: SaveProps & { close: () => void }) {
  const [Loaded, setLoaded] = useState<Items | null>(() => known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (known) return;
    let wanted = true;
    load().then(
      (items) => wanted && setLoaded(() => items),
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, []);
  if (Loaded) return <Loaded {...props} />;
  // Browsers remember that a module did not come.
  const said = failed ? 'This could not be loaded: the connection failed. Load the page again.' : 'Loading …';
  return <p role="status">{said}</p>;
}
