import type { ProcedureView } from '../../registry/duty.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { CompetenceAnswer, Resolution } from '../../answer/resolution.js';
import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import { participationNode, roleNode } from './duty.js';
import { codeConcept } from './vocabulary.js';
import { node, type JsonLdNode } from './node.js';

/** A procedure in a province on a day, with its answer. */
export interface ServiceInput {
  procedure: ProcedureView;
  province: ProvinceView;
  resolution: Resolution;
}

/**
 * A procedure of a province as a public service (CPSV-AP). The competent authority is the one that decides by the law on
 * record, else the department that holds the matter. The profile demands one; where the registry knows none, nothing is
 * returned, because naming one would be a guess. Procedures of ministries and communes are not services of the province.
 */
export function serviceNodes({ procedure, province, resolution }: ServiceInput, uris: Uris): JsonLdNode[] {
  if (procedure.level !== 'PROVINCE') return [];
  const id = uris.procedure(procedure.code, province.key);
  const { competence, leads, supports, department } = resolution;
  const decides = competence?.delegatedTo ?? competence?.decides ?? null;
  const holding = holds(resolution) ? department : null;
  if (decides === null && holding === null) return [];
  const parts = [...leads, ...supports].map((part) => participationNode(part, id, uris));
  const named = competence === null ? [] : authorityNodes(competence, id, province, uris);
  return [
    node(id, ['PublicService', 'ProvEntity'], {
      identifier: `${procedure.code}/${province.key}`,
      title: procedure.name,
      description: resolution.summary,
      spatial: uris.province(province.key),
      subject: uris.subject(procedure.subjectCode),
      thematicArea: uris.subject(procedure.subjectCode),
      kind: uris.code('action', procedure.action),
      hasCompetentAuthority: decides === null ? uris.unit((holding as UnitView).key) : authorityUri(id, decidingRole(competence as CompetenceAnswer)),
      hasParticipation: [...parts, ...named.filter(({ type }) => type === 'Participation')].map((part) => part.id),
      hasLegalResource: [
        ...new Set([
          ...resolution.citations.map(({ document }) => uris.document(document.key)),
          ...(competence?.basis ?? []).map(({ document }) => uris.document(document.key)),
        ]),
      ],
      source: procedure.sources,
    }),
    ...parts,
    ...named,
    ...[...leads, ...supports].map(({ role }) => roleNode(role, uris)),
    codeConcept('action', procedure.action, uris),
  ];
}

/** The documents that competences rest on; they are known by name only. */
export function basisNodes(competence: CompetenceAnswer, uris: Uris): JsonLdNode[] {
  return competence.basis.map(({ document }) =>
    node(uris.document(document.key), ['LegalResource', 'ProvEntity'], { identifier: document.key, localId: document.number, title: document.title }),
  );
}

type AuthorityRole = 'DECIDES' | 'RECEIVES' | 'DELEGATED';

/** Authorities that the law names by office and that are not on record as units, and their part in the service. */
function authorityNodes(competence: CompetenceAnswer, service: string, province: ProvinceView, uris: Uris): JsonLdNode[] {
  const named: [AuthorityRole, Text | null][] = [
    ['DECIDES', competence.decides],
    ['RECEIVES', competence.receives],
    ['DELEGATED', competence.delegatedTo],
  ];
  return named.flatMap(([role, name]) => {
    if (name === null) return [];
    const authority = authorityUri(service, role);
    return [
      node(authority, ['PublicOrganisation', 'Organization', 'Agent'], {
        identifier: `${authority.split('/id/')[1]}`,
        title: name,
        prefLabel: name,
        spatial: uris.province(province.key),
      }),
      node(`${service}#participation-${role.toLowerCase()}`, 'Participation', {
        identifier: role,
        description: competence.note ?? name,
        role: uris.code('role', role),
        hasParticipant: authority,
        source: competence.basis.map(({ document }) => uris.document(document.key)),
        validFrom: competence.from,
      }),
      codeConcept('role', role, uris),
    ];
  });
}

function decidingRole(competence: CompetenceAnswer): AuthorityRole {
  return competence.delegatedTo === null ? 'DECIDES' : 'DELEGATED';
}

function authorityUri(service: string, role: AuthorityRole): string {
  return `${service}#authority-${role.toLowerCase()}`;
}

/** Whether the answer says that the department or a unit of it has the matter. */
function holds({ status }: Resolution): boolean {
  return status === 'ESTABLISHED' || status === 'SHARED' || status === 'INFERRED' || status === 'DEPARTMENT';
}
