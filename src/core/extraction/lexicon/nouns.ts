/** Nouns that report what their owner says or holds, and what may follow them: "Lee's insistence that …". */
export const REPORT_NOUNS: ReadonlySet<string> = new Set(
  `accusation admission advice agreement allegation announcement appeal argument assertion assessment assumption assurance
  attack belief call claim comment complaint conclusion concern confidence contention conviction criticism decision
  declaration demand denial desire determination doubt endorsement estimate expectation explanation fear feeling finding
  forecast hope idea insistence intention invitation judgment judgement message notion objection offer opinion opposition
  order plan plea pledge position praise prediction promise proposal prospect question reason reassurance recommendation
  refusal remark reminder reply report request resistance response rumor rumour sense statement stance suggestion support
  suspicion testimony theory thought threat urging verdict view vow warning willingness wish worry`.split(/\s+/),
);

/** Those of them whose clause says what is held: "his insistence that", "her refusal to". */
export const CLAUSE_NOUNS: ReadonlySet<string> = new Set(
  `accusation admission allegation announcement argument assertion assessment assurance belief call claim complaint
  conclusion concern contention conviction declaration demand denial desire determination expectation fear finding hope
  insistence intention notion opinion plea pledge prediction promise proposal recommendation refusal request statement
  suggestion suspicion theory threat view vow warning willingness wish`.split(/\s+/),
);
