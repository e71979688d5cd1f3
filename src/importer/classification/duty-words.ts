import type { Action, Role } from '../../registry/duty.model.js';
import type { Proposed } from '../proposal.js';
import type { ClassificationRules } from './classification-rules.js';
import type { VerbMeaning } from './classification-rule.js';
import type { ClausePart } from './parts.js';

/** What the verbs of one part say: acts by how sure, and the role where a word or a bare duty gives one. */
export interface PartReading {
  role: Proposed<Role> | null;
  actions: Proposed<Action>[];
}

/** Reads the verbs of a part by the rules. Of several rules on one act the surest counts; the words of all are kept. */
export async function readPart(part: ClausePart, { ofPhrases }: ClassificationRules): Promise<PartReading> {
  let role: Proposed<Role> | null = null;
  const actions = new Map<Action, Proposed<Action>>();
  for (const { text, facts } of part.phrases) {
    for (const { effect } of await ofPhrases.holding(facts)) {
      const { score } = effect;
      if (effect.type === 'action') {
        const known = actions.get(effect.value);
        if (!known) actions.set(effect.value, { value: effect.value, score, matched: [text] });
        else {
          if (!known.matched.includes(text)) known.matched.push(text);
          if (score > known.score) known.score = score;
        }
      } else if (effect.type === 'role') role = stronger(role, effect, score, text);
    }
  }
  return { role, actions: [...actions.values()] };
}

/** A role named by a word outweighs the bare duty; of two words the first, since a part opens with its role. */
function stronger(known: Proposed<Role> | null, { value }: Extract<VerbMeaning, { type: 'role' }>, score: number, text: string): Proposed<Role> {
  return known && known.score >= score ? known : { value, score, matched: [text] };
}
