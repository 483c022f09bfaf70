import { DataProvider } from '@/app/data/DataProvider';
import { OpenCorpus } from '@/app/shell/OpenCorpus';

/** What a page or a stage shows until its corpus is open. A frame has an opening of its own, and does without this. */
export default function Opening() {
  return (
    <DataProvider>
      <OpenCorpus />
    </DataProvider>
  );
}
