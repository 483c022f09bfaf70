import { FileMenu } from '@/app/shell/FileMenu';
import { ShareMenu } from '@/app/shell/ShareMenu';
import { ThemeMenu } from '@/app/shell/ThemeMenu';
import { PresentMenu } from '@/app/stage/PresentMenu';

const CONTENTS = { present: PresentMenu, share: ShareMenu, file: FileMenu, theme: ThemeMenu } as const;
const HEADS = { present: 'Present', share: 'Share', file: 'File', theme: 'Theme' } as const;

export type Menu = keyof typeof CONTENTS | 'more';

/** What the menus of the masthead hold. On a small screen one menu holds them all. */
export default function Menus({ menu, close }: { menu: Menu; close: () => void }) {
  if (menu !== 'more') {
    const Content = CONTENTS[menu];
    return <Content close={close} />;
  }
  return (Object.keys(CONTENTS) as (keyof typeof CONTENTS)[]).map((name) => {
    const Content = CONTENTS[name];
    return (
      <section key={name} className="menu-group" aria-label={HEADS[name]}>
        <h2>{HEADS[name]}</h2>
        <Content close={close} />
      </section>
    );
  });
}
