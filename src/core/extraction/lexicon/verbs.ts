// The verbs that report, by what may follow them. A verb may stand in several classes.

const words = (text: string) => text.trim().split(/\s+/);

/** What a verb of the class takes as its content. */
export const VERB_CLASSES = {
  /** Plain reporting: a quotation, a clause with or without "that". */
  say: words(`
    say tell add note write press demur grouse sum tweet argue claim state declare announce explain insist warn acknowledge admit concede deny
    assert contend maintain allege reply respond remark comment observe recall reiterate stress emphasize emphasise
    conclude continue quip joke muse opine lament complain shout yell exclaim retort counter testify predict caution vow
    pledge promise confirm recount repeat ask agree boast brag chant interject elaborate proclaim reveal disclose affirm
    reaffirm underscore hint imply intimate caution forecast post blog email text gush fume rail scoff sigh snap sniff
    shrug volunteer venture surmise theorize theorise speculate reason report posit profess attest swear assure inform
    remind notify advise signal indicate mention relate recite mutter murmur whisper cry scream beam boom thunder tease
    warn point guess suggest demand propose recommend urge wonder inquire query answer begin conclude finish chime
    marvel protest object grumble gripe charge dispute plead pray preach quote retweet read recollect reflect
    bemoan rebut crow deadpan bark interrupt offer open close crack huff intone implore
    stipulate specify clarify summarize summarise decree rule hail praise question confess enthuse fret bristle blurt bellow
    holler chuckle growl hiss lecture mouth sing vent moan snipe cheer bluster gloat rant concur assess exhort joke rave
  `),
  /** Takes the one who is told before the content: "told reporters that". */
  tell: words('tell inform remind assure notify advise warn ask promise show convince persuade text email'),
  /** Thoughts and feelings: a clause with or without "that". */
  think: words(`
    think believe know feel fear hope doubt expect assume suspect understand realize realise worry wish figure imagine
    guess consider hold suppose trust presume dream regret bet reckon anticipate foresee remember forget recognize
    recognise learn hear notice sense gather see decide determine
  `),
  /** Studies, polls, letters: a clause. */
  show: words(`
    show find suggest indicate reveal demonstrate prove confirm estimate project conclude read detail document illustrate
    determine signal
  `),
  /** Somebody is to do something: "urged them to". */
  urge: words(`
    urge ask tell call press encourage order warn advise persuade request implore invite instruct beg pressure push
    challenge beseech exhort command counsel direct remind want expect lobby prod forbid enjoin entreat nudge
  `),
  /** Something that the source is to do: "vowed to", "refused to". */
  want: words(`
    want hope plan seek vow pledge promise threaten refuse decline agree offer wish aim prefer propose demand decide choose
    swear claim expect consent hesitate resolve volunteer ask like love yearn opt
  `),
  /** A judgement with what it is about: "criticised the plan". */
  judge: words(`
    criticize criticise praise support oppose defend endorse back reject dismiss condemn denounce blame attack applaud
    welcome slam blast mock question challenge propose advocate decry deride hail laud lambaste disavow disown embrace
    fault lament protest ridicule tout trash bash assail berate castigate chastise chide commend congratulate deplore
    disparage doubt echo excoriate extol hammer knock lash malign minimize minimise rebut refute renounce repudiate
    savage scold scorn second skewer slander slight thank trumpet underscore urge vilify cite mention discuss deny
    dispute announce admit acknowledge stress emphasize emphasise highlight prefer seek fear regret rule outline
    detail reiterate predict promise suggest request call admire disapprove distrust reveal reaffirm affirm recognize
    recognise invoke tease retract accuse rip bemoan worry belittle downplay liken compare credit contemplate reference reprimand
    decline foresee justify attribute float recall tweet retweet order declare explain report recite
    recount signal ask concede note say claim remember consider learn plead notice
  `),
  /** A name for something: "called it a mistake". */
  call: words(
    'call deem frame cast paint pronounce position describe label brand dub portray characterize characterise depict term view see denounce dismiss tout hail condemn',
  ),
} as const;

export type VerbClass = keyof typeof VERB_CLASSES;

export interface Verb {
  readonly lemma: string;
  readonly classes: ReadonlySet<VerbClass>;
}

/** Forms that no rule makes. */
const IRREGULAR: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  think: 'thought',
  know: 'knew known',
  feel: 'felt',
  hold: 'held',
  see: 'saw seen',
  find: 'found',
  show: 'shown',
  hear: 'heard',
  forget: 'forgot forgotten',
  understand: 'understood',
  foresee: 'foresaw foreseen',
  swear: 'swore sworn',
  begin: 'began begun',
  choose: 'chose chosen',
  seek: 'sought',
  forbid: 'forbade forbidden',
};

/** The forms of a verb: say, says, said, saying; "quiped" beside "quipped", which nobody writes and nothing is lost by. */
function formsOf(lemma: string): string[] {
  const stem = lemma.replace(/([^e])e$/, '$1');
  const soft = lemma.replace(/([^aeiou])y$/, '$1i');
  const third = soft === lemma ? (/(?:s|x|z|ch|sh|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`) : `${soft}es`;
  const past = soft === lemma ? stem : soft;
  const doubled = /[^aeiou][aeiou][bdglmnprt]$/.test(lemma) ? lemma + lemma.at(-1) : stem;
  return [
    ...[lemma, third, past.endsWith('e') ? `${past}d` : `${past}ed`, `${stem}ing`],
    ...[`${doubled}ed`, `${doubled}ing`, ...(IRREGULAR[lemma]?.split(' ') ?? [])],
  ];
}

/** Every form of every verb. */
export const VERB_FORMS: ReadonlyMap<string, Verb> = (() => {
  const forms = new Map<string, { lemma: string; classes: Set<VerbClass> }>();
  for (const [name, lemmas] of Object.entries(VERB_CLASSES) as [VerbClass, readonly string[]][]) {
    for (const lemma of lemmas) {
      const verb = forms.get(lemma) ?? { lemma, classes: new Set() };
      verb.classes.add(name);
      for (const form of formsOf(lemma)) forms.set(form, verb);
    }
  }
  return forms;
})();
