import type { Action } from '../../registry/duty.model.js';
import { documentName } from '../../registry/document-name.js';
import type { ClauseView } from '../../registry/law.model.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Text } from '../../shared/text.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';

const join = (texts: readonly Text[]): Text => ({ vi: texts.map(({ vi }) => vi).join('; '), en: texts.map(({ en }) => en).join('; ') });

/** Names of subjects, in the order given. */
export function subjectNames(codes: readonly string[], { reference }: Configuration): Text {
  return join(codes.map((code) => reference.vocabulary.get(code)?.prefLabel ?? { vi: code, en: code }));
}

export function actionNames(actions: readonly Action[]): Text {
  return join(actions.map((action) => CODE_LISTS.Action.labels[action]));
}

export function unitNames(units: readonly UnitView[]): Text {
  return join(units.map(({ name }) => name));
}

/** `V.2.7.c (Quyết định số 12/QĐ-SKHCN)`; the path alone after a clause of the same document. */
export function place({ path, document }: ClauseView, after?: ClauseView): Text {
  if (after?.document.key === document.key) return { vi: path, en: path };
  const { vi, en } = documentName(document);
  return { vi: `${path} (${vi})`, en: `${path} (${en})` };
}

/** The clause that shows a unit to exist, where one does. */
export function shownBy({ evidence }: UnitView, configuration: Configuration): ClauseView[] {
  const clause = evidence?.path ? configuration.held(evidence.document)?.clause(evidence.path) : undefined;
  return clause ? [clause] : [];
}
