import type { ReferenceData } from '../../registry/reference.js';
import type { ReadQuestion } from '../question.js';
import type { Interpretation } from '../resolution.js';
import type { LeadsTo } from './places.js';
import { unspoken } from './interpretations.js';
import type { Reading } from './reading.js';
import type { Understanding } from './understand.js';
import type { Vote } from './vote.js';

/** A subject as it is shown to a language model. */
export interface Shown {
  code: string;
  label: string;
}

/** Asks a language model; `null` where it does not answer in time, or with something else than one of the codes. */
export type Adviser = (text: string, shown: readonly Shown[]) => Promise<Vote | null>;

/** A question in words with what a language model says of it, where there is something to choose among; any other as it is. */
export async function advised(question: ReadQuestion, understanding: Understanding, adviser: Adviser): Promise<ReadQuestion> {
  if (question.form !== 'TEXT') return question;
  const shown = shownFor(question.text, understanding);
  const vote = shown.length ? await adviser(question.text, shown) : null;
  return vote ? { ...question, vote } : question;
}

/** The subjects that a language model may choose among: those that the readers think of. */
function shownFor(text: string, understanding: Understanding): Shown[] {
  const { vocabulary } = understanding.reference;
  return understanding.hear(text).likely.flatMap((code) => {
    const subject = vocabulary.get(code);
    return subject ? [{ code, label: `${subject.prefLabel.vi} / ${subject.prefLabel.en}` }] : [];
  });
}

/**
 * A reading with a vote beside it. A vote can only hold back: where it goes elsewhere nothing is named, and both are offered.
 * Where nothing was named it puts its own first among what is offered.
 */
export function heeding(reading: Reading, { subject }: Vote, understanding: Understanding, leadsTo: LeadsTo): Reading {
  const { reference } = understanding;
  const { interpretations } = reading;
  if (reading.kind === 'DUTY') {
    if (subject !== null && understanding.leadToOne(reading.duty.subject, subject, leadsTo)) return reading;
    const caveat = subject === null ? 'NOT_UNDERSTOOD' : 'AMBIGUOUS_QUESTION';
    return { kind: 'UNKNOWN', outside: false, caveat, interpretations: proposed(interpretations, subject, 1, reference) };
  }
  const proposedOf = (all: readonly Interpretation[]): Interpretation[] => proposed(all, subject, 0, reference);
  const isItsOwn = reading.of && subject !== null && leadsTo.get(subject)?.places.has(reading.of.body);
  const of = reading.of && isItsOwn ? { ...reading.of, interpretations: proposedOf(reading.of.interpretations) } : null;
  return { ...reading, of, interpretations: proposedOf(interpretations) };
}

/** What is offered, with the vote's own at a place. */
function proposed(interpretations: readonly Interpretation[], subject: string | null, place: number, reference: ReferenceData): Interpretation[] {
  if (subject === null) return [...interpretations];
  const own = interpretations.find(({ kind, code }) => kind === 'SUBJECT' && code === subject) ?? unspoken(subject, reference);
  return own ? interpretations.filter((one) => one !== own).toSpliced(place, 0, own) : [...interpretations];
}
