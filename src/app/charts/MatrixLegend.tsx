import { levelLabels } from '@/app/charts/levelLabels';
import { useScene } from '@/app/state/derive';
import { Glyph, MarkBox, type MarkLevel, markClass, VoiceIcon } from '@/app/ui/marks';

/** The five levels by the scale's own words where it has a step for each, and the cells that have no mean. */
export function MatrixLegend({ marks }: { marks: boolean }) {
  const { corpus, table } = useScene();
  const suggested = table.review.includes(1);
  return (
    <ul className="legend">
      {[...levelLabels(corpus)].map(([level, label]) => (
        <Swatch key={level} level={level} label={label} />
      ))}
      <li>
        <svg width={24} height={14} aria-hidden="true">
          <g className={markClass('n1')}>
            <MarkBox level="n1" x={0} y={0} width={12} height={14} />
            <Glyph level="n1" x={6} y={7} size={6} />
          </g>
          <g className={markClass('p1')}>
            <MarkBox level="p1" x={12} y={0} width={12} height={14} />
            <Glyph level="p1" x={18} y={7} size={6} />
          </g>
        </svg>
        on both sides
      </li>
      <Swatch level="none" label="no stance" />
      <li>
        <svg width={24} height={14} aria-hidden="true">
          <path className="legend-never" d="M0 0.5H24M0 13.5H24" />
        </svg>
        never mentioned
      </li>
      {suggested && (
        <li>
          <svg width={24} height={14} aria-hidden="true">
            <g className={markClass('p1', true)}>
              <MarkBox level="p1" x={0} y={0} width={24} height={14} suggested />
            </g>
          </svg>
          suggested, not reviewed
        </li>
      )}
      {marks && (
        <>
          <li className="legend-break">
            Colour shows the mean stance. One mark for each statement, a number where there are many:
          </li>
          <li>
            <VoiceIcon voice="quoted" /> quoted
          </li>
          <li>
            <VoiceIcon voice="reported" /> reported
          </li>
          <li>
            <VoiceIcon voice="ascribed" /> ascribed by the author or another side
          </li>
        </>
      )}
    </ul>
  );
}

function Swatch({ level, label }: { level: MarkLevel; label: string }) {
  return (
    <li>
      <svg width={24} height={14} aria-hidden="true">
        <g className={markClass(level)}>
          <MarkBox level={level} x={0} y={0} width={24} height={14} />
          <Glyph level={level} x={12} y={7} size={6} strong={level === 'n2' || level === 'p2'} />
        </g>
      </svg>
      {label}
    </li>
  );
}
