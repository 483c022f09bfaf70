import { bundledCorpus, open } from '#tests/app/corpora';
import { acceptDrops } from '@/app/shell/files';
import { useDialogs } from '@/app/state/dialogs';
import { useStage } from '@/app/state/stage';
import { useStore } from '@/app/state/store';

const drop = (...files: File[]) => {
  const event = new Event('drop', { cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files } });
  window.dispatchEvent(event);
  return event;
};

describe('a file dropped on the page', () => {
  beforeAll(acceptDrops);
  beforeEach(() => open(bundledCorpus(), '?v=1'));

  it('is told of where it is seen: neither behind a dialog nor behind all slides', async () => {
    vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    useDialogs.getState().open('embed');
    useStage.setState({ layer: 'overview' });
    expect(drop(new File(['{'], 'half.json')).defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(useStore.getState().notices[0]?.text).toMatch(/^half\.json was not opened/));
    expect(useDialogs.getState().shown).toBeNull();
    expect(useStage.getState().layer).toBeNull();
  });

  it('closes nothing where what is dropped is no file', () => {
    useDialogs.getState().open('embed');
    expect(drop().defaultPrevented).toBe(false);
    expect(useDialogs.getState().shown).toBe('embed');
    useDialogs.getState().close();
  });
});
