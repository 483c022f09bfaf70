import type { MarkLevel } from '@/app/ui/marks';
import { layersOf, type TextMark } from './layers';

const sample = (kind: TextMark['kind'], level: MarkLevel): TextMark => ({
  span: [0, 1],
  kind,
  level,
  suggested: false,
  id: '',
});

const SAMPLES = {
  statement: [
    ['content', 'coded words'],
    ['source', 'speaker'],
    ['cue', 'cue'],
  ],
  contact: [['contact', 'the contact']],
} as const;

/** What the marks in a paragraph mean. */
export function Key({ of, level = 'none' }: { of: keyof typeof SAMPLES; level?: MarkLevel }) {
  return (
    <p className="evidence-key">
      <span className="visually-hidden">Marks in the text: </span>
      {SAMPLES[of].map(([kind, words]) => (
        <span key={kind} className="marked marked-key" style={layersOf([sample(kind, level)])}>
          {words}
        </span>
      ))}
    </p>
  );
}
