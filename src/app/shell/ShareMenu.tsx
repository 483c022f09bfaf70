import { useDialogs } from '@/app/state/dialogs';
import { useStore } from '@/app/state/store';
import { tell } from '@/app/state/tell';
import { MenuItem } from '@/app/ui/MenuItem';
import { saveAsOneFile } from './saving';

const copyLink = (options: { present?: boolean }) =>
  tell(import('@/app/charts/save').then((save) => save.copyLink(options)).then(() => null));

export function ShareMenu({ close }: { close: () => void }) {
  const open = useDialogs((dialogs) => dialogs.open);
  const slides = useStore(({ corpus }) => (corpus?.stories.length ?? 0) > 0);
  const run = (act: () => unknown) => () => {
    close();
    act();
  };
  return (
    <ul className="menu">
      <MenuItem run={run(() => copyLink({}))} hint="with filter and selection">
        Copy link
      </MenuItem>
      {slides && (
        <MenuItem run={run(() => copyLink({ present: true }))} hint="opens on the stage">
          Copy link to the slides
        </MenuItem>
      )}
      <MenuItem run={run(() => open('embed'))} hint="in another page">
        Embed …
      </MenuItem>
      <li className="menu-line menu-again" />
      <MenuItem className="menu-again" run={run(saveAsOneFile)} hint="to send by mail">
        Save as one file
      </MenuItem>
    </ul>
  );
}
