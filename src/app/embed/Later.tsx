import { type ComponentType, useEffect, useState } from 'react';
import { formatLink } from '@/app/state/link';
import { useStore } from '@/app/state/store';

type Part = ComponentType | 'failed' | null;

/** Whether the server answers at all. */
const reachable = () =>
  fetch(window.location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

function startAnew() {
  const { choices, foreign, surface } = useStore.getState();
  window.location.replace(formatLink(choices, foreign, surface));
}

/** A part that is loaded when it is shown. Says so where that fails, and tries again when asked; `quiet`: does without. */
export function Later({
  load,
  quiet = false,
}: {
  load: () => Promise<{ readonly default: ComponentType }>;
  quiet?: boolean;
}) {
  const [part, setPart] = useState<Part>(null);
  useEffect(() => {
    let wanted = true;
    load().then(
      (module) => wanted && setPart(() => module.default),
      () => wanted && setPart('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [load]);

  const tryAgain = async () => {
    setPart(null);
    try {
      const module = await load();
      setPart(() => module.default);
    } catch {
      // Some browsers remember that a module did not come: there only a new start helps, with what is seen now. But
      // without a connection the frame would be empty afterwards.
      if (await reachable()) startAnew();
      else setPart('failed');
    }
  };

  if (part === 'failed') {
    if (quiet) return null;
    return (
      <p className="embed-failed" role="alert">
        This could not be loaded: the connection failed.{' '}
        <button type="button" className="action" onClick={() => void tryAgain()}>
          Try again
        </button>
      </p>
    );
  }
  if (part === null) return quiet ? null : <p className="caption embed-waiting">Loading …</p>;
  const Loaded = part;
  return <Loaded />;
}
