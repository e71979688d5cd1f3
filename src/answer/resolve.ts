import { formatDay, type Day } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { ClauseView } from '../registry/law.model.js';
import type { SubjectView } from '../registry/duty.model.js';
import type { Configuration } from './configuration.js';
import { competenceFor } from './competence.js';
import { caveat, clausesOf, nameOf, responsibilitiesOf, stepsOf, summaryOf } from './explain.js';
import { factsOf } from './rules/facts.js';
import type { DutyQuestion, ReadQuestion } from './question.js';
import { receiptOf } from './receipt/receipt.js';
import type { Answer, Caveat, Resolution } from './resolution.js';
import type { Ruleset } from './rules/ruleset.js';
import type { Reading, Understanding } from './reading/understand.js';
import type { CaveatCode } from './caveats.js';
import { caveatsOfBases, caveatsOfChanges, changeOf } from './standing-caveats.js';
import { verdictOn, type Ground, type Judged, type Verdict } from './verdict.js';

/**
 * Who leads what was asked, by which clause, on what basis, and how sure that is. A pure function of its arguments: no
 * I/O and no clock; equal arguments give byte-identical answers in any order and any overlap.
 */
export async function resolve(configuration: Configuration, ruleset: Ruleset, understanding: Understanding, question: ReadQuestion): Promise<Answer> {
  const reading: Reading =
    question.form === 'TEXT'
      ? understanding.read(question.text)
      : { kind: 'DUTY', duty: question.duty, interpretations: [], procedure: question.form === 'PROCEDURE' ? question.procedure : null };
  const understoodAs = reading.interpretations;
  if (reading.kind === 'UNKNOWN') {
    return nonAnswer(configuration, reading.outside ? 'OUT_OF_SCOPE' : 'NOT_ESTABLISHED', null, [caveat(reading.caveat)], understoodAs);
  }
  const subject = configuration.reference.vocabulary.get(reading.duty.subject) as SubjectView;
  if (subject.scope === 'OUTSIDE') {
    return nonAnswer(configuration, 'OUT_OF_SCOPE', reading.duty, [caveat('OUTSIDE_REGISTRY', { subject: subject.prefLabel })], understoodAs);
  }
  const answer = await answerDuty(configuration, ruleset, reading.duty, subject);
  const { competence, caveats } = competenceFor(configuration, reading.procedure, reading.duty);
  return { ...answer, understoodAs, competence, caveats: [...answer.caveats, ...caveats] };
}

/** Closes an answer with the receipt that lets it be replayed and checked. */
export function seal(answer: Answer, configuration: Configuration, ruleset: Ruleset, question: ReadQuestion, asOf: Day): Resolution {
  return { ...answer, receipt: receiptOf(answer, configuration, ruleset, question, asOf) };
}

async function answerDuty(configuration: Configuration, ruleset: Ruleset, question: DutyQuestion, subject: SubjectView): Promise<Answer> {
  const unavailable = provinceCaveat(configuration);
  if (unavailable) return nonAnswer(configuration, 'NOT_ESTABLISHED', question, [unavailable], []);
  const judged = await judge(configuration, ruleset, question);
  const verdict = verdictOn(judged);
  const leads = responsibilitiesOf(verdict.leads, ({ effect }) => effect.standing ?? 'INFERRED');
  const supports = responsibilitiesOf(verdict.supports, () => 'SUPPORT');
  const candidates = responsibilitiesOf(verdict.candidates, () => 'CANDIDATE');
  const department = configuration.department;
  return {
    status: verdict.status,
    summary: summaryOf(
      verdict.status,
      subject,
      question,
      namesOf(verdict.status === 'SUPPORT_ONLY' ? supports : leads),
      department?.name ?? { vi: 'Sở', en: 'The department' },
    ),
    subject,
    action: question.action,
    leads,
    supports,
    candidates,
    department,
    citations: citationsOf(verdict),
    steps: stepsOf(judged, configuration.reference),
    caveats: caveatsOf(verdict, judged, configuration),
    understoodAs: [],
    competence: null,
  };
}

async function judge(configuration: Configuration, ruleset: Ruleset, question: DutyQuestion): Promise<Judged[]> {
  const { vocabulary } = configuration.reference;
  const concerned = configuration.evidence
    .filter(({ subjects }) => vocabulary.bestMatch(question.subject, subjects).match !== 'NONE')
    .map((evidence) => ({ evidence, ...factsOf(evidence, question, vocabulary) }));
  const outcomes = await Promise.all(concerned.map(({ facts }) => ruleset.judge(facts)));
  return concerned.map(({ evidence, distance }, index) => ({ evidence, distance, outcomes: outcomes[index] ?? [] }));
}

/** The clauses that carry the verdict: the leads', or the department's, and both where inference rests on both. */
function citationsOf({ status, leads, supports, departmentGrounds }: Verdict): ClauseView[] {
  const grounds = status === 'SUPPORT_ONLY' ? supports : status === 'INFERRED' || status === 'DEPARTMENT' ? [...departmentGrounds, ...leads] : leads;
  return clausesOf(grounds);
}

function caveatsOf(verdict: Verdict, judged: readonly Judged[], configuration: Configuration): Caveat[] {
  const { status, leads, departmentGrounds } = verdict;
  const carrying = status === 'DEPARTMENT' ? departmentGrounds : leads;
  const caveats = new Map<CaveatCode, Caveat>();
  const add = (code: CaveatCode, slots: Record<string, string | Text> = {}, clauses: ClauseView[] = []): void => {
    if (!caveats.has(code)) caveats.set(code, caveat(code, slots, clauses));
  };
  const addOf = (codes: readonly string[], { evidence }: Pick<Ground, 'evidence'>): void =>
    codes.forEach((code) => {
      // Where another document makes it uncertain, the day of signing is not the reason; that document is named below.
      if (code === 'EFFECTIVE_DATE_UNCERTAIN' && changeOf(evidence, configuration)) return;
      add(
        code as CaveatCode,
        { document: nameOf(evidence.document), fields: fieldsOf(evidence.within, configuration) },
        evidence.clause ? [evidence.clause] : [],
      );
    });

  carrying.forEach((ground) => addOf(ground.effect.caveats ?? [], ground));
  for (const { evidence, outcomes } of judged) {
    for (const { rule, met } of outcomes)
      if (met && (rule.effect.type === 'caveat' || (rule.effect.type === 'exclude' && !leads.length))) addOf(rule.effect.caveats ?? [], { evidence });
  }
  for (const { code, slots, clauses } of caveatsOfChanges(judged, leads, configuration)) add(code, slots, clauses);
  if (status === 'SUPPORT_ONLY') add('LEAD_IS_ELSEWHERE');
  if (verdict.several) add('SEVERAL_UNITS_INDICATED');
  if (!configuration.documents.some(({ document, standing }) => standing === 'IN_FORCE' && document.type !== 'REPORT'))
    add('NO_DECISION_IN_FORCE', { province: configuration.province.fullName });
  else if (status === 'NOT_ESTABLISHED' && !verdict.several) add('FIELD_NOT_MENTIONED');
  for (const { evidence } of carrying) {
    if (evidence.document.defects.some(({ code }) => code === 'NUMBER_MISSING' || code === 'DAY_MISSING'))
      add('DOCUMENT_NUMBER_MISSING', { document: nameOf(evidence.document) });
  }
  for (const { evidence } of carrying) for (const { code, slots } of caveatsOfBases(evidence, configuration)) add(code, slots);
  return [...caveats.values()];
}

function provinceCaveat(configuration: Configuration): Caveat | null {
  const { province, successors } = configuration;
  if (configuration.provinceExists) return null;
  if (province.to !== null && province.to <= configuration.asOf) {
    const names = { vi: successors.map(({ fullName }) => fullName.vi).join(', '), en: successors.map(({ fullName }) => fullName.en).join(', ') };
    return caveat('PROVINCE_MERGED', { province: province.fullName, date: formatDay(province.to), successors: names });
  }
  return caveat('PROVINCE_NOT_YET', { province: province.fullName });
}

function nonAnswer(
  configuration: Configuration,
  status: 'NOT_ESTABLISHED' | 'OUT_OF_SCOPE',
  question: DutyQuestion | null,
  caveats: Caveat[],
  understoodAs: Answer['understoodAs'],
): Answer {
  const subject = question ? (configuration.reference.vocabulary.get(question.subject) ?? null) : null;
  return {
    status,
    summary: summaryOf(status, subject, question, { vi: '', en: '' }, { vi: '', en: '' }),
    subject,
    action: question?.action ?? null,
    leads: [],
    supports: [],
    candidates: [],
    department: status === 'OUT_OF_SCOPE' ? null : configuration.department,
    citations: [],
    steps: [],
    caveats,
    understoodAs,
    competence: null,
  };
}

function namesOf(responsibilities: Answer['leads']): Text {
  return { vi: responsibilities.map(({ unit }) => unit.name.vi).join('; '), en: responsibilities.map(({ unit }) => unit.name.en).join('; ') };
}

function fieldsOf(codes: readonly string[], { reference }: Configuration): Text {
  const labels = codes.map((code) => reference.vocabulary.get(code)?.prefLabel ?? { vi: code, en: code });
  return { vi: labels.map(({ vi }) => vi).join(', '), en: labels.map(({ en }) => en).join(', ') };
}
