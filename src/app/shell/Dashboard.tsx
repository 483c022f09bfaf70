import { lazy, Suspense, useCallback, useEffect, useRef } from 'react';
import { FilterLine } from '@/app/shell/FilterLine';
import { Foot } from '@/app/shell/Foot';
import { useKeys } from '@/app/shell/keys';
import { Masthead } from '@/app/shell/Masthead';
import { Notices } from '@/app/shell/Notices';
import { Tabs } from '@/app/shell/Tabs';
import { useScene } from '@/app/state/derive';
import { useDialogs } from '@/app/state/dialogs';
import { claimedDay, counted } from '@/app/state/words';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import { Popover } from '@/app/ui/Popover';
import { VIEW_ENTRIES } from '@/app/views/registry';
import { NO_DAY } from '@/core/table/periods';

const Drawer = lazy(() => import('@/app/evidence/Drawer'));
const Help = lazy(() => import('@/app/shell/Help'));
// After the first picture: nothing has been pointed at yet.
const Comfort = lazy(() => import('@/app/ui/Comfort'));

export default function Dashboard() {
  useKeys();
  const heading = useRef<HTMLHeadingElement>(null);
  // Where a view has a place that is arrived at, as a statement in its article, that comes before its title.
  const arrival = useCallback(() => document.querySelector<HTMLElement>('main [data-arrival]') ?? heading.current, []);
  const scene = useScene();
  const { choices, corpus } = scene;
  const entry = VIEW_ENTRIES.find(({ id }) => id === choices.view) ?? VIEW_ENTRIES[0];
  if (!entry) throw new Error('There are no views.');
  const title = entry.title(scene);
  useEffect(() => {
    document.title = title === corpus.title ? `${title} · Parley` : `${title} · ${corpus.title} · Parley`;
  }, [title, corpus.title]);

  const help = useDialogs(({ shown }) => shown === 'help');
  const drawer = entry.drawer && (choices.focus !== null || choices.quote !== null);
  return (
    <>
      <a className="skip" href="#main">
        To the content
      </a>
      <Masthead />
      <div className={drawer ? 'layout layout-with-drawer' : 'layout'}>
        <main id="main" tabIndex={-1} className={`main main-${entry.id}`}>
          <Notices />
          <div className="view-head">
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {entry.id === 'overview' && <Basis />}
          </div>
          {entry.filterLine && scene.table.size > 0 && <FilterLine />}
          {entry.tabs.length > 0 && <Tabs tabs={entry.tabs} />}
          <PanelBoundary key={`${choices.view} ${choices.tab}`} of={choices}>
            <Suspense fallback={<p className="waiting caption">Loading …</p>}>
              <entry.Component />
            </Suspense>
          </PanelBoundary>
          <Foot />
        </main>
        {drawer && (
          <PanelBoundary key="drawer" of={choices}>
            <Suspense fallback={<aside className="drawer-waiting" aria-busy="true" />}>
              <Drawer />
            </Suspense>
          </PanelBoundary>
        )}
      </div>
      <PanelBoundary of={help}>
        <Suspense fallback={null}>{help && <Help />}</Suspense>
      </PanelBoundary>
      <PanelBoundary of={null}>
        <Suspense fallback={null}>
          <Comfort fallback={arrival} />
        </Suspense>
      </PanelBoundary>
    </>
  );
}

/** What the corpus rests on, said where its findings are shown. */
function Basis() {
  const { corpus, table } = useScene();
  const undated = table.day.filter((day) => day === NO_DAY).length;
  const inferred = corpus.articles.filter(({ published }) => published?.basis === 'inferred');
  return (
    <div className="view-basis">
      {corpus.summary} {corpus.basis}
      {inferred.length > 0 && (
        <>
          {' '}
          {inferred.length === corpus.articles.length
            ? 'No article prints its date: the days are '
            : `For ${inferred.length} of ${counted(corpus.articles.length, 'article')} the days are `}
          <Popover label="inferred" title="What the dates rest on" className="inferred">
            {() => (
              <dl className="date-grounds">
                {inferred.map(({ id, title, published }) => (
                  <div key={id}>
                    <dt>{claimedDay(published)}</dt>
                    <dd>
                      {title}
                      <br />
                      {published?.evidence}
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </Popover>
          .
        </>
      )}
      {undated > 0 &&
        (undated === table.size
          ? ' No statement has a date.'
          : ` ${counted(undated, 'statement has', 'statements have')} no date.`)}
    </div>
  );
}
