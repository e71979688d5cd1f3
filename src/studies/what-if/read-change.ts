import { mistake } from '../../shared/errors.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Text } from '../../shared/text.js';
import type { ClauseReference, ConfigurationChange } from './change.js';

/** A change as asked for: exactly one of the six. */
export interface GivenChange {
  merge?: { units: string[]; into: string; name?: Text | null } | null;
  rename?: { unit: string; name: Text; states?: string[] | null } | null;
  dissolve?: { unit: string } | null;
  moveDuty?: { clause: ClauseReference; to: string; from?: string | null } | null;
  addRule?: { rule: string } | null;
  repeal?: { document: string } | null;
}

const FORMS = ['merge', 'rename', 'dissolve', 'moveDuty', 'addRule', 'repeal'] as const;

/** Gives a change its one form. @throws INVALID_CHANGE (none or several), INVALID_RULE for what is not JSON. */
export function readChange(given: GivenChange): ConfigurationChange {
  const { merge, rename, dissolve, moveDuty, addRule, repeal } = given;
  const forms = FORMS.filter((form) => given[form] !== undefined && given[form] !== null);
  if (forms.length === 1) {
    if (merge) return { kind: 'MERGE', ...merge };
    if (rename) return { kind: 'RENAME', ...rename };
    if (dissolve) return { kind: 'DISSOLVE', ...dissolve };
    if (moveDuty) return { kind: 'MOVE_DUTY', ...moveDuty };
    if (addRule) return { kind: 'ADD_RULE', rule: parse(addRule.rule) };
    if (repeal) return { kind: 'REPEAL', ...repeal };
  }
  throw mistake('INVALID_CHANGE', forms.length ? forms.join(' + ') : '{}', {
    vi: `đúng một trong: ${FORMS.join(', ')}`,
    en: `exactly one of ${FORMS.join(', ')}`,
  });
}

function parse(rule: string): unknown {
  let parsed: unknown;
  try {
    parsed = JSON.parse(rule);
  } catch {
    throw mistake('INVALID_RULE', rule, { vi: 'một quy tắc dạng JSON', en: 'a rule as JSON' });
  }
  refuseUnsound(parsed, 'rule');
  return parsed;
}
