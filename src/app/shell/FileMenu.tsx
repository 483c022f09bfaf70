import { chooseOtherCoding } from '@/app/shell/compareFile';
import { chooseFile } from '@/app/shell/files';
import { tell } from '@/app/state/tell';
import { MenuItem } from '@/app/ui/MenuItem';
import { saveAsOneFile, saveCorpus } from './saving';

const findStatements = () => tell(import('./suggestions/find').then((find) => find.findStatements()));
const showAbout = () => tell(import('./About').then((about) => about.showAbout()));

/** What comes from this computer and goes to it. */
export function FileMenu({ close }: { close: () => void }) {
  const run = (act: () => unknown) => () => {
    close();
    act();
  };
  return (
    <ul className="menu">
      <MenuItem run={run(chooseFile)} hint="or drop its file">
        Open a corpus …
      </MenuItem>
      <MenuItem run={run(showAbout)} hint="what it is, what was taken">
        About this corpus …
      </MenuItem>
      <MenuItem run={run(chooseOtherCoding)} hint="kappa and alpha">
        Compare with another coding …
      </MenuItem>
      <MenuItem run={run(findStatements)} hint="suggestions, offline">
        Find statements in a text …
      </MenuItem>
      <li className="menu-line" />
      <MenuItem run={run(saveCorpus)} hint="JSON, nothing left out">
        Save the corpus
      </MenuItem>
      <MenuItem run={run(saveAsOneFile)} hint="opens anywhere, offline">
        Save as one file
      </MenuItem>
    </ul>
  );
}
