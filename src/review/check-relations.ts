import type { Draft, Review } from './draft.model.js';
import { fault, type Fault, type Place } from './fault.js';
import { shownOwner } from './key-taken.js';
import type { RegistryKnowledge } from './knowledge.js';
import { CHANGES, mayChange } from './may-change.js';
import { asKnown } from './propose-relations.js';
import { isDate } from './stated-date.js';

/** What is wrong with what a reviewed document says of others, and with the documents that it is the first to name. */
export function relationFaults({ document, relations, cited }: Review, { reading }: Pick<Draft, 'reading'>, knowledge: RegistryKnowledge): Fault[] {
  const keys = new Set([...knowledge.documents.map(({ key }) => key), ...cited.map(({ key }) => key)]);
  const paths = new Set(reading.clauses.map(({ path }) => path));
  const changeFaults = (target: string, at: Place): Fault[] => {
    const entry = cited.find(({ key }) => key === target);
    const changed = knowledge.documents.find(({ key }) => key === target) ?? (entry && asKnown(entry));
    return !changed || mayChange(document, changed, knowledge) ? [] : [fault('CANNOT_CHANGE', at, target, { expected: shownOwner(changed) })];
  };
  return [
    ...relations.flatMap(({ type, document: target, clause }, index) => [
      ...(target === document.key ? [fault('SAYS_OF_ITSELF', ['relations', index, 'document'], target)] : []),
      ...(keys.has(target) ? [] : [fault('UNKNOWN_DOCUMENT', ['relations', index, 'document'], target, { candidates: keys })]),
      ...(CHANGES.includes(type) ? changeFaults(target, ['relations', index]) : []),
      ...(clause === undefined || paths.has(clause) ? [] : [fault('CLAUSE_UNKNOWN', ['relations', index, 'clause'], clause, { candidates: paths })]),
    ]),
    ...cited.flatMap(({ key, issuedOn }, index) => [
      ...(cited.findIndex((other) => other.key === key) === index && key !== document.key ? [] : [fault('REPEATED', ['cited', index, 'key'], key)]),
      ...(issuedOn === null || isDate(issuedOn) ? [] : [fault('INVALID_DATE', ['cited', index, 'issuedOn'], issuedOn)]),
    ]),
  ];
}
