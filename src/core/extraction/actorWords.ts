// What the words around a name say of whom it names.
import type { Gender } from './actorTypes';

const words = (list: string) => new Set(list.split(/\s+/));

/** Offices and callings: before a name they are no part of it, and after "the" they stand for it. */
const ROLES = words(`president chancellor premier minister pm spokesman spokeswoman spokesperson secretary senator sen.
  representative rep. congressman congresswoman lawmaker governor gov. mayor ambassador envoy diplomat general gen. colonel
  col. major maj. captain capt. lieutenant lt. sergeant sgt. admiral adm. commander marshal chief head leader director
  chairman chairwoman chairperson chair king queen prince princess emperor sultan sheikh emir ayatollah pope cardinal
  archbishop bishop pastor rabbi imam rev. reverend father sister aide adviser advisor strategist analyst economist
  professor prof. lecturer researcher scientist historian expert scholar author writer novelist journalist reporter
  correspondent columnist editor publisher broadcaster host anchor commentator blogger judge justice prosecutor attorney
  lawyer solicitor barrister sheriff detective officer inspector commissioner superintendent constable candidate nominee
  contender frontrunner challenger rival opponent incumbent mp mep deputy speaker whip delegate councillor councilman
  councilwoman alderman treasurer comptroller founder co-founder ceo cfo executive manager owner boss banker businessman
  businesswoman entrepreneur investor billionaire developer activist campaigner organizer organiser volunteer veteran
  soldier pilot astronaut doctor dr. surgeon physician nurse teacher principal dean student farmer worker driver
  engineer architect artist actor actress singer rapper musician comedian filmmaker coach player captain pollster
  negotiator mediator dictator tsar czar counsel physicist biologist epidemiologist lobbyist oligarch rebel widow
  undersecretary parliamentarian politician statesman patriarch vice-president attaché`);

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

/** Before an office they make another office of it. */
export const QUALIFIERS = words(
  'vice deputy prime assistant associate acting former ex late then-president ex-president former-president press foreign defense defence interior finance economy',
);

/** "the Secretary of State John Smith": the word before the name belongs to the office. */
export const PORTFOLIOS = words(
  'state defense defence treasury commerce labor labour energy education interior health agriculture transportation homeland security justice finance staff police',
);

/** In a name, they say that no person is named. */
const GROUP_WORDS = words(`ministry department office agency administration bureau commission committee council
  congress senate parliament house assembly cabinet court tribunal party union alliance organization organisation treaty
  association federation foundation institute institution centre center university college school academy bank fund
  company corporation corp. inc. inc ltd. ltd llc group holdings industries airlines motors university times post journal
  news press agency network television radio tribune herald guardian telegraph magazine review gazette broadcasting
  police army navy force forces guard command authority board service services league club team society trust campaign
  coalition movement front brigade militia government republic kingdom states nations emirates city county state
  street hospital church vatican museum project initiative conference summit forum laboratory observatory watch
  international national pentagon kremlin taliban hezbollah hamas twitter facebook google youtube`);

/** What somebody says, not who: "Biden's comments", "a statement by the ministry". */
const SPEECH_NOUNS = words(`comment comments statement statements remark remarks speech speeches address letter letters
  tweet tweets post posts message messages interview insistence suggestion suggestions claim claims assertion proposal
  proposals plan plans call calls demand demands position view views opinion testimony memoir memoirs book video email
  emails e-mail report reports announcement declaration denial warning warnings promise promises pledge threat threats
  argument arguments answer response reply criticism accusation accusations allegation allegations words refusal
  decision account analysis article column essay op-ed press-release release belief hope desire fear fears commitment
  intention support opposition rejection complaint question questions prediction admission confession vow offer request
  appeal ruling verdict opening lawsuit filing ad ads advertisement survey poll study findings`);

const COMMON =
  words(`celebrities officials authorities critics supporters opponents residents witnesses sources people police voters
  families parents relatives protesters observers rivals friends colleagues members insiders investigators regulators
  prosecutors organizers conservatives liberals progressives activists advocates allies others many some several most few
  everyone everybody someone somebody nobody women men scientists researchers experts analysts`);

const MALE =
  words(`john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony
  mark donald steven stephen paul andrew joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob
  gary nicholas eric jonathan larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack
  dennis jerry tyler aaron henry adam douglas nathan peter zachary kyle walter harold jeremy ethan carl keith roger gerald
  christian terry sean arthur austin noah lawrence bryan joe jordan billy bruce albert willie gabriel alan ralph randy
  philip phillip bobby howard ben bob tom tim jim mike dave dan bill steve tony rick rob ron don ted fred greg matt chris
  nick sam alex max leo hugo oscar ivan boris vladimir dmitry dmitri sergei sergey alexei aleksei mikhail nikolai nikita
  ilya yuri igor oleg andrei viktor volodymyr oleksandr andriy petro vitali vitaliy mykhailo denys emmanuel olaf jens
  friedrich wolfgang hans klaus jürgen heiko robert helmut gerhard françois jean pierre nicolas jacques luc michel
  antonio mario giuseppe matteo silvio luca marco carlos josé juan luis pedro miguel jorge javier fernando andrés manuel
  diego mohammed mohamed muhammad ahmed ali omar hassan hussein ibrahim mahmoud mustafa khalid abdullah abdul recep
  bashar benjamin yair naftali narendra rahul rajiv imran xi hiroshi shinzo fumio kofi barack bernie mitch chuck marco
  kim joko rishi keir nigel simon neil ian graham gordon colin stuart derek hugh lars anders erik sven mateusz andrzej
  lech viktor zoran aleksandar nelson cyril jair lula evo hugo nicolás pope vincent martin karl louis marc`);
const FEMALE =
  words(`mary patricia jennifer linda elizabeth susan jessica karen sarah lisa nancy betty margaret sandra ashley
  kimberly emily michelle dorothy carol melissa deborah stephanie rebecca sharon kathleen amy angela shirley brenda pamela
  nicole helen samantha katherine catherine christine rachel carolyn janet maria heather diane ruth julie joyce virginia
  kelly lauren christina joan evelyn judith megan alice ann anne jean doris kate katie jane hillary kamala elise ivanka
  melania kellyanne nikki condoleezza madeleine janet ursula annegret angela christine marine ségolène brigitte theresa
  liz penny yvette nicola jacinda julia sanna mette erna kaja maia svetlana irina olga natalia yulia iryna olena
  ekaterina tatiana anna kristalina giorgia isabel carmen beatriz dilma michelle cristina gabriela aung leila fatima aisha
  malala benazir indira sonia priya mei ying yoko keiko hiroko rosa alexandra caroline charlotte emma claire chloe sophie
  louise ellen eva ingrid astrid greta hannah naomi esther miriam ruth jill laura barbara cindy wendy tracy dawn peggy
  debbie maggie molly beth meg sally lucy grace rose joy hope faith`);

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
