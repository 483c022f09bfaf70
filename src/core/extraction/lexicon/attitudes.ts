// Words that take a side on what they govern, whoever says them and whatever it is.

/**
 * Whose attitude the words tell.
 * own: that of their subject, so that they count where the speaker is the subject ("we want", "he refuses");
 * urge: the same, and what is urged is somebody else's to do ("urged him to accept");
 * any: the speaker's, whoever is the subject ("Russia must"); judgement: the same, and it may stand behind ("talks are vital");
 * modal: own, directly before what is to be done ("will talk"); no: a refusal of the thing itself ("no talks").
 */
export type Whose = 'own' | 'urge' | 'any' | 'judgement' | 'modal' | 'no';

/** Steps: 2 supports, 1 supports in part, -1 resists, -2 rejects, null takes no side. */
export type Level = -2 | -1 | 1 | 2 | null;

export interface Attitude {
  readonly whose: Whose;
  readonly plain: Level;
  /** With "not" or the like before it. */
  readonly negated: Level;
}

/** Lines: whose | step | step when negated | phrases by comma. */
const LINES = `
own|2|-2|want*,wish to,wishes to,seek*,desire*,agree*,accept*,support*,endors*,welcom*,favour*,favor*,embrac*,approv*,back,backed,backs,backing,propos*,intend*,intention*,determined to,determination to,plan to,plans to,planned to,planning to,vow*,strive*,aim to,aims to,advocat*
own|2|-1|commit*,pledg*,promis*,offer*,guarantee*
urge|2|-2|urg*,call on,called on,calls on,calling on,call for,called for,calls for,calling for,calls on,demand*,appeal for,appealed for,appeal to,appealed to,appeals to,press for,pressed for,push for,pushed for,pushing for,insist on,insisted on,insists on,insistence on,insisting on,insistence,request*,implor*,plead*,recommend*,encourag*,asked to,exhort*
own|1|-2|willing,willingness,open to,openness to,interested in,interest in,will consider,would consider,inclined to
own|1|-1|ready to,ready for,readiness,prepared to,prepared for,eager,eagerness,keen,rush*,hurry,hurrying,serious about,hope*,hoping,prefer*,glad to,happy to,pleased to,things to,plenty to,much to,something to,a lot to
own|-1|1|reluctan*,hesita*,wary of,sceptical,skeptical,less eager,less keen,less willing,less inclined,less interested,less ready,resist*,postpon*,delay*,put off,puts off,putting off,avoid*,suspend*,stall*,doubt*
own|-1|null|no rush,no hurry,no plans,no plan to,little interest in,little appetite,little reason
own|-2|1|refus*,refusal*,reject*,rejection*,rule out,ruled out,rules out,ruling out,oppos*,opposition to,exclud*,dismiss*,declin*,unwilling*,rebuff*,turn down,turned down,turns down,turning down,spurn*,renounc*,abandon*,give up on,gave up on,break off,broke off,broken off,forbid*,ban,banned,bans,prohibit*,stop,stopped,stops,stopping,against,warn against,warned against,warns against
own|-2|null|no intention of,no intention to,no interest in,no desire to,no desire for,no reason to,no wish to,no appetite for,no need for,no need to,no point in,nothing to,no sense in
own|-1|null|little to
any|2|-2|must,should,ought to,let us,let 's
any|2|null|need to,needs to,have to,has to
any|2|-1|be time to,be time for
any|-1|null|not the time to,not the time for,not time to,not time for
judgement|2|-1|necessary,essential,vital,crucial,imperative,required,indispensable,needed,only way,best way,right way,only path,way out,priority
judgement|1|-2|possible,acceptable,feasible
judgement|-2|1|impossible,unacceptable,inconceivable,out of the question,pointless,futile,meaningless,useless,unthinkable,no longer possible
judgement|-1|null|premature,too early,too soon,unrealistic
any|-1|null|complicat*,hamper*,hinder*,undermin*,obstruct*,jeopardi*,impede*,preclud*
modal|2|-2|will,shall,going to,'ll
modal|1|-2|would,'d
modal|null|-2|do,does,can
no|-2|null|no,zero
`;

/** Phrase by phrase. */
export function attitudes(): [phrase: string, attitude: Attitude][] {
  const step = (text = '') => (text === 'null' ? null : (Number(text) as Level));
  return LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [whose, plain, negated, phrases = ''] = line.split('|');
      const attitude = { whose: whose as Whose, plain: step(plain), negated: step(negated) };
      return phrases.split(',').map((phrase): [string, Attitude] => [phrase, attitude]);
    });
}

/** Turn round what follows them. */
export const NEGATIONS = new Set(["n't", 'n’t', 'not', 'never', 'neither', 'nor', 'hardly', 'no']);

/** What follows is granted, and is not the point. */
export const CONCESSIONS = new Set(['although', 'though', 'despite', 'while', 'whilst', 'whereas', 'notwithstanding']);

/** A clause begins here; "while" does so where no "-ing" follows. */
export const BREAKS = new Set([
  'but',
  'yet',
  'because',
  'which',
  'who',
  'whereas',
  'although',
  'though',
  'despite',
  'while',
  'whilst',
]);

/** What follows is a condition by itself; not "without": "without delay" is none. */
export const CONDITIONS = new Set(['if', 'once', 'provided', 'unless', 'until', 'till']);
/** What follows is a condition behind "only", or "no". */
export const TIMES = new Set(['when', 'after', 'without']);
/** Conditions that, with a negation, are the only way: "no talks unless". */
export const RESTRICTIVE = new Set(['unless', 'until', 'till', 'without']);
/** Behind an obligation, what follows has to wait: "must withdraw before talks", "to allow talks". */
export const WAITING = new Set(['before', 'allow', 'enable', 'permit']);

/** May stand between "will" and what is to be done: "will take part in talks", not "will profit from talks". */
export const LIGHT_VERBS = new Set(
  `hold start begin resume continue enter engage join take have conduct attend return sit go come make participate announce
  declare sign open pursue give let press pressure force show get do build create introduce adopt implement pass establish
  grant allow permit launch fund`.split(/\s+/),
);
