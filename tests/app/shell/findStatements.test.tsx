import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { bundledCorpus, open } from '#tests/app/corpora';
import { type extractTexts, NoModelError } from '@/app/data/extraction';
import { closeModal, showModal } from '@/app/shell/modal';
import { FindStatements } from '@/app/shell/suggestions/FindStatements';
import { partsOf } from '@/app/shell/suggestions/suggestionMarks';
import { positionsOf, positionWords, speakersOf } from '@/app/shell/suggestions/suggestionWords';
import type { Codebook } from '@/core/corpus/codebook';
import type { Attribution, Extraction, SuggestedStatement } from '@/core/extraction/types';

type Find = NonNullable<typeof extractTexts>;

const TEXT = 'Ada Moreno said that the ferry <b>must</b> go on. “It will not,” he said.';
const span = (words: string, from = 0): [number, number] => {
  const start = TEXT.indexOf(words, from);
  return [start, start + words.length];
};
const INDIRECT: Attribution = {
  source: [span('Ada Moreno')],
  cue: [span('said')],
  content: [span('that the ferry <b>must</b> go on')],
  mode: 'indirect',
  actor: 'ada',
  also: [],
  via: null,
  rule: 'indirect',
  confidence: 0.614,
};
const DIRECT: Attribution = {
  ...INDIRECT,
  source: [span('he', 50)],
  cue: [span('said', 50)],
  content: [span('“It will not,”')],
  mode: 'direct',
  actor: null,
  rule: 'a new rule',
};
const FOUND: Extraction = {
  language: { english: true, reason: '' },
  sentences: [[0, TEXT.length]],
  attributions: [INDIRECT, DIRECT],
  actors: [{ id: 'ada', name: 'Ada Moreno', known: false }],
  statements: [],
};

/** The dialog over the bundled corpus, with an engine that answers so. */
async function start(find: Find) {
  open(bundledCorpus());
  // A site without a codebook.
  vi.stubGlobal('fetch', async () => new Response('{}'));
  await act(async () => showModal('Find statements in a text', <FindStatements extractTexts={find} />));
  return within(screen.getByRole('dialog', { name: 'Find statements in a text' }));
}
const giving =
  (extraction: Extraction): Find =>
  async () => [extraction];
const box = () => screen.getByRole('textbox', { name: /^Text/ });

async function look(text = TEXT) {
  await userEvent.clear(box());
  await userEvent.click(box());
  await userEvent.paste(text);
  await userEvent.click(screen.getByRole('button', { name: 'Find statements' }));
}

afterEach(() => {
  act(() => closeModal());
  vi.unstubAllGlobals();
});

describe('the dialog that finds statements', () => {
  it('offers to look only where there is a text', async () => {
    await start(giving(FOUND));
    await userEvent.clear(box());
    expect(screen.queryByRole('button', { name: 'Find statements' })).not.toBeInTheDocument();
    await userEvent.type(box(), '  ');
    expect(screen.queryByRole('button', { name: 'Find statements' })).not.toBeInTheDocument();
  });

  it('lists who says what, how that was found and how sure it is, as suggestions', async () => {
    const dialog = await start(giving(FOUND));
    await look();
    expect(await dialog.findByRole('heading', { name: '2 suggestions' })).toHaveFocus();
    expect(dialog.getByText(/Nothing is added to the corpus\..* This corpus has no codebook/)).toBeVisible();
    const [first, second] = dialog.getAllByRole('listitem');
    expect(first).toHaveTextContent('Ada Moreno, reported, by the cue “said”');
    expect(first).toHaveTextContent(/Rule “indirect”: right in 61 of 100 cases \(measured on [\d,]+\)\.$/);
    expect(second).toHaveTextContent(/Rule “a new rule”: how often that is right has not been measured\.$/);
    // Nobody knows who "he" is: no name is made up.
    expect(second).toHaveTextContent('“he”, quoted, by the cue “said”');
    expect(within(second as HTMLElement).getByRole('button', { name: '“It will not”' })).toBeVisible();
  });

  it('shows the place of a suggestion in the text, and the suggestion of a place', async () => {
    const dialog = await start(giving(FOUND));
    await look();
    const item = await dialog.findByRole('button', { name: '“It will not”' });
    await userEvent.click(item);
    expect(item).toHaveAttribute('aria-pressed', 'true');
    const text = within(dialog.getByRole('region', { name: 'The text' }));
    // Markup in a text is text.
    await userEvent.click(text.getByText('that the ferry <b>must</b> go on'));
    expect(item).toHaveAttribute('aria-pressed', 'false');
    expect(dialog.getByRole('button', { name: 'that the ferry <b>must</b> go on' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  it('says by what it noticed that a text is not English, and keeps it', async () => {
    const language = { english: false, reason: 'none of 9 words is a common English one' };
    await start(giving({ ...FOUND, language, attributions: [] }));
    await look('Die Fähre wird im März nicht mehr fahren.');
    expect(
      await screen.findByText(/does not look like English.*: none of 9 words is a common English one\./),
    ).toBeVisible();
    expect(box()).toHaveValue('Die Fähre wird im März nicht mehr fahren.');
  });

  it('says so where nobody says anything', async () => {
    await start(giving({ ...FOUND, attributions: [] }));
    await look();
    expect(await screen.findByText('Nobody was found to say something in this text.')).toBeVisible();
  });

  it('lets one try again where the model did not come', async () => {
    let tries = 0;
    const dialog = await start(async () => {
      if (++tries === 1) throw new NoModelError('gone');
      return [FOUND];
    });
    await look();
    expect(await screen.findByText(/The language model could not be loaded.*try again/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await dialog.findByRole('heading', { name: '2 suggestions' })).toBeVisible();
  });

  it('is stopped by its button and by closing it, and what was looked for is dropped', async () => {
    const signals: AbortSignal[] = [];
    const never: Find = (_, { signal }) => {
      signals.push(signal);
      return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    };
    await start(never);
    await look();
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(signals[0]?.aborted).toBe(true);
    expect(screen.getByText('Stopped. The text is still here.')).toBeVisible();
    expect(box()).toHaveValue(TEXT);
    await userEvent.click(screen.getByRole('button', { name: 'Find statements' }));
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    act(() => closeModal());
    expect(signals[1]?.aborted).toBe(true);
    // Opened again it still has the text.
    await start(giving(FOUND));
    expect(box()).toHaveValue(TEXT);
  });

  it('shows thousands of suggestions some at a time', async () => {
    const dialog = await start(giving({ ...FOUND, attributions: Array.from({ length: 450 }, () => INDIRECT) }));
    await look();
    // By role a list as long as this takes jsdom seconds.
    expect(await dialog.findByText('450 suggestions')).toBeVisible();
    const listed = () => document.querySelectorAll('.suggestion').length;
    expect(listed()).toBe(200);
    await userEvent.click(dialog.getByText('Show 200 more of 250'));
    await userEvent.click(dialog.getByText('Show 50 more of 50'));
    expect(listed()).toBe(450);
    expect(dialog.queryByText(/^Show/)).not.toBeInTheDocument();
  });
});

describe('what is suggested on an issue', () => {
  const codebook: Codebook = {
    format: 'parley-codebook',
    version: 1,
    id: 'ferry',
    title: 'The ferry',
    language: 'en',
    scale: {
      min: -1,
      max: 1,
      steps: [
        { value: -1, label: 'rejects' },
        { value: 0, label: 'takes no side' },
        { value: 1, label: 'supports' },
      ],
    },
    actors: [],
    issues: [],
  };
  const statement = (speaker: string, stance: number | null): SuggestedStatement => ({
    attribution: 0,
    speaker,
    issue: 'ferry',
    stance,
    via: null,
    grounds: [span('must')],
  });

  it('is told once where two say the same, and by whom where they differ', () => {
    expect(positionsOf([statement('ada', 1), statement('bo', 1)])).toMatchObject([{ speakers: ['ada', 'bo'] }]);
    expect(positionsOf([statement('ada', 1), statement('bo', null)])).toHaveLength(2);
    expect(positionWords(TEXT, statement('ada', 1), codebook, 'Ada Moreno')).toMatch(
      /: supports \(Ada Moreno\), from “must”$/,
    );
    expect(positionWords(TEXT, statement('ada', null), codebook, '')).toMatch(/: no stance suggested, from “must”$/);
  });

  it('gives its words no colour where they are for one thing and against another', () => {
    const levelIn = (statements: SuggestedStatement[]) =>
      partsOf(TEXT, { ...FOUND, attributions: [INDIRECT], statements }, codebook, 1)[0]?.marks[0]?.level;
    expect(levelIn([statement('ada', 1), statement('ada', null)])).toBe('p2');
    expect(levelIn([statement('ada', 1), statement('ada', -1)])).toBe('none');
  });

  it('begins with a capital also where the text has no name', () => {
    const names = new Map([['x', 'their spokesman']]);
    expect(speakersOf(TEXT, { ...INDIRECT, actor: 'x' }, names)).toBe('Their spokesman');
  });
});

describe('a text file', () => {
  const drop = async (file: File) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files: [file], types: ['Files'] } });
    const past = vi.fn();
    window.addEventListener('drop', past);
    await act(async () => {
      screen.getByRole('dialog').dispatchEvent(event);
    });
    window.removeEventListener('drop', past);
    // The page would open it as a corpus.
    expect(past).not.toHaveBeenCalled();
  };

  it('is taken as it is when it is dropped on the dialog', async () => {
    await start(giving(FOUND));
    await drop(new File(['\ufeffA text.\r\nIts end.'], 'ferry.txt'));
    expect(await screen.findByRole('textbox', { name: 'Text of ferry.txt' })).toHaveValue('A text.\nIts end.');
    await userEvent.type(box(), ' More.');
    expect(screen.getByRole('textbox', { name: 'Text' })).toBeVisible();
  });

  it('that is none is refused with what would be taken', async () => {
    await start(giving(FOUND));
    await drop(new File([Uint8Array.of(0x93, 0x48, 0x69, 0x94)], 'old.txt'));
    expect(
      await screen.findByText('old.txt is no plain text in UTF-8. Save it as one, or paste its words.'),
    ).toBeVisible();
    await drop(new File(['x'.repeat(400_001)], 'book.txt'));
    expect(
      await screen.findByText(/^book\.txt is too long: here it may have at most 400,000 characters\./),
    ).toBeVisible();
  });
});
