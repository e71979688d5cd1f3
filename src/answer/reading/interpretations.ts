import type { SubjectView } from '../../registry/duty.model.js';
import type { ReferenceData } from '../../registry/reference.js';
import type { DutyQuestion } from '../question.js';
import type { Interpretation } from '../resolution.js';
import type { Weighed } from './both-readers.js';
import { isNone } from './meaning.js';
import type { Weighing } from './reading.js';
import type { TextSpan } from './window.js';

/** From this score of a label on a procedure is meant, and not only its subject. */
export const PROCEDURE_MEANT = 0.7;
/** Below it, what people wrote before says nothing of a text. */
export const RELATED_LINEAR = 0.15;
/** Interpretations that an answer shows, as many as a reader looks through. */
const SHOWN = 5;

/** What a text may mean, the likeliest first; the procedures whose codes it gives before all others. */
export function interpretationsOf(weighing: Weighing, codes: readonly string[], reference: ReferenceData): Interpretation[] {
  const { opinions, meaning, action, span } = weighing;
  const matters = opinions.byBoth.filter((one) => !isNone(one) && (one.label > 0 || one.linear > RELATED_LINEAR));
  const first = matters.find(({ code }) => code === meaning?.code);
  const subjects = [...new Set([...(first ? [first] : []), ...matters])].map((one) => ofSubject(one, action, span, reference));
  const coded = codes.filter((code) => reference.procedures.has(code)).map((code) => ofProcedure(code, 1, [code], span, reference));
  const named = opinions.procedures
    .filter(({ score, label: { code } }) => score >= PROCEDURE_MEANT && !codes.includes(code))
    .slice(0, 1)
    .map(({ label: { code }, score, matched }) => ofProcedure(code, score, matched, span, reference));
  return [...coded, ...named, ...subjects].slice(0, SHOWN);
}

/** A subject as something that may be meant, though no word of the text says so; `null` where it is not on record. */
export function unspoken(code: string, { vocabulary }: ReferenceData): Interpretation | null {
  const subject = vocabulary.get(code);
  return subject ? { kind: 'SUBJECT', code, label: subject.prefLabel, action: null, score: 0, matched: [], span: null } : null;
}

/** What a text may mean, with one matter second: it is offered beside the likeliest. */
export function withSecond([first, ...others]: readonly Interpretation[], second: string, reference: ReferenceData): Interpretation[] {
  const moved = first?.code === second ? null : (others.find(({ code }) => code === second) ?? unspoken(second, reference));
  return [...(first ? [first] : []), ...(moved ? [moved] : []), ...others.filter(({ code }) => code !== second)];
}

function ofSubject(
  { code, label, linear, scored }: Weighed,
  action: DutyQuestion['action'],
  span: TextSpan | null,
  { vocabulary }: ReferenceData,
): Interpretation {
  const { prefLabel } = vocabulary.get(code) as SubjectView;
  const score = Math.min(1, Math.max(label, linear, 0.001));
  return { kind: 'SUBJECT', code, label: prefLabel, action, score, matched: [...new Set(scored?.matched)], span };
}

function ofProcedure(code: string, score: number, matched: string[], span: TextSpan | null, { procedures }: ReferenceData): Interpretation {
  const { name, action } = procedures.get(code)!;
  return { kind: 'PROCEDURE', code, label: name, action, score, matched, span };
}
