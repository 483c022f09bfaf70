// What the parts of the engine hand to one another, and what it gives to others.
import type { Mode, Span } from '@/core/corpus/schema';

/** A half-open run of tokens, by their numbers. */
export type Range = readonly [first: number, end: number];

/** Parts of speech as the tagger names them: Universal POS tags, and SPACE. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

export interface Token {
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  lemma: string;
  /** After tag repair. */
  pos: PartOfSpeech;
  /** Number of its sentence and of its paragraph. */
  sentence: number;
  readonly paragraph: number;
  /** Number of the quotation that it stands in, its marks included; -1 outside. */
  quotation: number;
}

/** A pair of quotation marks and what is between them. */
export interface Quotation {
  /** Its tokens, marks included. A quotation that goes on in the next paragraph is one quotation a paragraph. */
  readonly tokens: Range;
  /** Speech of its own, against words that the sentence around it uses ("direct" and "serious" negotiations). */
  readonly kind: 'speech' | 'words';
  /** Whether the paragraph ends before it is closed, so that it goes on in the next. */
  readonly open: boolean;
  /** Whether it takes up one that the paragraph before left open. */
  readonly continues: boolean;
}

/** A text, taken apart. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Range[];
  readonly sentences: readonly Range[];
  readonly quotations: readonly Quotation[];
}

/** An attribution as a rule finds it: in tokens, before it is known who the source is. */
export interface Found {
  readonly rule: string;
  /** Empty where the text names nobody. */
  readonly source: readonly Range[];
  readonly cue: readonly Range[];
  readonly content: readonly Range[];
}

/** Who says what, by which words, as the engine suggests it. */
export interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** direct, mixed and indirect as in the corpus; narrated where no words of speech are reported ("wants", "refuses"). */
  readonly mode: Mode;
  /** Id of one of the extraction's actors; null where the text names nobody. */
  readonly actor: string | null;
  /** The others of a joint source ("he and President Macron"); mostly none. */
  readonly also: readonly string[];
  /** Who passes it on, where that is somebody else: "A says that B said …" has B as actor and A here. */
  readonly via: string | null;
  /** Name of the rule that found it. */
  readonly rule: string;
  /** That rule's measured precision, 0 to 1. */
  readonly confidence: number;
}

/** Somebody who says something in the text. */
export interface FoundActor {
  /** The codebook's id where it knows the actor, else the fullest name in the text. */
  readonly id: string;
  readonly name: string;
  /** Whether the codebook knows the actor. */
  readonly known: boolean;
}

/** A statement as a codebook gives ground for it. It stays a suggestion until a person accepts it. */
export interface SuggestedStatement {
  /** Number of its attribution in `attributions`. */
  readonly attribution: number;
  /** Id of one of the extraction's actors. */
  readonly speaker: string;
  readonly via: string | null;
  /** Id of an issue of the codebook. Where none is touched, no statement is suggested. */
  readonly issue: string;
  /** A step of the codebook's scale; null where nothing clear stands. */
  readonly stance: number | null;
  /** The words that the issue and the stance rest on. */
  readonly grounds: readonly Span[];
}

/** What is known of the text's language. */
export interface LanguageCheck {
  readonly english: boolean;
  /** By what it was noticed, for people: "3 of 120 words are common English ones". */
  readonly reason: string;
}

export interface Extraction {
  readonly language: LanguageCheck;
  readonly sentences: readonly Span[];
  /** In the order of the text. */
  readonly attributions: readonly Attribution[];
  readonly actors: readonly FoundActor[];
  readonly statements: readonly SuggestedStatement[];
}
