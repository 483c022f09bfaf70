import { continueQuotations } from './refiners/continueQuotations';
import { accordingTo } from './rules/accordingTo';
import { asReported } from './rules/asReported';
import type { Context, Rule } from './rules/context';
import { headline } from './rules/headline';
import { indirect } from './rules/indirect';
import { judging } from './rules/judging';
import { madeClear } from './rules/madeClear';
import { nouns } from './rules/nouns';
import { parenthetical } from './rules/parenthetical';
import { quotationAfter } from './rules/quotationAfter';
import { quotationBefore } from './rules/quotationBefore';
import { relative } from './rules/relative';
import { seeming } from './rules/seeming';
import { urging } from './rules/urging';
import { voicing } from './rules/voicing';
import { wanting } from './rules/wanting';
import type { Found, Reading } from './types';
import { type Unit, unitsOf } from './units';
import { verbGroupsOf } from './verbGroups';

/**
 * In this order: what a rule has used as a cue or a quotation the later ones leave alone. What is marked most plainly
 * (a colon, "according to", quotation marks) comes first; what rests on verbs alone comes later.
 */
const RULES: readonly Rule[] = [
  headline,
  accordingTo,
  quotationBefore,
  quotationAfter,
  asReported,
  parenthetical,
  relative,
  madeClear,
  indirect,
  seeming,
  urging,
  wanting,
  judging,
  voicing,
  nouns,
];

/** All attributions that the rules find in a text, unit by unit. */
export function applyRules(reading: Reading, units: readonly Unit[] = unitsOf(reading)): Found[] {
  const found: Found[] = [];
  const usedQuotations = new Set<number>();
  // What a name with a colon before it says is taken whole.
  let taken = 0;
  for (const unit of units) {
    if (unit.items[0]!.tokens[0] < taken) continue;
    const context: Context = {
      reading,
      unit,
      items: unit.items,
      groups: verbGroupsOf(unit),
      usedQuotations,
      usedGroups: new Set(),
      found,
    };
    for (const rule of RULES) {
      found.push(...rule.find(context));
      if (rule === headline && found.at(-1)?.rule === headline.name) taken = found.at(-1)!.content[0]![1];
    }
  }
  return continueQuotations(reading, units, found, usedQuotations);
}
