import { mistake } from '../../shared/errors.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Text } from '../../shared/text.js';
import type { ClauseReference, ConfigurationChange } from './change.js';

/** A change as asked for: exactly one of the six, which the schema sees to (`@oneOf`). */
export interface GivenChange {
  merge?: { units: string[]; into: string; name?: Text | null } | null;
  rename?: { unit: string; name: Text; states?: string[] | null } | null;
  dissolve?: { unit: string } | null;
  moveDuty?: { clause: ClauseReference; to: string; from?: string | null } | null;
  addRule?: { rule: string } | null;
  repeal?: { document: string } | null;
}

/** Gives a change its one form. @throws INVALID_RULE for what is no JSON. */
export function readChange({ merge, rename, dissolve, moveDuty, addRule, repeal }: GivenChange): ConfigurationChange {
  if (merge) return { kind: 'MERGE', ...merge };
  if (rename) return { kind: 'RENAME', ...rename };
  if (dissolve) return { kind: 'DISSOLVE', ...dissolve };
  if (moveDuty) return { kind: 'MOVE_DUTY', ...moveDuty };
  if (addRule) return { kind: 'ADD_RULE', rule: parse(addRule.rule) };
  return { kind: 'REPEAL', ...(repeal as NonNullable<GivenChange['repeal']>) };
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
