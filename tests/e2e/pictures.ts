import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright';

/** Paper around a saved figure, in px. */
export const MARGIN = 24;

/** Chooses an entry of the figure's Save menu and gives the file that the browser hands over. */
export async function save(page: Page, figure: Locator, entry: RegExp) {
  await figure.getByRole('button', { name: 'Save' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog', { name: 'Save and share' }).getByRole('button', { name: entry }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await buffer(await download.createReadStream()) };
}

/** The figure's place on the page, and the whole page as a picture, without what is not saved. */
export async function seen(page: Page, figure: Locator) {
  await page.mouse.move(0, 0);
  const box = await figure.evaluate((node) => {
    // A ring around the button that has the focus is no part of the figure.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    for (const part of node.querySelectorAll<HTMLElement>('[data-export="no"]')) part.style.visibility = 'hidden';
    window.scrollTo(0, 0);
    const { left, top, width, height } = node.getBoundingClientRect();
    return { left: Math.floor(left), top: Math.floor(top), width: Math.floor(width), height: Math.floor(height) };
  });
  return { box, shot: await page.screenshot({ fullPage: true }) };
}

/**
 * How much of the figure looks clearly different in the saved picture, as a share of its area: where a pixel, or a square
 * of `grain` px, is off by more than a quarter of the range in any colour. The page compares, as it can draw both.
 */
export function difference(
  page: Page,
  { box, shot }: Awaited<ReturnType<typeof seen>>,
  picture: { readonly type: string; readonly bytes: Buffer; readonly scale: number },
  grain = 1,
): Promise<number> {
  const address = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`;
  return page.evaluate(
    async ({ page, saved, box, scale, margin, grain }) => {
      const draw = async (source: string, left: number, top: number, shrink: number) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        // The fonts within an SVG arrive a little after it.
        if (source.startsWith('data:image/svg')) await new Promise((resolve) => setTimeout(resolve, 500));
        const [across, down] = [Math.floor(box.width / grain), Math.floor(box.height / grain)];
        const context = new OffscreenCanvas(across, down).getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('No canvas');
        context.imageSmoothingQuality = 'high';
        const unit = 1 / grain;
        const [width, height] = [image.naturalWidth / shrink, image.naturalHeight / shrink];
        context.drawImage(image, -left * unit, -top * unit, width * unit, height * unit);
        return context.getImageData(0, 0, across, down).data;
      };
      const [a, b] = await Promise.all([draw(page, box.left, box.top, 1), draw(saved, margin, margin, scale)]);
      let off = 0;
      for (let at = 0; at < a.length; at += 4) {
        if ([0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > 64)) off++;
      }
      return off / (a.length / 4);
    },
    {
      page: address('image/png', shot),
      saved: address(picture.type, picture.bytes),
      box,
      scale: picture.scale,
      margin: MARGIN,
      grain,
    },
  );
}

/** Whether the paper around the figure in a picture is blank: no letter reaches over the figure's edges. */
export function hasBlankMargin(page: Page, png: Buffer): Promise<boolean> {
  return page.evaluate(
    async ({ source, margin }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { naturalWidth: width, naturalHeight: height } = image;
      const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
      if (!context) throw new Error('No canvas');
      context.drawImage(image, 0, 0);
      const strip = margin - 4;
      return [0, width - strip].every((left) => {
        const { data } = context.getImageData(left, 0, strip, height);
        return data.every((value, at) => value === data[at % 4]);
      });
    },
    { source: `data:image/png;base64,${png.toString('base64')}`, margin: MARGIN },
  );
}
