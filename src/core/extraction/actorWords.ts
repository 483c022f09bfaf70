// What the words around a name say of whom it names.
import type { Gender } from './actorTypes';

const words = (list: string) => new Set(list.split(/\s+/));

/** Offices and callings: before a name they are no part of it, and after "the" they stand for it. */
const ROLES =
  words(`president chancellor premier minister pm spokesman spokeswoman spokesperson secretary senator sen. representative rep.
congressman congresswoman lawmaker governor gov. mayor ambassador envoy diplomat general gen. colonel col. maj.
captain capt. lt. sergeant admiral commander chief head leader director chairman chairwoman chair king queen prince
princess sultan emir ayatollah pope cardinal archbishop bishop pastor rabbi imam rev. reverend aide adviser advisor
strategist analyst economist professor prof. researcher scientist historian expert author writer journalist reporter
correspondent columnist editor publisher host commentator judge justice prosecutor attorney lawyer sheriff detective
officer inspector commissioner candidate nominee challenger rival opponent mp mep deputy speaker delegate councillor
treasurer founder ceo executive manager owner banker businessman businesswoman investor billionaire activist
campaigner organizer organiser veteran soldier doctor dr. teacher student farmer engineer artist actor actress coach
pollster negotiator mediator dictator tsar counsel lobbyist oligarch undersecretary politician patriarch`);

/** Stand only before names. */
const TITLES = new Map<string, Gender | null>([
  ...'mr. mr sir lord baron'.split(' ').map((title) => [title, 'm'] as const),
  ...'mrs. mrs ms. ms miss lady madam madame dame baroness'.split(' ').map((title) => [title, 'f'] as const),
  ...'dr prof hon. hon sen rep gov gen lt rev saint'.split(' ').map((title) => [title, null] as const),
]);

const MALE_ROLES = words(
  'spokesman chairman congressman councilman businessman statesman king prince emperor sultan sheikh pope father actor alderman',
);
const FEMALE_ROLES = words(
  'spokeswoman chairwoman congresswoman councilwoman businesswoman queen princess sister actress widow',
);

/** Heads of a state or a government; "the Russian leader" is one. */
const LEADERS = words('president chancellor premier minister leader king queen emperor sultan emir prime-minister pm');

/** "the Secretary of State John Smith": the word before the name belongs to the office. */
export const PORTFOLIOS = words(
  'state defense defence treasury commerce labor labour energy education interior health agriculture transportation homeland security justice finance staff police',
);

/** In a name, they say that no person is named. */
const GROUP_WORDS =
  words(`ministry department office agency administration bureau commission committee council congress senate parliament house
assembly cabinet court party union alliance organization organisation treaty association federation foundation
institute institution centre center university college school academy bank fund company corporation corp. inc. inc
ltd. group industries airlines motors times post journal news press network television radio tribune herald guardian
telegraph magazine police army navy force forces command authority board service services league club team society
trust campaign coalition movement front government republic kingdom states nations county state street hospital church
vatican project initiative conference international national pentagon kremlin taliban hezbollah hamas twitter facebook
google`);

/** What somebody says, not who: "Biden's comments", "a statement by the ministry". */
const SPEECH_NOUNS =
  words(`comment comments statement statements remark remarks speech speeches address letter letters tweet tweets post posts
message messages interview insistence suggestion suggestions claim claims assertion proposal proposals plan plans call
calls demand demands position view views opinion testimony memoir book video email emails report reports announcement
declaration denial warning warnings promise promises pledge threat threats argument arguments answer response reply
criticism accusation accusations allegation allegations words refusal decision account article column release belief
hope desire fear fears commitment intention support opposition question questions prediction vow offer request appeal
ruling verdict lawsuit poll survey study`);

const COMMON =
  words(`celebrities officials authorities critics supporters residents witnesses sources people police voters families parents
relatives protesters friends colleagues members conservatives liberals progressives advocates allies others many some
several most few everyone somebody someone nobody women men`);

const MALE =
  words(`john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven stephen paul andrew kenneth kevin brian george edward ronald timothy jason jeffrey ryan gary nicholas eric
jonathan larry justin scott benjamin samuel gregory frank patrick jack dennis jerry henry adam peter walter roger
arthur lawrence bryan joe jordan albert alan ralph philip bobby howard ben bob tom tim jim mike dave dan bill steve
tony rick ron don ted fred greg matt chris nick sam alex max leo hugo oscar ivan boris vladimir dmitry dmitri sergei
sergey alexei mikhail nikolai nikita ilya yuri igor oleg andrei viktor volodymyr oleksandr andriy petro mykhailo
emmanuel olaf jens friedrich wolfgang hans klaus robert jean pierre nicolas jacques luc michel antonio mario giuseppe
matteo silvio luca marco carlos jose juan luis pedro miguel jorge javier fernando mohammed mohamed muhammad ahmed ali
omar hassan ibrahim mahmoud mustafa abdullah recep bashar narendra imran xi barack bernie mitch chuck kim keir nigel
simon neil ian graham gordon stuart lars anders erik mateusz andrzej aleksandar martin karl louis marc joshua`);
const FEMALE =
  words(`mary jennifer elizabeth susan jessica karen sarah nancy betty margaret sharon ashley emily michelle dorothy carol
kathleen amy shirley helen katherine catherine christine rachel carolyn janet diane ruth julie joyce kelly lauren joan
evelyn judith megan alice ann anne jean doris kate katie jane hillary elise kellyanne nikki madeleine marine segolene
brigitte liz penny yvette mette isabel carmen beatriz aung mei charlotte caroline claire sophie louise ellen ingrid
astrid esther jill wendy peggy debbie maggie molly beth meg sally lucy grace rose joy kim`);

export const isRole = (lower: string) => ROLES.has(lower);
export const isTitle = (lower: string) => TITLES.has(lower);
export const isLeader = (noun: string) => LEADERS.has(noun);
export const isGroupWord = (lower: string) => GROUP_WORDS.has(lower);
export const isSpeechNoun = (lower: string) => SPEECH_NOUNS.has(lower);
/** Words that begin a sentence with a capital and are no names. */
export const isCommonNoun = (lower: string) => COMMON.has(lower) || isSpeechNoun(lower) || roleOfPlural(lower) !== null;
export const isFirstName = (lower: string) => MALE.has(lower) || FEMALE.has(lower);

export function genderOfTitle(lower: string): Gender | null {
  if (MALE_ROLES.has(lower)) return 'm';
  if (FEMALE_ROLES.has(lower)) return 'f';
  return TITLES.get(lower) ?? null;
}

export function genderOfFirstName(lower: string): Gender | null {
  const isMale = MALE.has(lower);
  const isFemale = FEMALE.has(lower);
  if (isMale === isFemale) return !isMale && lower.length > 3 && lower.endsWith('a') ? 'f' : null;
  return isMale ? 'm' : 'f';
}

/** Plural words for offices: the singular of one, or null. */
export function roleOfPlural(lower: string): string | null {
  if (!lower.endsWith('s')) return null;
  const singular = lower.endsWith('men') ? `${lower.slice(0, -3)}man` : lower.slice(0, -1);
  return ROLES.has(singular) ? singular : null;
}
