/** Where the page around this one forbids downloads, the browser says nothing: then this helps. */
const framed = (name: string) =>
  `${name} was handed to the browser. If no file comes, the page around this one does not let it: open Parley in a tab of its own.`;

/** Hands the reader a file; in a frame, gives back what the reader should know of it. */
export function download(name: string, content: Blob): string | null {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the content by then; some do so only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return window.parent === window ? null : framed(name);
}

/** A file name out of a title: "parley-who-stands-where.svg". */
export function fileName(title: string, extension: string): string {
  const words = title
    .normalize('NFC')
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  // Room for the extension within the 255 bytes that file systems take, whatever the script.
  const kept = Array.from(words).slice(0, 60).join('').replace(/-+$/, '');
  return `parley${kept === '' ? '' : `-${kept}`}.${extension}`;
}
