import type { ProcedureView } from '../../registry/duty.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { ReferenceData } from '../../registry/reference.js';
import type { UnitView } from '../../registry/unit.model.js';
import { contains } from '../../shared/dates.js';
import type { CompetenceAnswer, Resolution } from '../../answer/resolution.js';
import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import { participationNode, roleNode } from './duty.js';
import { unitNodes } from './organisation.js';
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
 * record, else the body that holds the matter. The profile demands one; where the registry knows none, nothing is
 * returned, because naming one would be a guess. Procedures of ministries and communes are not services of the province.
 */
export function serviceNodes({ procedure, province, resolution }: ServiceInput, uris: Uris): JsonLdNode[] {
  if (procedure.level !== 'PROVINCE') return [];
  const id = uris.procedure(procedure.code, province.key);
  const { competence, leads, supports, body } = resolution;
  const decides = competence?.delegatedTo ?? competence?.decides ?? null;
  const holding = holds(resolution) ? body : null;
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
      hasCompetentAuthority: decides === null ? uris.unit((holding as UnitView).key) : decidingUri(id, competence as CompetenceAnswer, uris),
      hasParticipation: [...parts, ...named.filter(({ type }) => type === 'Participation')].map((part) => part.id),
      hasLegalResource: [
        ...new Set([
          ...resolution.citations.map(({ document }) => uris.document(document.key)),
          ...lawOf(resolution).map((key) => uris.document(key)),
        ]),
      ],
      source: procedure.sources,
    }),
    ...(holding === null ? [] : unitNodes(holding, [holding], uris)),
    ...parts,
    ...named,
    ...[...leads, ...supports].map(({ role }) => roleNode(role, uris)),
    codeConcept('action', procedure.action, uris),
  ];
}

/** Keys of the documents by which the body has the matter on the day, and on which the competence rests. */
export function lawOf({ mandates, competence, receipt: { asOf } }: Pick<Resolution, 'mandates' | 'competence' | 'receipt'>): string[] {
  const mandated = mandates.flatMap(({ basis }) => basis.filter((ground) => contains(ground, asOf)).map(({ document }) => document));
  return [...new Set([...mandated, ...(competence?.basis ?? []).map(({ document }) => document.key)])];
}

/** The same documents; they are known by name only. */
export function lawNodes(resolution: Resolution, { documentNames }: Pick<ReferenceData, 'documentNames'>, uris: Uris): JsonLdNode[] {
  return lawOf(resolution).flatMap((key) => {
    const known = documentNames.get(key);
    return known ? [node(uris.document(key), ['LegalResource', 'ProvEntity'], { identifier: key, localId: known.number, title: known.title })] : [];
  });
}

type AuthorityRole = 'DECIDES' | 'RECEIVES' | 'DELEGATED';
const BODY_IN = { DECIDES: 'decidedBy', RECEIVES: 'receivedBy', DELEGATED: 'carriedOutBy' } as const satisfies Record<
  AuthorityRole,
  keyof CompetenceAnswer
>;

/** Authorities that the law names, as bodies of the province or else by their office, and their part in the service. */
function authorityNodes(competence: CompetenceAnswer, service: string, province: ProvinceView, uris: Uris): JsonLdNode[] {
  const named: [AuthorityRole, Text | null][] = [
    ['DECIDES', competence.decides],
    ['RECEIVES', competence.receives],
    ['DELEGATED', competence.delegatedTo],
  ];
  return named.flatMap(([role, name]) => {
    if (name === null) return [];
    const body = competence[BODY_IN[role]];
    const authority = body ? uris.unit(body.key) : authorityUri(service, role);
    return [
      ...(body
        ? unitNodes(body, [body], uris)
        : [
            node(authority, ['PublicOrganisation', 'Organization', 'Agent'], {
              identifier: `${authority.split('/id/')[1]}`,
              title: name,
              prefLabel: name,
              spatial: uris.province(province.key),
            }),
          ]),
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

function decidingUri(service: string, competence: CompetenceAnswer, uris: Uris): string {
  const role = competence.delegatedTo === null ? 'DECIDES' : 'DELEGATED';
  const body = competence[BODY_IN[role]];
  return body ? uris.unit(body.key) : authorityUri(service, role);
}

function authorityUri(service: string, role: AuthorityRole): string {
  return `${service}#authority-${role.toLowerCase()}`;
}

/** Whether the answer says that the body or a unit of it has the matter. */
function holds({ status }: Resolution): boolean {
  return status === 'ESTABLISHED' || status === 'SHARED' || status === 'INFERRED' || status === 'BODY';
}
