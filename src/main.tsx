import { createRoot } from 'react-dom/client';
import { App, prepare } from '@/app/shell/App';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id "root"');
prepare();
createRoot(root).render(<App />);
