// The marks of a stance and of a voice, drawn as paths on whole pixels: the same in HTML, in charts and in exports.
import './marks.css';

/** Levels of core/analysis/level.ts, and `none` for a statement that takes no stance. */
export type MarkLevel = 'n2' | 'n1' | 'z0' | 'p1' | 'p2' | 'none';
export type MarkVoice = 'quoted' | 'reported' | 'ascribed';

/** Diagonal lines, 4 px apart, clipped by hand to the box: a pattern would need an id, which exports would double. */
function hatch(x: number, y: number, width: number, height: number): string {
  let path = '';
  for (let offset = 4; offset < width + height; offset += 4) {
    const x1 = Math.max(0, offset - height);
    const x2 = Math.min(width, offset);
    path += `M${x + x1} ${y + offset - x1}L${x + x2} ${y + offset - x2}`;
  }
  return path;
}

/** The same lines in two corners alone, where a box is too small for a sign among them. */
function cornerHatch(x: number, y: number, size: number): string {
  const [near, far] = [1, size - 1];
  const line = (from: number, to: number) => `M${x + from} ${y + to}L${x + to} ${y + from}`;
  return [2.5, 5].map((reach) => line(near, reach) + line(far, size - reach)).join('');
}

/** Centred on (x, y). `strong` doubles the sign, which needs a mark of 22 px or more. */
export function Glyph({
  level,
  x,
  y,
  size = 8,
  strong = false,
}: {
  level: MarkLevel;
  x: number;
  y: number;
  size?: 6 | 8;
  strong?: boolean;
}) {
  if (level === 'none') return null;
  if (level === 'z0') return <ellipse className="mark-glyph" cx={x} cy={y} rx={2.3} ry={3.5} strokeWidth={1.6} />;
  const width = strong ? 6 : size;
  const plus = level.startsWith('p');
  const sign = (cx: number) => `M${cx - width / 2} ${y}h${width}${plus ? `M${cx} ${y - width / 2}v${width}` : ''}`;
  return <path className="mark-glyph" strokeWidth={2} d={strong ? sign(x - 4) + sign(x + 4) : sign(x)} />;
}

/** Centred on (x, y): a disc for quoted, a ring for reported, a triangle for ascribed; dashed where no stance is taken. */
export function VoiceMark({
  voice,
  x,
  y,
  noStance = false,
}: {
  voice: MarkVoice;
  x: number;
  y: number;
  noStance?: boolean;
}) {
  const dash = noStance ? { strokeDasharray: '1.3 1.4' } : {};
  if (voice === 'quoted' && !noStance) return <circle className="voice-quoted" cx={x} cy={y} r={3} />;
  if (voice === 'ascribed') {
    return (
      <path
        className="voice-ascribed"
        d={`M${x} ${y - 3}L${x + 3.2} ${y + 2.6}H${x - 3.2}Z`}
        strokeWidth={1.2}
        strokeLinejoin="round"
        {...dash}
      />
    );
  }
  return <circle className="voice-reported" cx={x} cy={y} r={2.6} strokeWidth={1.3} {...dash} />;
}

/** A box of the level's colour with its outline inside; hatched and dashed when only suggested. */
export function MarkBox({
  level,
  x,
  y,
  width,
  height,
  suggested = false,
}: {
  level: MarkLevel;
  x: number;
  y: number;
  width: number;
  height: number;
  suggested?: boolean;
}) {
  return (
    <>
      <rect className="mark-box" x={x + 0.5} y={y + 0.5} width={width - 1} height={height - 1} />
      {suggested && level !== 'none' && <path className="mark-hatch" d={hatch(x + 1, y + 1, width - 2, height - 2)} />}
    </>
  );
}

export const markClass = (level: MarkLevel, suggested = false): string =>
  `level-${level}${suggested ? ' mark-suggested' : ''}`;

/** One statement as a square in an SVG, its top left corner at (x, y). */
export function SquareShape({
  level,
  x,
  y,
  size = 14,
  suggested = false,
}: {
  level: MarkLevel;
  x: number;
  y: number;
  size?: number;
  suggested?: boolean;
}) {
  const centre = size / 2;
  return (
    <g className={markClass(level, suggested)}>
      <MarkBox level={level} x={x} y={y} width={size} height={size} />
      {suggested && level !== 'none' && <path className="mark-hatch" d={cornerHatch(x, y, size)} />}
      <Glyph level={level} x={x + centre} y={y + centre} size={size >= 14 ? 8 : 6} />
    </g>
  );
}

/** One statement as a square within text. Decorative: the words beside it say the same. */
export function StatementSquare({
  level,
  size = 14,
  suggested = false,
}: {
  level: MarkLevel;
  size?: number;
  suggested?: boolean;
}) {
  return (
    <svg className="statement-square" width={size} height={size} aria-hidden="true" focusable="false">
      <SquareShape level={level} x={0} y={0} size={size} suggested={suggested} />
    </svg>
  );
}

/** A voice mark within text. */
export function VoiceIcon({ voice }: { voice: MarkVoice }) {
  return (
    <svg className="statement-square level-ink" width={12} height={12} aria-hidden="true" focusable="false">
      <VoiceMark voice={voice} x={6} y={6} />
    </svg>
  );
}
