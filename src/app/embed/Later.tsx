import { type ComponentType, useEffect, useState } from 'react';

type Loaded = ComponentType | 'failed' | null;

/** A part that is loaded when it is shown. Says where that fails, and tries again when asked; `quiet`: does without. */
export function Later({
  load,
  quiet = false,
}: {
  load: () => Promise<{ readonly default: ComponentType }>;
  quiet?: boolean;
}) {
  const [part, setPart] = useState<Loaded>(null);
  const [attempt, setAttempt] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt loads anew
  useEffect(() => {
    let wanted = true;
    load().then(
      (module) => wanted && setPart(() => module.default),
      () => wanted && setPart('failed'),
    );
    return () => {
      wanted = false;
    };
  }, [load, attempt]);
  if (part === 'failed') {
    if (quiet) return null;
    return (
      <p className="embed-failed" role="alert">
        This could not be loaded: the connection failed.{' '}
        <button
          type="button"
          className="action"
          onClick={() => {
            setPart(null);
            setAttempt(attempt + 1);
          }}
        >
          Try again
        </button>
      </p>
    );
  }
  if (part === null) return quiet ? null : <p className="caption embed-waiting">Loading …</p>;
  const Part = part;
  return <Part />;
}
