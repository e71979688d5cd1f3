import { contains, formatDay, type Day } from '../shared/dates.js';
import { joinedTexts, withinSentence, withThe, type Text } from '../shared/text.js';
import type { BodyKindView } from '../registry/body.model.js';
import type { SubjectView } from '../registry/duty.model.js';
import type { ReferenceData } from '../registry/reference.js';
import { areOfOneLine, onDay, successorsOf } from '../registry/province-names.js';
import type { UnitView } from '../registry/unit.model.js';
import { bodyChoices, meaningChoices } from './choices.js';
import { caveat, summaryOf, summaryOfBody } from './explain.js';
import { caveatsOfDates, competenceOfMinistry } from './competence.js';
import { holdersOf, type Holders } from './holders.js';
import { findBody, type Jurisdiction } from './jurisdiction.js';
import type { DutyQuestion } from './question.js';
import type { Answer, Caveat, Choice } from './resolution.js';
import type { Reading } from './reading/reading.js';

/** A matter and the bodies that have it. */
export interface AskedOf {
  answer: null;
  reading: Extract<Reading, { kind: 'DUTY' }>;
  subject: SubjectView;
  /** The body that the caller named beside the question. */
  named: UnitView | null;
  /** That body, or the one that the text names. */
  meant: UnitView | null;
  holders: Holders;
  /** Caveats about a province that the text names and that was not asked about. */
  elsewhere: Caveat[];
  /** The body that is meant is not there on the day. */
  isMeantGone: boolean;
  asOf: Day;
}

/** Which bodies to ask, or the answer where none is to be asked. */
export type Plan = { answer: Answer } | AskedOf;

/** The first step: what was asked, and which bodies have it. */
export function planOf(jurisdiction: Jurisdiction, reading: Reading, named: UnitView | null): Plan {
  const elsewhere = namedElsewhere(reading, jurisdiction);
  const plan = planInProvince(jurisdiction, reading, named);
  return plan.answer ? { answer: { ...plan.answer, caveats: [...plan.answer.caveats, ...elsewhere] } } : { ...plan, elsewhere };
}

function planInProvince(jurisdiction: Jurisdiction, reading: Reading, named: UnitView | null): { answer: Answer } | Omit<AskedOf, 'elsewhere'> {
  const { reference } = jurisdiction;
  const unavailable = provinceCaveat(jurisdiction);
  if (reading.kind === 'UNKNOWN') {
    // For a province that no longer exists, matters are offered without a body: they now belong to bodies of its successors.
    if (unavailable) {
      const choices = meaningChoices(reading.interpretations, jurisdiction).map((choice) => ({ ...choice, body: null }));
      const caveats = [caveat(reading.caveat, { ...reading.about }), unavailable];
      return { answer: nonAnswer('NOT_ESTABLISHED', { caveats, choices, understoodAs: reading.interpretations }) };
    }
    const body = reading.of ? findBody(jurisdiction, reading.of.body) : null;
    const choices = meaningChoices((reading.of ?? reading).interpretations, jurisdiction, body);
    const status = reading.outside && !body ? 'OUT_OF_SCOPE' : 'NOT_ESTABLISHED';
    // Whose matter it is was understood; which one was not, and that is said with the body.
    const isSaidOfBody = body && ['NOT_UNDERSTOOD', 'AMBIGUOUS_QUESTION'].includes(reading.caveat);
    const caveats = isSaidOfBody ? [] : [caveat(reading.caveat, { ...reading.about })];
    if (body) caveats.push(caveat('WHICH_MATTER', { body: body.name }), ...notOfNamed(named, body));
    return { answer: nonAnswer(status, { body, caveats, choices, understoodAs: reading.interpretations }) };
  }
  const { duty, interpretations: understoodAs } = reading;
  const subject = reference.vocabulary.get(duty.subject) as SubjectView;
  if (unavailable) return { answer: nonAnswer('NOT_ESTABLISHED', { subject, duty, caveats: [unavailable], understoodAs }) };
  const procedure = reading.procedure === null ? undefined : reference.procedures.get(reading.procedure);
  if (procedure?.level === 'MINISTRY') {
    const caveats = [caveat('MINISTRY_LEVEL'), ...caveatsOfDates(procedure, jurisdiction.asOf)];
    return { answer: nonAnswer('OUT_OF_SCOPE', { subject, duty, caveats, understoodAs }) };
  }
  const ministry = competenceOfMinistry(duty, jurisdiction, jurisdiction.asOf);
  if (ministry)
    return { answer: { ...nonAnswer('OUT_OF_SCOPE', { subject, duty, caveats: ministry.caveats, understoodAs }), competence: ministry.competence } };
  const meant = named ?? bodyMeant(reading.bodies, jurisdiction);
  const gone = named && isGone(named, jurisdiction) ? notThere(named, subject, jurisdiction) : null;
  if (gone) return { answer: nonAnswer('NOT_ESTABLISHED', { ...gone, subject, duty, understoodAs }) };
  const holders = holdersOf(jurisdiction, subject, duty.action, meant);
  const without = withoutBody(holders, subject, jurisdiction);
  if (without) return { answer: nonAnswer(without.status, { ...without, subject, duty, understoodAs }) };
  return {
    answer: null,
    reading,
    subject,
    named,
    meant,
    isMeantGone: meant !== null && isGone(meant, jurisdiction),
    holders,
    asOf: jurisdiction.asOf,
  };
}

/** The caveat where a text names provinces, but neither the one that is asked about nor one that it came from or became. */
function namedElsewhere({ provinces = [] }: Reading, { province, reference, asOf }: Jurisdiction): Caveat[] {
  const spokenOf = provinces.flatMap((records) => onDay(records, asOf) ?? []);
  const [other] = spokenOf;
  if (!other || spokenOf.some((one) => areOfOneLine(reference.provinces, one, province))) return [];
  return [caveat('ANOTHER_PROVINCE_NAMED', { named: withinSentence(other.fullName), province: withinSentence(province.fullName) })];
}

/** The caveat where the caller names a body that does not have the matter, or does not exist on the day. A part of the body that has it will do. */
export function notOfNamed(named: UnitView | null, body: UnitView | null, isNamedGone = false): Caveat[] {
  if (named && isNamedGone) return [caveat('BODY_NOT_THERE', { body: named.name })];
  return named && body && ![body.key, body.parentKey].includes(named.key) && named.parentKey !== body.key
    ? [caveat('NOT_OF_NAMED_BODY', { named: withThe(named.name), body: withThe(body.name) })]
    : [];
}

/** The body of a province that a text means, by the kinds of bodies that it names; `null` where it names none, or several. */
export function bodyMeant([kind, ...others]: Extract<Reading, { kind: 'DUTY' }>['bodies'], { bodyOf }: Jurisdiction): UnitView | null {
  return kind && !others.length ? bodyOf(kind) : null;
}

/** Whether a body that is named does not exist in the province on the day, as far as its kind says. */
export function isGone(body: UnitView, { reference: { bodies }, province, asOf, onRecord }: Jurisdiction): boolean {
  const kind = bodies.kindOf(body);
  return kind !== undefined && bodies.existence(kind, province, asOf) === 'NO' && onRecord.every(({ key }) => key !== body.key);
}

/** The caveat about a body that does not exist on the day, and the bodies that took over from it. */
function notThere(
  body: UnitView,
  subject: SubjectView,
  { reference: { bodies }, province, asOf, bodyOf }: Jurisdiction,
): { caveats: Caveat[]; choices: Choice[] } {
  const { key: own } = bodies.kindOf(body) as BodyKindView;
  const after = bodies.kinds.filter((kind) => kind.predecessorKeys.includes(own) && bodies.existence(kind, province, asOf) === 'YES');
  return { caveats: [caveat('BODY_NOT_THERE', { body: body.name })], choices: bodyChoices(after.map(bodyOf), subject) };
}

/** Why no body is asked: none is known to have the matter, or it is one of several. `null` where one is. */
function withoutBody(
  { by, holders }: Holders,
  subject: SubjectView,
  { reference }: Jurisdiction,
): { status: 'NOT_ESTABLISHED' | 'OUT_OF_SCOPE'; caveats: Caveat[]; choices: Choice[] } | null {
  if (by === 'EITHER') {
    const code = subject.internal ? 'WHICH_BODY' : 'BODY_DEPENDS_ON_PROVINCE';
    return {
      status: 'NOT_ESTABLISHED',
      caveats: [caveat(code, { subject: subject.prefLabel })],
      choices: bodyChoices(
        holders.map(({ body }) => body),
        subject,
      ),
    };
  }
  return by === 'NOBODY' ? saidOfNobodys(subject, reference) : null;
}

/** The answer about a matter that no body is known to have. */
export function saidOfNobodys(subject: SubjectView, reference: ReferenceData): { status: 'OUT_OF_SCOPE'; caveats: Caveat[]; choices: Choice[] } {
  const everOnRecord = reference.bodies.everMandated(reference.vocabulary, subject.code);
  return {
    status: 'OUT_OF_SCOPE',
    caveats: [caveat(everOnRecord ? 'NO_MANDATE_ON_DATE' : 'OUTSIDE_REGISTRY', { subject: subject.prefLabel })],
    choices: [],
  };
}

function provinceCaveat({ province, asOf, reference }: Jurisdiction): Caveat | null {
  if (contains(province, asOf)) return null;
  if (province.to === null || asOf < province.to) return caveat('PROVINCE_NOT_YET', { province: province.fullName });
  const successors = successorsOf(reference.provinces, province.key, asOf);
  const names = joinedTexts(successors.map(({ fullName }) => withinSentence(fullName)));
  return caveat('PROVINCE_MERGED', { province: province.fullName, date: formatDay(province.to), successors: names });
}

/** For sentences without a slot for a name. */
export const NO_NAME: Text = { vi: '', en: '' };

/** An answer that names no unit, with the reason. `body`: whose matter it most likely is, where that can be said. */
export function nonAnswer(
  status: 'NOT_ESTABLISHED' | 'OUT_OF_SCOPE',
  {
    subject = null,
    duty = null,
    body = null,
    caveats,
    choices = [],
    understoodAs = [],
  }: Partial<Pick<Answer, 'subject' | 'body' | 'choices' | 'understoodAs'>> & {
    duty?: DutyQuestion | null;
    caveats: Caveat[];
  },
): Answer {
  return {
    status,
    summary: body ? summaryOfBody(body.name) : summaryOf(status, subject, duty, NO_NAME, NO_NAME),
    subject,
    action: duty?.action ?? null,
    leads: [],
    supports: [],
    candidates: [],
    body,
    mandates: [],
    citations: [],
    steps: [],
    caveats,
    choices,
    understoodAs,
    competence: null,
  };
}
