import { escapeXml } from '@/core/interchange/xml';
import { type Picture, svgFile } from './figureSvg';
import { withFallback } from './fonts';
import { element } from './xml';

/** Browsers draw no canvas longer than this on a side. */
const LONGEST = 16_384;

/** A letter of each font, in its own square below the picture, shows when the fonts are ready. */
const PROBE = 16;
/** After three seconds browsers show text in another font. */
const PATIENCE = 3500;

function probeOf({ faces, height }: Picture) {
  const letters = faces.flatMap(({ face, letter }) => (letter === null ? [] : { face, letter }));
  const texts = letters.map(({ face, letter }, at) =>
    element(
      'text',
      {
        x: at * PROBE + 2,
        y: height + PROBE - 4,
        'font-size': 10,
        'font-family': withFallback(face.family),
        'font-style': face.style,
      },
      [escapeXml(letter)],
    ),
  );
  return { count: letters.length, strip: { height: PROBE, content: texts.join('') } };
}

function canvasOf(width: number, height: number, options?: CanvasRenderingContext2DSettings) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', options);
  if (!context) throw new Error('the browser gives no canvas to draw on. Try SVG.');
  return { canvas, context };
}

/** Draws the picture as a PNG of `scale` times its size. */
export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const [across, down] = [Math.round(picture.width * scale), Math.round(picture.height * scale)];
  if (Math.max(across, down) > LONGEST) {
    throw new Error(
      `as a PNG it would be ${across} by ${down} pixels, more than browsers draw. SVG has no such limit.`,
    );
  }
  const { image, release } = await loaded(picture, scale);
  try {
    const { canvas, context } = canvasOf(across, down);
    context.drawImage(image, 0, 0, across, (picture.height + PROBE) * scale);
    return await encoded(canvas);
  } finally {
    release();
  }
}

/** The picture as the browser draws it, with its fonts in place, and below it the strip of letters that shows that. */
export async function loaded(picture: Picture, scale: number): Promise<{ image: HTMLImageElement; release(): void }> {
  const { count, strip } = probeOf(picture);
  const address = URL.createObjectURL(new Blob([svgFile(picture, scale, strip)], { type: 'image/svg+xml' }));
  const release = () => URL.revokeObjectURL(address);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    await fontsIn(image, picture, count);
    return { image, release };
  } catch {
    release();
    throw new Error('the browser could not draw the picture. Try SVG.');
  }
}

/** A picture counts as loaded before the fonts in it do, and until then its text is blank. */
async function fontsIn(image: HTMLImageElement, { width, height }: Picture, count: number) {
  const until = performance.now() + PATIENCE;
  const { canvas, context } = canvasOf(Math.max(1, count) * PROBE, PROBE, { willReadFrequently: true });
  while (performance.now() < until) {
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(image, 0, -height, width, height + PROBE);
    const squares = Array.from({ length: count }, (_, at) => context.getImageData(at * PROBE, 0, PROBE, PROBE).data);
    if (squares.every((pixels) => pixels.some((value) => value > 0))) return;
    await new Promise((resolve) => setTimeout(resolve, 40));
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
