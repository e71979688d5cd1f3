import type { SubjectView } from '../registry/duty.model.js';
import type { ClauseView } from '../registry/law.model.js';
import type { UnitView } from '../registry/unit.model.js';
import { joinedTexts, withThe, type Text } from '../shared/text.js';
import type { CaveatCode } from './caveats.js';
import type { Configuration } from './configuration.js';
import type { Evidence } from './evidence.js';
import { documentName } from '../registry/document-name.js';
import { caveat, withoutRepetitions } from './explain.js';
import type { Caveat } from './resolution.js';
import { caveatsOfBases, caveatsOfChanges, changeOf } from './standing-caveats.js';
import type { Ground, Judged, Verdict } from './verdict.js';

/** What has to be said with a verdict: what limits its grounds, what has changed since, what is missing on record. */
export function caveatsOf(verdict: Verdict, judged: readonly Judged[], configuration: Configuration): Caveat[] {
  const { status, leads, bodyGrounds } = verdict;
  const carrying = status === 'BODY' ? bodyGrounds : status === 'SUPPORT_ONLY' ? verdict.supports : leads;
  const caveats = new Map<CaveatCode, Caveat>();
  const add = (code: CaveatCode, slots: Record<string, string | Text> = {}, clauses: ClauseView[] = []): void => {
    if (!caveats.has(code)) caveats.set(code, caveat(code, slots, clauses));
  };
  const addOf = (codes: readonly string[], { evidence }: Pick<Ground, 'evidence'>): void =>
    codes.forEach((code) => {
      // Where another document makes it uncertain, the day of signing is not the reason; that document is named below.
      if (code === 'EFFECTIVE_DATE_UNCERTAIN' && changeOf(evidence, configuration)) return;
      add(code as CaveatCode, { ...placeOf(evidence), fields: fieldsOf(evidence.within, configuration) }, clausesIn(evidence));
    });

  carrying.forEach((ground) => addOf(ground.effect.caveats ?? [], ground));
  for (const { evidence, outcomes } of judged) {
    for (const { rule, met } of outcomes)
      if (met && (rule.effect.type === 'caveat' || (rule.effect.type === 'exclude' && !carrying.length)))
        addOf(rule.effect.caveats ?? [], { evidence });
  }
  for (const { code, slots, clauses } of caveatsOfChanges(judged, leads, configuration)) add(code, slots, clauses);
  if (status === 'SUPPORT_ONLY') add('LEAD_IS_ELSEWHERE');
  if (verdict.several) add('SEVERAL_UNITS_INDICATED');
  for (const { evidence } of verdict.older.slice(0, 1))
    if (evidence.clause) add('EARLIER_DOCUMENT_DIFFERS', { ...placeOf(evidence), unit: withThe(evidence.unit.name) }, clausesIn(evidence));
  if (!configuration.documents.some(({ document, standing }) => standing === 'IN_FORCE' && document.type !== 'REPORT'))
    add('NO_DECISION_IN_FORCE', { body: (configuration.body as UnitView).name });
  else if (status === 'NOT_ESTABLISHED' && !verdict.several) add(verdict.supports.length ? 'LEAD_IS_ELSEWHERE' : 'FIELD_NOT_MENTIONED');
  for (const { evidence } of carrying) {
    if (evidence.document.defects.some(({ code }) => code === 'NUMBER_MISSING' || code === 'DAY_MISSING'))
      add('DOCUMENT_NUMBER_MISSING', { document: documentName(evidence.document) });
  }
  for (const { evidence } of carrying) for (const { code, slots } of caveatsOfBases(evidence, configuration)) add(code, slots);
  // A document that states inspection under the new law leads by that: that departments no longer inspect is then said with it.
  if (caveats.has('INSPECTION_STATED_AFTER_LAW')) caveats.delete('INSPECTION_MOVED');
  return [...caveats.values(), ...caveatsOfLimits(status === 'INFERRED' ? [...bodyGrounds, ...leads] : carrying)];
}

/** One caveat for each limit of what carries the answer: each clause says its own. */
function caveatsOfLimits(carrying: readonly Ground[]): Caveat[] {
  const found = carrying.flatMap(({ evidence }) =>
    evidence.limits.map(({ type, note }) => caveat(`DUTY_${type}`, { ...placeOf(evidence), note }, clausesIn(evidence))),
  );
  return withoutRepetitions(found);
}

/** Its clause and document, as slots of a sentence; without a clause where the evidence is the name of a unit. */
function placeOf({ clause, document }: Evidence): { where: string; document: Text } {
  return { where: clause?.path ?? '', document: documentName(document) };
}

function clausesIn({ clause }: Evidence): ClauseView[] {
  return clause ? [clause] : [];
}

function fieldsOf(codes: readonly string[], { reference }: Configuration): Text {
  return joinedTexts(codes.map((code) => (reference.vocabulary.get(code) as SubjectView).prefLabel));
}
