/**
 * Puts the text on the clipboard. False where the browser does not let it: the caller then shows the text, so that the
 * reader can copy it by hand.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    // Absent where the page is not served securely, and refused in a frame whose host does not allow it.
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

/** The older way, which needs no permission but only works while a click or a key is being handled. */
function copyByCommand(text: string): boolean {
  let handled = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    // A mark's own copying would put its words in the place of these.
    event.stopImmediatePropagation();
    handled = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy') && handled;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', give, { capture: true });
  }
}
