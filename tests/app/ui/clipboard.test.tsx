import { copyText } from '@/app/ui/clipboard';

/** What a browser does when a page asks it to copy: it tells the page's listeners and takes what they give. */
function commandThatCopies(taken: string[]) {
  return () => {
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (_: string, text: string) => taken.push(text) };
    document.body.dispatchEvent(Object.assign(event, { clipboardData }));
    return true;
  };
}

function without(clipboard: unknown, command: (() => boolean) | undefined) {
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  Object.defineProperty(document, 'execCommand', { value: command, configurable: true });
}

describe('copying a text', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'clipboard');
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('uses the clipboard where the browser gives it', async () => {
    const writeText = vi.fn(async () => {});
    without({ writeText }, undefined);
    expect(await copyText('“quote”')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('“quote”');
  });

  it.each([
    ['absent', undefined],
    ['blocked', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ])('still works where the clipboard is %s and the older way is allowed', async (_, clipboard) => {
    const taken: string[] = [];
    without(clipboard, commandThatCopies(taken));
    expect(await copyText('“quote”')).toBe(true);
    expect(taken).toEqual(['“quote”']);
  });

  it('does not let another listener put something else in its place', async () => {
    const taken: string[] = [];
    const other = vi.fn();
    document.addEventListener('copy', other);
    without(undefined, commandThatCopies(taken));
    await copyText('one');
    document.removeEventListener('copy', other);
    expect(other).not.toHaveBeenCalled();
    expect(taken).toEqual(['one']);
  });

  it.each([
    ['refuses', () => false],
    ['claims to copy and asks for nothing', () => true],
    ['does not know how', undefined],
  ])('says so where the browser %s, for the text to be shown', async (_, command) => {
    without(undefined, command);
    expect(await copyText('one')).toBe(false);
  });
});
