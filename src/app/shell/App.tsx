import { lazy, Suspense } from 'react';
import { openingQuery } from '@/app/data/carried';
import { useAddress } from '@/app/shell/address';
import { applyTheme, useTheme } from '@/app/shell/theme';
import { useStore } from '@/app/state/store';
import { parseSurface } from '@/app/state/surface';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import './tokens.css';
import './base.css';
import './app.css';
import './print.css';

const loadOpening = () => import('@/app/shell/Opening');
const loadDashboard = () => import('@/app/shell/Dashboard');
const loadStage = () => import('@/app/stage/Stage');
const loadEmbed = () => import('@/app/embed/Embed');

const Opening = lazy(loadOpening);
const Dashboard = lazy(loadDashboard);
const Stage = lazy(loadStage);
const Embed = lazy(loadEmbed);

/** What cannot be loaded now cannot be loaded when it is drawn, and is told there. */
const later = () => undefined;

/** Reads from the address how Parley is to be shown, and loads that beside the corpus, not after it. */
export function prepare(): void {
  const { surface } = parseSurface(new URLSearchParams(openingQuery()));
  useStore.getState().setSurface(surface);
  // Before anything is drawn: on a dark page a white frame would flash.
  applyTheme();
  // A frame on somebody else's page shows what that page wants shown.
  if (!surface.embed) import('@/app/shell/files').then(({ acceptDrops }) => acceptDrops(), later);
  const loads = surface.embed ? [loadEmbed] : [loadOpening, surface.present ? loadStage : loadDashboard];
  for (const load of loads) load().catch(later);
}

export function App() {
  useTheme();
  const open = useStore((state) => state.corpus !== null);
  const { embed } = useStore((state) => state.surface);
  return (
    <PanelBoundary of={open}>
      <Suspense fallback={null}>{embed ? <Embed /> : open ? <Surfaces /> : <Opening />}</Suspense>
    </PanelBoundary>
  );
}

/** The page or the stage. */
function Surfaces() {
  useAddress();
  const { present } = useStore((state) => state.surface);
  return <Suspense fallback={null}>{present ? <Stage /> : <Dashboard />}</Suspense>;
}
