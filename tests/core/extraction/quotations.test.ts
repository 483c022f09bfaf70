import { loadTagger, type Tagger } from '@/core/extraction/tagger';
import { readingOf } from '@/core/extraction/tokens';

let tagger: Tagger;
beforeAll(async () => {
  tagger = await loadTagger();
});

/** The quotations of a text as a reader sees them: speech as it stands, words that are only borrowed with a tilde. */
function quotationsOf(text: string): string[] {
  const { tokens, quotations } = readingOf(text, tagger);
  return quotations.map(({ tokens: [first, end], kind, open, continues }) => {
    const quoted = text.slice(tokens[first]!.start, tokens[end - 1]!.end);
    return `${kind === 'words' ? '~' : ''}${continues ? '… ' : ''}${quoted}${open ? ' …' : ''}`;
  });
}

type Case = readonly [what: string, text: string, ...quotations: string[]];

const expectEach = (cases: readonly Case[]) =>
  it.each(cases)('%s', (_, text, ...quotations) => {
    expect(quotationsOf(text)).toEqual(quotations);
  });

describe('marks of every kind', () => {
  expectEach([
    ['curly', '“We will talk,” Tamm said.', '“We will talk,”'],
    ['straight', '"We will talk," Tamm said.', '"We will talk,"'],
    ['straight, twice', '"We will talk," Tamm said. "We must."', '"We will talk,"', '"We must."'],
    ['backticks and apostrophes', "``We will talk,'' Tamm said. ``We must.''", "``We will talk,''", "``We must.''"],
    ['two apostrophes each', "''We will talk,'' Tamm said.", "''We will talk,''"],
    ['guillemets', '«We will talk», Tamm said.', '«We will talk»'],
    ['low and high', '„We will talk”, Tamm said.', '„We will talk”'],
    ['low and high, as in German', '„We will talk“, Tamm said. „We must.“', '„We will talk“', '„We must.“'],
    ['single curly', '‘We will talk,’ Tamm said.', '‘We will talk,’'],
    ['single straight', "'We will talk,' Tamm said.", "'We will talk,'"],
    ['straight to open, curly to close', '"We will talk,” Tamm said. “We must."', '"We will talk,”', '“We must."'],
    ['curly the wrong way round', '”We will talk,” Tamm said.', '”We will talk,”'],
    ['a space after the mark that opens', '" We will talk," Tamm said.', '" We will talk,"'],
    ['a space before the mark that closes', '“We will talk, ” Tamm said.', '“We will talk, ”'],
  ]);
});

describe('quotations within quotations', () => {
  expectEach([
    ['single in double', '“He told me ‘never’ twice,” Tamm said.', '“He told me ‘never’ twice,”'],
    ['single in double, at its end', '“He told me, ‘Never!’” Tamm said.', '“He told me, ‘Never!’”'],
    ['single in double, straight', `"He told me 'never' twice," Tamm said.`, `"He told me 'never' twice,"`],
    ['double in single', '‘He told me “never” twice,’ Tamm said.', '‘He told me “never” twice,’'],
    ['curly in straight', '"He told me “never” twice," Tamm said.', '"He told me “never” twice,"'],
    [
      'a contraction and a possessive inside',
      '“They don’t want the states’ help,” he said.',
      '“They don’t want the states’ help,”',
    ],
    ['the same inside single ones', '‘They don’t want it,’ he said.', '‘They don’t want it,’'],
  ]);
});

describe('apostrophes that quote nothing', () => {
  expectEach([
    ['a decade', 'In the ’90s the states’ rights mattered.'],
    ['a decade, straight', "In the '90s and '80s the talks failed."],
    ['what is left out', '’Tis said that rock ’n’ roll is dead.'],
    ['what is left out, straight', "'Twas the night; rock 'n' roll is dead, get 'em."],
    ['possessives', "The ministers' words, Velde's answer and the negotiators' silence."],
    ['feet and inches', `The envoy, 5'10" tall, sat on a 6'2" chair.`],
    ['inches and a quotation', `“The 27" screen failed,” Tamm said.`, '“The 27" screen failed,”'],
    ['an okina', 'Hawai‘i and O‘ahu were quiet.'],
    [
      'a possessive beside a quotation',
      'Tamm’s “No” and the allies’ “Yes, we will” were heard.',
      '~“No”',
      '~“Yes, we will”',
    ],
  ]);
});

describe('what is not closed, or not opened', () => {
  expectEach([
    [
      'a quotation over three paragraphs',
      '“We will talk.\n“We must.\n“And we can,” Tamm said.',
      '“We will talk. …',
      '… “We must. …',
      '… “And we can,”',
    ],
    [
      'a paragraph that goes on without a mark',
      '“We will talk.\nWe must,” Tamm said.',
      '“We will talk. …',
      '… We must,”',
    ],
    ['straight marks over two paragraphs', '"We will talk.\n"We must," Tamm said.', '"We will talk. …', '… "We must,"'],
    ['an unclosed one does not swallow the next paragraph', '“We will talk.\nNobody came.', '“We will talk. …'],
    [
      'an unclosed one before another in its paragraph, which is no speech: it would hold who says it',
      '“We will talk, Tamm said. “We must.”',
      '~“We will talk, Tamm said.',
      '“We must.”',
    ],
    ['a stray mark that closes', 'Nobody came.” The talks failed.'],
    ['a stray mark at the end', 'Nobody came."'],
    ['a lone mark', '"'],
    ['nothing between marks', 'He said “” and left ""'],
  ]);
});

describe('marks beside other marks', () => {
  expectEach([
    ['in brackets', 'He came (“We will talk,” he said).', '“We will talk,”'],
    [
      'brackets in a quotation',
      '“We [the ministers] will talk (soon),” he said.',
      '“We [the ministers] will talk (soon),”',
    ],
    ['right before a dash', '“We will talk”—so he said.', '“We will talk”'],
    ['right after a dash', 'He said this—“We will talk.”', '“We will talk.”'],
    ['straight, right before a dash', '"We will talk"—so he said.', '"We will talk"'],
    ['broken off', '“We will —” Tamm said.', '“We will —”'],
    ['broken off, straight', '"We will --" Tamm said.', '"We will --"'],
    ['an ellipsis', '“We will … talk …” Tamm said.', '“We will … talk …”'],
    ['an ellipsis of full stops', '"... and we will talk ..." Tamm said.', '"... and we will talk ..."'],
    ['a question', '“Will they talk?” Tamm asked.', '“Will they talk?”'],
    ['a cry', '"We will talk!" Tamm said.', '"We will talk!"'],
    ['full stop behind the mark', 'He said: “We will talk”.', '“We will talk”'],
    ['no space behind the mark', '“We will talk,”Tamm said.', '“We will talk,”'],
    ['emoji and foreign letters inside', '“Привіт 🙂, we will talk,” he said.', '“Привіт 🙂, we will talk,”'],
  ]);
});

describe('speech is told from borrowed words', () => {
  expectEach([
    ['two borrowed words', 'He wants “direct” and “serious” negotiations.', '~“direct”', '~“serious”'],
    ['one borrowed word, straight', 'The "experts" were wrong.', '~"experts"'],
    ['a borrowed phrase', 'He called it “a very serious mistake” and left.', '~“a very serious mistake”'],
    ['one word that is speech', '“No,” she said.', '“No,”'],
    ['one word that is speech, behind its cue', 'She said: “Never.”', '“Never.”'],
    ['the name of a book', 'She wrote “War and Peace” in six years.', '~“War and Peace”'],
    ['a nickname', 'Ilse “The Hammer” Velde came.', '~“The Hammer”'],
    [
      'speech that goes on after its cue',
      '“We will talk,” he said, “if they want to.”',
      '“We will talk,”',
      '“if they want to.”',
    ],
    [
      'a whole sentence without a comma',
      'His answer was “We will not talk to them again.”',
      '“We will not talk to them again.”',
    ],
  ]);
});
