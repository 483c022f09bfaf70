// A CSV of statements from this computer. Where the file does not say its scale, the reader is asked for it.
import { LineFaults, readCsvTable } from '@/core/interchange/csvTable';
import type { Reading } from '@/core/interchange/reading';
import { NEEDED_COLUMNS, readStatementsCsv, SCALE_WANTED } from '@/core/interchange/readStatementsCsv';
import { closeModal, showModal } from './modal';
import { ScaleForm } from './ScaleForm';

interface Ends {
  readonly min: number;
  readonly max: number;
}

/** The file's reading; null where the reader would rather not open it. */
export async function readCsv(text: string, file: string, name: string): Promise<Reading | null> {
  const reading = readStatementsCsv(text, { name });
  if (reading.ok || reading.more > 0 || reading.errors.length > 1) return reading;
  if (reading.errors[0]?.expected !== SCALE_WANTED) return reading;
  const scale = await askScale(text, file);
  return scale && readStatementsCsv(text, { name, scale });
}

/** The ends of the scale as the reader says; null where he would rather not open the file. */
function askScale(text: string, file: string): Promise<Ends | null> {
  const rows = readCsvTable(text, NEEDED_COLUMNS, new LineFaults())?.rows ?? [];
  const stances = rows.map((row) => row.cell('stance').trim().replace('−', '-')).filter((stance) => stance !== '');
  const [min, max] = stances
    .map(Number)
    .reduce(
      ([low, high], stance) => (Number.isNaN(stance) ? [low, high] : [Math.min(low, stance), Math.max(high, stance)]),
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    );
  return new Promise((resolve) => {
    let said: Ends | null = null;
    const answer = (ends: Ends) => {
      said = ends;
      closeModal();
    };
    showModal('On which scale are the stances?', <ScaleForm file={file} lowest={min} highest={max} answer={answer} />, {
      close: 'Cancel',
      closed: () => resolve(said),
    });
  });
}
