import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { FigureFrame } from '@/app/charts/figureFrame';
import { useAddress } from '@/app/shell/address';
import { Notices } from '@/app/shell/Notices';
import { useScene } from '@/app/state/derive';
import { useStore } from '@/app/state/store';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import StanceView from '@/app/views/StanceView';
import { useConnection } from './connection';
import { EmbedFigure } from './EmbedFigure';
import { EmbedSource } from './EmbedSource';
import { EvidencePanel } from './EvidencePanel';
import { Later } from './Later';
import { OpenInFrame } from './OpenInFrame';
import { loadLater, loadPolish } from './parts';
import './embed.css';

const NetworkView = lazy(() => import('@/app/views/NetworkView'));
const QuotesView = lazy(() => import('@/app/views/QuotesView'));
const ArticleView = lazy(() => import('@/app/views/ArticleView'));

/** After the first picture, ms. */
const PAUSE = 800;

/** One view in a frame on somebody else's page. */
export default function Embed() {
  const root = useRef<HTMLDivElement>(null);
  const open = useStore((state) => state.corpus !== null);
  const fit = useStore((state) => state.surface.fit);
  const tell = useConnection(root);
  useAddress();
  useEffect(() => {
    document.documentElement.dataset['embed'] = fit;
  }, [fit]);
  return (
    <div ref={root} className="embed">
      <PanelBoundary of={open}>{open ? <Content /> : <OpenInFrame tell={tell} />}</PanelBoundary>
    </div>
  );
}

function Content() {
  const { corpus, choices } = useScene();
  useEffect(() => {
    document.title = `${corpus.title} · Parley`;
  }, [corpus.title]);
  // Without a connection later on, what a reader may ask for is there all the same.
  const [quiet, setQuiet] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setQuiet(true);
      loadLater();
    }, PAUSE);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main>
      <Notices />
      <FigureFrame value={EmbedFigure}>
        <PanelBoundary key={`${choices.view} ${choices.tab}`} of={choices}>
          <Suspense
            fallback={
              <p className="caption" aria-busy="true">
                Loading …
              </p>
            }
          >
            <View />
          </Suspense>
        </PanelBoundary>
      </FigureFrame>
      {quiet && <Later load={loadPolish} quiet />}
    </main>
  );
}

/** The overview's findings are left to the page: a frame shows one thing, and that is its matrix. */
function View() {
  const { choices } = useScene();
  switch (choices.view) {
    case 'quotes':
      return (
        <>
          <QuotesView />
          <EmbedSource />
        </>
      );
    case 'article':
      return (
        <>
          <ArticleView />
          <EmbedSource />
        </>
      );
    case 'network':
      return (
        <EvidencePanel>
          <NetworkView />
        </EvidencePanel>
      );
    default:
      return (
        <EvidencePanel>
          <StanceView />
        </EvidencePanel>
      );
  }
}
