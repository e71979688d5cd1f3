import type { CompetenceView } from '../registry/duty.model.js';
import { contains } from '../shared/dates.js';
import type { Configuration } from './configuration.js';
import { caveat } from './explain.js';
import type { DutyQuestion } from './question.js';
import type { Caveat, CompetenceAnswer } from './resolution.js';

/**
 * Who decides and who receives, for a question on a procedure. A rule of the province itself (a delegation) comes before
 * the national one. What no source confirms for the day is given with a caveat, not left out.
 */
export function competenceFor(
  configuration: Configuration,
  procedureCode: string | null,
  question: DutyQuestion,
): { competence: CompetenceAnswer | null; caveats: Caveat[] } {
  const procedure = procedureCode === null ? undefined : configuration.reference.procedures.get(procedureCode);
  if (!procedure) return { competence: null, caveats: [] };
  const caveats: Caveat[] = [];
  if (procedure.level === 'MINISTRY') caveats.push(caveat('MINISTRY_LEVEL'));
  if (procedure.oldName) caveats.push(caveat('PROCEDURE_MAY_BE_REPLACED'));
  const found = bestOf(configuration, question);
  if (!found || found.verifiedOn === null || found.verifiedOn < configuration.asOf) caveats.push(caveat('COMPETENCE_NOT_VERIFIED'));
  return { competence: found ? answerOf(found, configuration) : null, caveats };
}

function bestOf(configuration: Configuration, question: DutyQuestion): CompetenceView | undefined {
  const { competences } = configuration.reference;
  const matching = competences.filter(
    (competence) => competence.subject === question.subject && competence.action === question.action && contains(competence, configuration.asOf),
  );
  return matching.find(({ provinceKey }) => provinceKey === configuration.province.key) ?? matching.find(({ provinceKey }) => provinceKey === null);
}

function answerOf(competence: CompetenceView, configuration: Configuration): CompetenceAnswer {
  const { decides, receives, delegatedTo, from, to, verifiedOn, note } = competence;
  return {
    decides,
    receives,
    delegatedTo,
    from,
    to,
    verifiedOn,
    note,
    basis: competence.basis.map(({ document, provision }) => ({
      document: configuration.reference.documentNames.get(document) ?? { id: document, key: document, number: null, title: null },
      provision,
    })),
  };
}
