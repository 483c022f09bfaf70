import type { ReactNode } from 'react';
import { type EmbedOptions, HEIGHTS, type Height } from '@/app/shell/embedSnippet';
import { THEMES } from '@/app/state/settings';
import { HIDABLE, type Hidable } from '@/app/state/surface';

const HEIGHT_LABEL: Record<Height, readonly [string, string]> = {
  datawrapper: ['Follows the content', 'a short script, of Datawrapper’s kind'],
  'iframe-resizer': ['Follows it by iframe-resizer', 'where the page has that script'],
  parley: ['Follows it by Parley’s messages', 'for theme, state and selection too'],
  fixed: ['Fixed', 'no script; what is longer scrolls'],
};
const THEME_LABEL = { system: 'System', light: 'Light', dark: 'Dark' } as const;
const HIDE_LABEL: Record<Hidable, string> = {
  title: 'Title',
  filters: 'Filter',
  share: 'Table and Save',
  footer: 'Notes after the source',
};

/** What may be chosen about a frame. */
export function EmbedForm({
  matrix,
  options,
  change,
}: {
  /** Of the overview a frame shows the matrix alone. */
  matrix: boolean;
  options: EmbedOptions;
  change: (patch: Partial<EmbedOptions>) => void;
}) {
  const { what, height, theme, hide, pixels } = options;
  const view = what === 'view';
  return (
    <form className="embed-form" onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>What</legend>
        <Choice name="what" on={view} choose={() => change({ what: 'view' })}>
          {matrix ? 'The matrix' : 'This view'}, as it is now
        </Choice>
        <Choice name="what" on={!view} choose={() => change({ what: 'page', height: 'fixed' })}>
          The whole dashboard <small>at a fixed height</small>
        </Choice>
      </fieldset>
      {view && (
        <fieldset>
          <legend>Height</legend>
          {HEIGHTS.map((name) => (
            <Choice key={name} name="height" on={height === name} choose={() => change({ height: name })}>
              {HEIGHT_LABEL[name][0]} <small>{HEIGHT_LABEL[name][1]}</small>
            </Choice>
          ))}
        </fieldset>
      )}
      {height === 'fixed' && <Pixels pixels={pixels} change={change} />}
      {height === 'parley' && <HostOrigin origin={options.hostOrigin} change={change} />}
      <fieldset>
        <legend>Theme</legend>
        {THEMES.map((name) => (
          <Choice key={name} name="theme" on={theme === name} choose={() => change({ theme: name })}>
            {THEME_LABEL[name]}
          </Choice>
        ))}
      </fieldset>
      {view && (
        <fieldset>
          <legend>Leave out</legend>
          {HIDABLE.map((name) => (
            <label key={name}>
              <input
                type="checkbox"
                checked={hide.includes(name)}
                onChange={({ target }) =>
                  change({ hide: HIDABLE.filter((other) => (other === name ? target.checked : hide.includes(other))) })
                }
              />
              <span>{HIDE_LABEL[name]}</span>
            </label>
          ))}
        </fieldset>
      )}
    </form>
  );
}

function Choice({
  name,
  on,
  choose,
  children,
}: {
  name: string;
  on: boolean;
  choose: () => void;
  children: ReactNode;
}) {
  return (
    <label>
      <input type="radio" name={`embed-${name}`} checked={on} onChange={choose} />
      <span>{children}</span>
    </label>
  );
}

interface FieldProps {
  readonly change: (patch: Partial<EmbedOptions>) => void;
}

function Pixels({ pixels, change }: FieldProps & { pixels: number }) {
  return (
    <label className="embed-field">
      Height in pixels
      <input
        type="number"
        min={200}
        max={5000}
        step={20}
        defaultValue={pixels}
        onChange={({ target }) => {
          if (target.validity.valid && target.value !== '') change({ pixels: target.valueAsNumber });
        }}
      />
    </label>
  );
}

/** Whoever pastes an address of a page means its origin. */
function HostOrigin({ origin, change }: FieldProps & { origin: string }) {
  return (
    <label className="embed-field">
      Address of the page it goes on
      <input
        type="url"
        placeholder="https://intranet.example"
        defaultValue={origin}
        aria-describedby="embed-origin"
        onChange={({ target: { value } }) => {
          const url = /^https?:/.test(value) && URL.canParse(value) ? new URL(value) : null;
          change({ hostOrigin: url?.origin ?? '' });
        }}
      />
      <small id="embed-origin">
        {origin === ''
          ? 'Needed: the frame gets and gives messages, besides its height, only there.'
          : `Only pages of ${origin} are answered.`}
      </small>
    </label>
  );
}
