import type { CompetenceView, ProcedureView } from '../registry/duty.model.js';
import { asOn, type ProvinceView } from '../registry/province.model.js';
import type { UnitView } from '../registry/unit.model.js';
import { contains, formatDay, type Day } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { Configuration } from './configuration.js';
import { caveat } from './explain.js';
import type { ReferenceData } from '../registry/reference.js';
import type { DutyQuestion } from './question.js';
import type { LicenceLevel } from './rules/facts.js';
import type { Caveat, CompetenceAnswer, Resolution } from './resolution.js';

/**
 * Who decides, who receives and who is in charge of the field. A rule of the province itself (a delegation) comes before
 * the national one. What no source confirms for the day is given with a caveat, not left out.
 */
export function competenceFor(
  configuration: Configuration,
  procedureCode: string | null,
  question: DutyQuestion,
  inCharge: UnitView | null,
  asOf: Day,
): { competence: CompetenceAnswer | null; caveats: Caveat[] } {
  const procedure = procedureCode === null ? undefined : configuration.reference.procedures.get(procedureCode);
  if (!procedure) return { competence: inCharge ? { ...NOTHING, inCharge } : null, caveats: [] };
  const caveats = caveatsOfDates(procedure, asOf);
  const found = bestOf(configuration, question, asOf);
  if (!found || !isShown(found, asOf)) caveats.push(caveat('COMPETENCE_NOT_VERIFIED'));
  const competence = found ? { ...answerOf(found, configuration), inCharge } : inCharge ? { ...NOTHING, inCharge } : null;
  return { competence, caveats };
}

/** The procedures by which one asks for a matter and an act, and who decides and receives by them. */
export interface ByProcedures {
  procedures: ProcedureView[];
  competence: CompetenceAnswer;
}

/**
 * Of an answer to a matter and an act, what is on record of the procedures for exactly these that may be asked for on the day. `null`
 * where there is none, where one of them is a ministry's, where no source shows for the day who decides or receives, and where the
 * answer names nobody or has it all already, as one to the code of a procedure does.
 */
export function competenceByProcedures(answer: Resolution, { reference }: Pick<Configuration, 'reference'>): ByProcedures | null {
  const { status, subject, action, competence, receipt } = answer;
  if (subject === null || action === null || status === 'NOT_ESTABLISHED' || status === 'OUT_OF_SCOPE') return null;
  if (competence && saysMore(competence)) return null;
  const { asOf } = receipt;
  const procedures = [...reference.procedures.values()].filter(
    (one) => one.subjectCode === subject.code && one.action === action && holdsOn(one, asOf),
  );
  if (procedures.length === 0 || procedures.some(({ level }) => level === 'MINISTRY')) return null;
  const asked = { reference, province: asOn(reference.provinces.find(({ key }) => key === receipt.province) as ProvinceView, asOf) };
  const found = bestOf(asked, { subject: subject.code, action }, asOf);
  if (!found || !isShown(found, asOf)) return null;
  return { procedures, competence: { ...answerOf(found, asked), inCharge: competence?.inCharge ?? null } };
}

/**
 * Whether anything on record shows that a body of the province gives the licence that is asked about: who decides, a procedure, or law
 * that gives a body this very matter. That law gives it the whole field does not: in a field ministries give licences too.
 */
export function licenceLevel(
  { subject, action }: DutyQuestion,
  { competences, procedures, bodies, vocabulary }: ReferenceData,
  asOf: Day,
): LicenceLevel {
  if (action !== 'LICENSE') return 'NOT_ASKED';
  const isAsked = (of: string, act: DutyQuestion['action'], from: Day | null): boolean =>
    of === subject && act === 'LICENSE' && (from === null || from <= asOf);
  const isProvinces =
    competences.some((one) => one.level === 'PROVINCE' && isAsked(one.subject, one.action, one.from)) ||
    [...procedures.values()].some((one) => one.level !== 'MINISTRY' && isAsked(one.subjectCode, one.action, one.from)) ||
    (vocabulary.get(subject)?.broaderCode != null && bodies.mandates.some((mandate) => mandate.subject === subject));
  return isProvinces ? 'PROVINCE' : 'NOT_ON_RECORD';
}

function saysMore({ decides, receives, carriedOutBy }: CompetenceAnswer): boolean {
  return [decides, receives, carriedOutBy].some((said) => said !== null);
}

/** Whether a source shows that it holds on the day. */
function isShown({ verifiedOn }: CompetenceView, asOf: Day): boolean {
  return verifiedOn !== null && verifiedOn >= asOf;
}

function holdsOn(procedure: ProcedureView, asOf: Day): boolean {
  return contains(procedure, asOf) && contains({ from: null, to: procedure.basisEnds }, asOf);
}

/** The province that is asked about, as it was on the day. */
type AskedProvince = Pick<Configuration, 'province' | 'reference'>;

/** Why a procedure may not be the one to ask for on a day: it did not exist yet, was dropped, or rests on law that ended. */
export function caveatsOfDates({ code, from, to, basisEnds, replacedBy, oldName, note }: ProcedureView, asOf: Day): Caveat[] {
  const holds = note ? { vi: ` ${note.vi}`, en: ` ${note.en}` } : { vi: '', en: '' };
  const dated = (day: Day) => ({ code, date: formatDay(day), holds });
  if (from !== null && asOf < from) return [caveat('PROCEDURE_NOT_YET', dated(from))];
  if (to !== null && asOf >= to)
    return [caveat('PROCEDURE_DROPPED', { ...dated(to), codes: replacedBy.length ? replacedBy.join(', ') : UNKNOWN_CODES })];
  if (basisEnds !== null && asOf >= basisEnds) return [caveat('PROCEDURE_BASIS_ENDED', dated(basisEnds))];
  return oldName ? [caveat('PROCEDURE_MAY_BE_REPLACED')] : [];
}

const UNKNOWN_CODES = { vi: 'chưa có trong sổ', en: 'not on record' };

/** A competence where only the body in charge is on record. */
const NOTHING: Omit<CompetenceAnswer, 'inCharge'> = {
  decides: null,
  receives: null,
  delegatedTo: null,
  decidedBy: null,
  receivedBy: null,
  carriedOutBy: null,
  basis: [],
  from: null,
  to: null,
  verifiedOn: null,
  note: null,
};

function bestOf(asked: AskedProvince, question: DutyQuestion, asOf: Day): CompetenceView | undefined {
  const matching = matchingOf(asked, question, asOf).filter(({ level }) => level === 'PROVINCE');
  return matching.find(({ provinceKey }) => provinceKey === asked.province.key) ?? matching.find(({ provinceKey }) => provinceKey === null);
}

/** What is on record of who decides and receives on a day, of every level. */
function matchingOf({ reference }: Pick<AskedProvince, 'reference'>, { subject, action }: DutyQuestion, asOf: Day): CompetenceView[] {
  return reference.competences.filter((one) => one.subject === subject && one.action === action && contains(one, asOf));
}

/** Who decides, where the record says for the day that it is a ministry; `null` otherwise. */
export function competenceOfMinistry(
  question: DutyQuestion,
  asked: AskedProvince,
  asOf: Day,
): { competence: CompetenceAnswer; caveats: Caveat[] } | null {
  const found = matchingOf(asked, question, asOf).find(({ level }) => level === 'MINISTRY');
  if (!found) return null;
  const authority = found.decides ?? (found.receives as Text);
  const slots = { authority, until: isShown(found, asOf) ? NOTHING_TO_SAY : shownUntil(found.verifiedOn) };
  return { competence: { ...answerOf(found, asked), inCharge: null }, caveats: [caveat('MINISTRY_DECIDES', slots)] };
}

const NOTHING_TO_SAY: Text = { vi: '', en: '' };

function shownUntil(day: Day | null): Text {
  if (day === null) return { vi: ' (nguồn không ghi ngày)', en: ' (which give no day)' };
  return { vi: ` (xác nhận đến ngày ${formatDay(day).vi})`, en: ` (which confirm it until ${formatDay(day).en})` };
}

function answerOf(competence: CompetenceView, { reference, province }: AskedProvince): Omit<CompetenceAnswer, 'inCharge'> {
  const { decides, receives, delegatedTo, bodies, from, to, verifiedOn, note } = competence;
  const known = reference.bodies;
  const bodyOf = (key: string | null): UnitView | null => {
    const kind = key === null ? undefined : known.kind(key);
    return kind ? known.bodyOf(kind, province) : null;
  };
  return {
    decides,
    receives,
    delegatedTo,
    decidedBy: bodyOf(bodies.decides),
    receivedBy: bodyOf(bodies.receives),
    carriedOutBy: bodyOf(bodies.carriesOut),
    from,
    to,
    verifiedOn,
    note,
    basis: competence.basis.map(({ document, provision }) => ({
      document: reference.documentNames.get(document) ?? { id: document, key: document, number: null, title: null },
      provision,
    })),
  };
}
