// What the words around a name say of whom it names.
import type { Gender } from './actorTypes';

const words = (list: string) => new Set(list.split(/\s+/));

/** Offices and callings: before a name they are no part of it, and after "the" they stand for it. */
const ROLES =
  words(`president chancellor premier minister pm spokesman spokeswoman spokesperson secretary senator sen. representative rep.
congressman congresswoman lawmaker governor gov. mayor ambassador envoy diplomat general gen. commander chief head
leader director chairman chairwoman chair king pope pastor aide adviser strategist analyst economist professor prof.
researcher scientist expert author writer journalist reporter correspondent editor host judge justice prosecutor
attorney lawyer sheriff officer commissioner candidate nominee challenger rival opponent deputy speaker delegate
founder ceo executive manager businessman investor billionaire activist veteran soldier doctor dr. student actor
pollster negotiator counsel lobbyist politician captain capt. colonel col. admiral lt. prince queen ayatollah
columnist archbishop`);

/** Stand only before names. */
const TITLES = words('mr. mr sir lord mrs. mrs ms. ms miss lady dr prof hon. sen rep gov gen lt saint');
const MALE_TITLE = /^(?:mr|sir|lord|king|pope|father)\b|[^o]man$/;
const FEMALE_TITLE = /^(?:m(?:r?s|iss)|lady|queen|sister)\b|woman$/;

/** Heads of a state or a government; "the Russian leader" is one. */
export const LEADERS = words('president chancellor premier minister leader king queen prime-minister pm');

/** "the Secretary of State John Smith": the word before the name belongs to the office. */
export const PORTFOLIOS = words(
  'state defense defence treasury commerce labor labour energy education interior health agriculture transportation homeland security justice finance staff police',
);

/** In a name, they say that no person is named. */
const GROUP_WORDS =
  words(`ministry department office agency administration bureau commission committee council congress senate parliament house
assembly cabinet court party union alliance organization treaty association federation foundation institute
institution centre center university college school bank fund company group times post news press network radio
guardian police army navy force forces board service services league campaign coalition movement front government
republic kingdom states nations county state street church vatican project conference international national pentagon
kremlin journal twitter facebook team`);

/** What somebody says, not who: "Biden's comments", "a statement by the ministry". */
const SPEECH_NOUNS =
  words(`comment statement remark address letter tweet post message interview insistence suggestion claim assertion proposal
plan call demand position view opinion book video email report denial warning promise pledge threat argument answer
response reply criticism accusation allegation words refusal decision article column release belief hope desire fear
commitment intention support opposition question appeal poll survey study speech`);

const COMMON =
  words(`celebrities officials authorities critics supporters residents witnesses sources people police voters families parents
relatives protesters friends colleagues members conservatives liberals progressives advocates allies others many some
several most few everyone somebody someone nobody women men`);

const MALE =
  words(`john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven stephen paul andrew kenneth kevin brian george edward ronald timothy jason jeffrey ryan gary nicholas eric
jonathan larry justin scott benjamin samuel gregory frank patrick jack dennis jerry henry adam peter walter roger
arthur lawrence joe alan ralph philip bobby howard ben bob tom tim jim mike dave dan bill steve tony rick ron don ted
fred greg matt chris nick sam alex boris vladimir dmitry sergei alexei mikhail andrei viktor volodymyr oleksandr
andriy mykhailo emmanuel olaf robert pierre marco carlos luis mohammed muhammad barack bernie mitch chuck kim simon
neil ian graham gordon martin`);
const FEMALE =
  words(`mary jennifer elizabeth susan jessica karen sarah nancy margaret sharon ashley emily michelle amy helen katherine
catherine christine rachel janet diane ruth julie kelly megan alice ann anne kate katie jane hillary nikki liz
charlotte caroline claire ellen jill wendy debbie lucy`);

export const isRole = (lower: string) => ROLES.has(lower);
export const isTitle = (lower: string) => TITLES.has(lower);
export const isGroupWord = (lower: string) => GROUP_WORDS.has(lower);
export const isSpeechNoun = (lower: string) => SPEECH_NOUNS.has(lower) || SPEECH_NOUNS.has(lower.replace(/e?s$/, ''));
/** Words that begin a sentence with a capital and are no names. */
export const isCommonNoun = (lower: string) => COMMON.has(lower) || isSpeechNoun(lower) || roleOfPlural(lower) !== null;
export const isFirstName = (lower: string) => MALE.has(lower) || FEMALE.has(lower);

export const genderOfTitle = (lower: string): Gender | null =>
  MALE_TITLE.test(lower) ? 'm' : FEMALE_TITLE.test(lower) ? 'f' : null;

/** Names that end in "a" are women's, but for those that are known as men's. */
export const genderOfFirstName = (lower: string): Gender | null =>
  MALE.has(lower) ? 'm' : FEMALE.has(lower) || /...a$/.test(lower) ? 'f' : null;

/** Plural words for offices: the singular of one, or null. */
export function roleOfPlural(lower: string): string | null {
  if (!lower.endsWith('s')) return null;
  const singular = lower.endsWith('men') ? `${lower.slice(0, -3)}man` : lower.slice(0, -1);
  return ROLES.has(singular) ? singular : null;
}
