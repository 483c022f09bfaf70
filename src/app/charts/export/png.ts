import type { Picture } from './figureSvg';

/** Browsers draw no canvas longer than this on a side. */
const LONGEST = 16_384;

/** Draws an SVG, whose own size is `scale` times its coordinates', into a PNG. */
export async function pngOf({ markup, width, height }: Picture, scale: number): Promise<Blob> {
  const [across, down] = [Math.round(width * scale), Math.round(height * scale)];
  if (Math.max(across, down) > LONGEST) {
    throw new Error(
      `as a PNG it would be ${across} by ${down} pixels, more than browsers draw. SVG has no such limit.`,
    );
  }
  const address = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode().catch(() => {
      throw new Error('the browser could not draw the picture. Try SVG.');
    });
    const canvas = document.createElement('canvas');
    canvas.width = across;
    canvas.height = down;
    const context = canvas.getContext('2d');
    if (!context) throw new Error('the browser gives no canvas to draw on. Try SVG.');
    context.drawImage(image, 0, 0, across, down);
    return await encoded(canvas);
  } finally {
    URL.revokeObjectURL(address);
  }
}

function encoded(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    // Throws where the browser takes the picture for one of another origin.
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('the browser could not make a PNG of the picture. Try SVG.'));
    }, 'image/png');
  });
}
