// Words that take a side on what they govern, whoever says them and whatever it is.

/**
 * Whose attitude the words tell.
 * own: that of their subject, so that they count where the speaker is the subject ("we want", "he refuses");
 * asks: the same, where something is asked for ("asked him to accept");
 * any: the speaker's, whoever is the subject ("Russia must"); judgement: the same, and it may stand behind ("talks are vital");
 * made: behind what is made so ("makes talks difficult"); modal: own, directly before what is to be done ("will talk").
 */
export type Whose = 'own' | 'asks' | 'any' | 'judgement' | 'made' | 'modal';

/** Steps: 2 supports, 1 supports in part, -1 resists, -2 rejects, null takes no side. */
export type Level = -2 | -1 | 1 | 2 | null;

export interface Attitude {
  readonly whose: Whose;
  readonly plain: Level;
  /** With "not" or the like before it. */
  readonly negated: Level;
}

/** Lines: whose, step, step when negated, and phrases as in a codebook. */
const LINES = `
own,2,-2,want,wish|aim|plan|determined to,seek,desire,agree,accept,support,endors*,welcome,favor|favour,embrace,approv*,backed|backs|backing,will|to back,propos*,intend,intention,vow,advocate,urge,call on|for,demand,appeal for|to,press|push for,insist on,insistence,request,plead,recommend,encourage,praise,hail,applaud
asks,2,-2,ask,tell,order,press,pressure,warn,insist,suggest*
own,2,-1,commit|commitment,pledge,promise,offer,guarantee
own,1,-2,willing*,open|openness to,interest|interested in,will|would consider
own,1,-1,ready|prepared to|for,readiness,eager*,keen,rush,hurry,serious about,hope,prefer,glad|happy|pleased to,thing|plenty|much|something|lot to
own,-1,1,reluctan*,hesita*,wary of,sceptical|skeptical,less eager|keen|willing|inclined|interested|ready,resist,postpone,delay,put off,avoid,suspend,doubt,little interest|appetite in|for,little to,no plan
own,-2,1,refus*,reject*,rule out,turn down,oppos*,dismiss,decline,unwilling*,abandon,forbid,prohibit*,ban,stop,against,warn against,condemn,denounce,critici*
own,-2,null,no reason|appetite|need|point|sense of|in|to|for,nothing to
own,null,null,deny,accus*,blame
any,2,-2,must,should,ought to,let ’s|'s|us
any,2,-1,be time to|for,need|have to
any,-1,null,not time to|for,complicate,undermine,jeopardi*
judgement,2,-1,necessary,essential,vital,crucial,required,needed,only|best|right way|path,way out,priority
judgement,1,-2,possible,acceptable
judgement,-2,1,impossible,unacceptable,out of the question,pointless
judgement,-1,null,premature,too early|soon
made,-1,null,unlikely,difficult
modal,2,-2,will,shall,going to
modal,1,-2,would
`;

/** Phrase by phrase. */
export const attitudes = (): [phrase: string, attitude: Attitude][] =>
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [whose, plain = '', negated = '', ...phrases] = line.split(',');
      const attitude = { whose, plain: JSON.parse(plain), negated: JSON.parse(negated) } as Attitude;
      return phrases.map((phrase): [string, Attitude] => [phrase, attitude]);
    });

/** Turn round what follows them. */
export const NEGATIONS = new Set(["n't", 'n’t', 'not', 'never', 'neither', 'nor', 'hardly', 'no', 'nobody']);

/** What follows is granted, and is not the point. */
export const CONCESSIONS = new Set(['although', 'though', 'despite', 'while', 'whilst', 'whereas']);

/** A clause begins here; "while" does so where no "-ing" follows. */
export const BREAKS = new Set([...CONCESSIONS, 'but', 'yet', 'because', 'which', 'who']);

/** May stand between "will" and what is to be done: "will take part in talks", not "will profit from talks". */
export const LIGHT_VERBS = new Set(
  `hold start begin resume continue enter engage join take have return go come make participate sign open pursue give let
  get do build pass grant allow`.split(/\s+/),
);
