import { asOn, type ProvinceView } from '../registry/province.model.js';
import type { DocumentView } from '../registry/law.model.js';
import type { ReferenceData } from '../registry/reference.js';
import { dayBefore, type Day } from '../shared/dates.js';
import type { Question } from './question.js';
import type { Resolution } from './resolution.js';

/** How many days are tried for one province, the latest first: older knowledge is of no use to somebody who asks now. */
const DAYS_ASKED = 4;

/** Who led a matter before, on the last day on which anything on record said so. */
export interface LastKnown {
  /** As it was called on the day. */
  province: ProvinceView;
  until: Day;
  resolution: Resolution;
}

/** The parts of the registry that are used here. */
interface OnRecord {
  reference: ReferenceData;
  allDocuments(): readonly DocumentView[];
}
type Ask = (question: Question, province: string, day: Day) => Promise<Resolution>;

/**
 * Who was last known to lead what an answer leaves without a unit: in the province itself and in those that it was made from, each
 * on the last day before a document of theirs, or they themselves, came to an end. Nothing where a unit is named or where it is not
 * clear what is asked.
 */
export async function lastKnown(answer: Resolution, record: OnRecord, ask: Ask): Promise<LastKnown[]> {
  const { subject, action, leads, choices, receipt } = answer;
  if (subject === null || leads.length > 0 || choices.length > 0) return [];
  const question: Question = { duty: { subject: subject.code, action } };
  const known = await Promise.all(areasOf(record, receipt.province).map((province) => lastIn(province)));
  return known.filter((one) => one !== null);

  async function lastIn(province: ProvinceView): Promise<LastKnown | null> {
    for (const until of lastDays(record, province, receipt.asOf).slice(0, DAYS_ASKED)) {
      const resolution = await ask(question, province.key, until);
      if (resolution.leads.length > 0) return { province: asOn(province, until), until, resolution };
    }
    return null;
  }
}

/** A province and those that it was made from. */
function areasOf({ reference: { provinces } }: OnRecord, key: string): ProvinceView[] {
  const { predecessorKeys } = provinces.find((province) => province.key === key) as ProvinceView;
  return provinces.filter((province) => province.key === key || predecessorKeys.includes(province.key));
}

/** The days before `asOf` on which something that a province went by was valid for the last time, the latest first. */
function lastDays(record: OnRecord, { key, to }: ProvinceView, asOf: Day): Day[] {
  const { standings } = record.reference;
  const documents = record.allDocuments().filter(({ held, provinceKey }) => held && provinceKey === key);
  const ends = [...(to === null ? [] : [to]), ...documents.flatMap((document) => standings.changeDaysOf(document.key))];
  const last = ends.filter((day) => day <= asOf && (to === null || day <= to)).map(dayBefore);
  return [...new Set(last)].sort().toReversed();
}
