import type { DutyView } from '../../registry/duty.model.js';
import type { ClauseView } from '../../registry/law.model.js';
import type { Responsibility } from '../../answer/resolution.js';
import type { Uris } from '../uris.js';
import { joinedTexts } from '../../shared/text.js';
import { codeConcept } from './vocabulary.js';
import { node, type JsonLdNode } from './node.js';

/**
 * A duty as a participation (CPSV-AP): which unit takes part, in which role, in which matters, by which clause. Fields to which
 * a cross-cutting duty is limited are its coverage; what else bounds it is its note.
 */
export function dutyNode(duty: DutyView, clause: ClauseView, uris: Uris): JsonLdNode {
  const source = uris.clause(clause.document.key, clause.path);
  return node(uris.duty(clause.document.key, clause.path, duty.position), 'Participation', {
    identifier: `${clause.document.key}#${clause.path}/${duty.position + 1}`,
    description: clause.summary,
    role: uris.code('role', duty.role),
    hasParticipant: uris.unit(duty.holderKey),
    kind: duty.actions.map((action) => uris.code('action', action)),
    subject: duty.subjects.map((code) => uris.subject(code)),
    coverage: duty.within.map((code) => uris.subject(code)),
    note: duty.limits.length
      ? joinedTexts(
          duty.limits.map(({ note }) => note),
          '; ',
        )
      : null,
    source,
  });
}

/** The address of a unit's part in an answer or a service: of the unit and its role, whatever else takes part. */
export function participationUri(whole: string, { role, unit }: Responsibility): string {
  return `${whole}#${role.toLowerCase()}-${unit.key.replace('/', '-')}`;
}

/** A unit's part in an answer as a participation, with the reason in words. */
export function participationNode(part: Responsibility, whole: string, uris: Uris): JsonLdNode {
  return node(participationUri(whole, part), 'Participation', {
    identifier: `${part.rule}/${part.unit.key}`,
    description: part.reason,
    role: uris.code('role', part.role),
    hasParticipant: uris.unit(part.unit.key),
    source: part.clauses.map(({ document, path }) => uris.clause(document.key, path)),
  });
}

/** The concept of a role, for the participations of an export. */
export function roleNode(role: string, uris: Uris): JsonLdNode {
  return codeConcept('role', role, uris);
}
