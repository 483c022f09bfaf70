import { lazy, Suspense } from 'react';
import { openingQuery } from '@/app/data/carried';
import { DataProvider } from '@/app/data/DataProvider';
import { useAddress } from '@/app/shell/address';
import { acceptDrops } from '@/app/shell/files';
import { OpenCorpus } from '@/app/shell/OpenCorpus';
import { useTheme } from '@/app/shell/theme';
import { useStore } from '@/app/state/store';
import { parseSurface } from '@/app/state/surface';
import { PanelBoundary } from '@/app/ui/PanelBoundary';
import './tokens.css';
import './base.css';
import './app.css';
import './print.css';

const loadDashboard = () => import('@/app/shell/Dashboard');
const loadStage = () => import('@/app/stage/Stage');
const loadEmbed = () => import('@/app/embed/Embed');

const Dashboard = lazy(loadDashboard);
const Stage = lazy(loadStage);
const Embed = lazy(loadEmbed);

/** Reads from the address how Parley is to be shown, and loads that beside the corpus, not after it. */
export function prepare(): void {
  const { surface } = parseSurface(new URLSearchParams(openingQuery()));
  useStore.getState().setSurface(surface);
  // A frame on somebody else's page shows what that page wants shown.
  if (!surface.embed) acceptDrops();
  const load = surface.embed ? loadEmbed : surface.present ? loadStage : loadDashboard;
  // What fails here fails again, with a message, when it is drawn.
  load().catch(() => undefined);
}

export function App() {
  useTheme();
  const open = useStore((state) => state.corpus !== null);
  return (
    <DataProvider>
      <PanelBoundary of={open}>{open ? <Surfaces /> : <OpenCorpus />}</PanelBoundary>
    </DataProvider>
  );
}

/** The page, the stage or the frame. */
function Surfaces() {
  useAddress();
  const { embed, present } = useStore((state) => state.surface);
  return <Suspense fallback={null}>{embed ? <Embed /> : present ? <Stage /> : <Dashboard />}</Suspense>;
}
