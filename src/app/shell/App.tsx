import { DataProvider } from '@/app/data/DataProvider';
import { Dashboard } from '@/app/shell/Dashboard';
import { OpenCorpus } from '@/app/shell/OpenCorpus';
import { PanelBoundary } from '@/app/shell/PanelBoundary';
import { useTheme } from '@/app/shell/theme';
import { useStore } from '@/app/state/store';
import './tokens.css';
import './base.css';
import './app.css';
import './print.css';

export function App() {
  useTheme();
  const open = useStore((state) => state.corpus !== null);
  return (
    <DataProvider>
      <PanelBoundary of={open}>{open ? <Dashboard /> : <OpenCorpus />}</PanelBoundary>
    </DataProvider>
  );
}
