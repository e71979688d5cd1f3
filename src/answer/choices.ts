import type { SubjectView } from '../registry/duty.model.js';
import type { UnitView } from '../registry/unit.model.js';
import { withThe } from '../shared/text.js';
import { withAct } from './explain.js';
import { holdersOf } from './holders.js';
import type { Jurisdiction } from './jurisdiction.js';
import type { Choice, Interpretation } from './resolution.js';

/** Meanings offered at most: more is no help. */
const OFFERED = 3;

/** The bodies that may be meant. */
export function bodyChoices(bodies: readonly UnitView[], subject: SubjectView): Choice[] {
  return bodies.map((body) => ({
    subject,
    action: null,
    label: body.name,
    body,
    why: { vi: `có thể thuộc ${body.name.vi}`, en: `it may be a matter of ${withThe(body.name).en}` },
  }));
}

/** The matters that a text may have meant, each once, with the body that has them and the words that speak for them. `of`: the body that most likely has what is meant, where that can be said. */
export function meaningChoices(interpretations: readonly Interpretation[], jurisdiction: Jurisdiction, of: UnitView | null = null): Choice[] {
  const { vocabulary, procedures } = jurisdiction.reference;
  const meant = interpretations.flatMap(({ kind, code, label, action, matched }) => {
    const subject = vocabulary.get(kind === 'PROCEDURE' ? (procedures.get(code)?.subjectCode ?? '') : code);
    // The name of a procedure says what is done; that of a matter does not.
    return subject ? [{ subject, label: kind === 'PROCEDURE' ? label : withAct(label, action), action, matched }] : [];
  });
  const once = [...Map.groupBy(meant, ({ subject }) => subject.code).values()].flatMap(([best]) => best ?? []);
  return once.slice(0, OFFERED).map(({ subject, label, action, matched }) => {
    const { by, holders } = holdersOf(jurisdiction, subject, action, null);
    const said = matched.map((word) => `“${word}”`).join(', ');
    return {
      subject,
      action,
      label,
      body: of ?? (by === 'LAW' && holders.length === 1 ? (holders[0]?.body ?? null) : null),
      why: said
        ? { vi: `câu hỏi có ${said}`, en: `the question says ${said}` }
        : { vi: 'nhiều người hỏi về việc này bằng những từ như vậy', en: 'people ask about this in such words' },
    };
  });
}
