import type { DocumentView } from '../../registry/law.model.js';
import type { ReferenceData } from '../../registry/reference.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';
import type { Receipt, Resolution } from '../../answer/resolution.js';
import type { Day } from '../../shared/dates.js';
import type { Uris } from '../uris.js';
import type { RelationView } from '../whole-document.js';
import { dutyNode, roleNode } from './duty.js';
import { clauseNodes, documentNodes, ownStanding } from './law.js';
import { actOf, changeNode, provinceNode, unitNodes } from './organisation.js';
import { lawNodes, serviceNodes } from './service.js';
import { codeConcept, codeScheme, subjectScheme } from './vocabulary.js';
import { documentOf, node, type JsonLdDocument, type JsonLdNode } from './node.js';

/** What is in force for the bodies of one province on one day. */
export type Configurations = readonly [Configuration, ...Configuration[]];

/**
 * Everything on record for a province on a day as one JSON-LD document: the province and its lineage, units with the changes
 * that led to them, documents in force or not with clauses and duties, the vocabulary, and its procedures as public services.
 * @param asOf the day; the configurations may have been built for another one of the stretch on which it holds.
 * @param answers the answer to each procedure, by code; a procedure without one is left out.
 */
export function registryDocument(configurations: Configurations, asOf: Day, answers: ReadonlyMap<string, Resolution>, uris: Uris): JsonLdDocument {
  const { reference, province } = configurations[0];
  const units = configurations.flatMap(({ records }) => records.units);
  const documents = configurations.flatMap((configuration) => configuration.documents);
  const services = [...answers].flatMap(([code, resolution]) => {
    const procedure = reference.procedures.get(code);
    return procedure ? serviceNodes({ procedure, province, resolution }, uris) : [];
  });
  const related = reference.provinces.filter(
    ({ key, predecessorKeys }) => key === province.key || province.predecessorKeys.includes(key) || predecessorKeys.includes(province.key),
  );
  return documentOf(uris, [
    datasetNode(configurations[0], asOf, services, uris),
    publisherNode(uris),
    ...related.map((one) => provinceNode(one, reference.provinces, uris)),
    ...units.flatMap((unit) => unitNodes(unit, units, uris)),
    ...units.flatMap((unit) => changeNode(unit, uris) ?? []),
    ...documents.flatMap(({ document, standing, inPart }) =>
      documentNodes(document, uris, { standing, inPart, relations: basisOf(document.basedOn) }),
    ),
    ...configurations
      .flatMap(({ formerDocuments }) => formerDocuments)
      .flatMap(({ document, standing }) => documentNodes(document, uris, { standing })),
    ...documents.flatMap(({ document }) => document.basedOn.flatMap((basis) => documentNodes(basis, uris))),
    ...documents.flatMap(({ clauses, standing, standingOf }) =>
      clauses.flatMap((clause) => clauseNodes(clause, uris, [], ownStanding(standingOf(clause.path).state, standing))),
    ),
    ...dutyNodes(documents, uris),
    ...services,
    ...[...answers.values()].flatMap((answer) => lawNodes(answer, reference, uris)),
    ...actNodes(units, reference, uris),
    ...subjectScheme(reference.vocabulary, uris),
    ...codeScheme('role', uris),
    ...codeScheme('action', uris),
  ]);
}

function datasetNode(configuration: Configuration, asOf: Day, services: readonly JsonLdNode[], uris: Uris): JsonLdNode {
  const { province, revision } = configuration;
  return node(uris.registry(province.key), ['Dataset', 'ProvEntity'], {
    identifier: province.key,
    title: { vi: `Sổ phân công: ${province.fullName.vi}`, en: `Registry of responsibilities: ${province.fullName.en}` },
    description: {
      vi: `Đơn vị, văn bản, nhiệm vụ và thủ tục trong sổ của ${province.fullName.vi}, ngày ${asOf}, phiên bản ${revision}.`,
      en: `Units, documents, duties and procedures on record for ${province.fullName.en}, as of ${asOf}, revision ${revision}.`,
    },
    publisher: uris.publisher,
    asOf,
    revision: String(revision),
    spatial: uris.province(province.key),
    hasPart: services.filter(({ type }) => type.includes('PublicService')).map(({ id }) => id),
  });
}

/** What was on record for a province on a day, at a revision: what an answer, or the data of a unit, are made from. */
export function recordNode({ province, asOf, revision }: Pick<Receipt, 'province' | 'asOf' | 'revision'>, uris: Uris): JsonLdNode {
  const address = `${uris.registry(province)}?${new URLSearchParams({ asOf, revision: String(revision) })}`;
  return node(address, 'ProvEntity', { identifier: `${province}/${revision}`, revision: String(revision), asOf });
}

/** The registry as the one that says all this. */
export function publisherNode(uris: Uris): JsonLdNode {
  return node(uris.publisher, ['Agent', 'SoftwareAgent'], { identifier: 'phancong', title: { vi: 'Sổ phân công', en: 'Phân công registry' } });
}

function basisOf(basedOn: readonly DocumentView[]): RelationView[] {
  return basedOn.map((target) => ({ type: 'BASED_ON', target, clausePath: null, provision: null }));
}

function dutyNodes(documents: Configuration['documents'], uris: Uris): JsonLdNode[] {
  return documents.flatMap(({ duties, clause }) =>
    duties.flatMap((duty) => {
      const source = clause(duty.clausePath);
      return source
        ? [dutyNode(duty, source, uris), roleNode(duty.role, uris), ...duty.actions.map((action) => codeConcept('action', action, uris))]
        : [];
    }),
  );
}

/** The acts behind the changes, where the registry has them by name. */
function actNodes(units: readonly UnitView[], reference: ReferenceData, uris: Uris): JsonLdNode[] {
  const keys = new Set(units.flatMap((unit) => actOf(unit) ?? []));
  return [...keys].flatMap((key) => {
    const known = reference.documentNames.get(key);
    return known ? [node(uris.document(key), ['LegalResource', 'ProvEntity'], { identifier: key, localId: known.number, title: known.title })] : [];
  });
}
