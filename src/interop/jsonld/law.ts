import type { ClauseView, DocumentView, RelationType } from '../../registry/law.model.js';
import type { Standings } from '../../registry/standing.js';
import type { Standing } from '../../registry/standing.model.js';
import type { Day, PartialDate } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import type { RelationView, WholeDocument } from '../whole-document.js';
import { codeConcept } from './vocabulary.js';
import { node, type JsonLdNode, type JsonLdValue } from './node.js';

/** ELI has a property for each relation but one: what replaces a document repeals it, and Dublin Core says the rest. */
const RELATION_TERMS: Record<RelationType, readonly string[]> = {
  BASED_ON: ['basedOn'],
  REPLACES: ['repeals', 'replaces'],
  AMENDS: ['amends'],
  REPEALS: ['repeals'],
  IMPLEMENTS: ['applies'],
  CITES: ['cites'],
};

const IN_FORCE_LABELS = {
  'eli:InForce-inForce': { vi: 'có hiệu lực', en: 'in force' },
  'eli:InForce-partiallyInForce': { vi: 'có hiệu lực một phần', en: 'partially in force' },
  'eli:InForce-notInForce': { vi: 'không có hiệu lực', en: 'not in force' },
} as const satisfies Record<string, Text>;
type InForceTerm = keyof typeof IN_FORCE_LABELS;

const IN_FORCE_TERMS: Partial<Record<Standing, InForceTerm>> = {
  IN_FORCE: 'eli:InForce-inForce',
  NOT_YET: 'eli:InForce-notInForce',
  ENDED: 'eli:InForce-notInForce',
  PERIOD_OVER: 'eli:InForce-notInForce',
};

/** The authority tables of the European Union, from which ELI takes languages and areas. */
const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const VIETNAMESE = `${AUTHORITY}/language/VIE`;
const VIET_NAM = `${AUTHORITY}/country/VNM`;

/**
 * A document as an ELI legal resource with its Vietnamese expression. Where its standing on a day is uncertain, nothing is
 * said about its force; where some of its clauses are no longer in force, that it is so in part.
 */
export function documentNodes(
  document: DocumentView,
  uris: Uris,
  extra: { standing?: Standing; inPart?: boolean; relations?: readonly RelationView[] } = {},
): JsonLdNode[] {
  const id = uris.document(document.key);
  const inForce = extra.standing === 'IN_FORCE' && extra.inPart ? 'eli:InForce-partiallyInForce' : extra.standing && IN_FORCE_TERMS[extra.standing];
  const issuer = document.issuer === null ? null : `${id}#issuer`;
  const expression = `${id}#vi`;
  const area = document.provinceKey === null ? VIET_NAM : uris.province(document.provinceKey);
  return [
    node(id, ['LegalResource', 'ProvEntity'], {
      identifier: document.key,
      localId: document.number,
      title: document.title,
      documentType: uris.code('document-type', document.type),
      ...issuedTerms(document.issuedOn),
      entryIntoForce: document.effective.rule === 'FROM_DATE' ? document.effective.from : null,
      noLongerInForce: document.effective.rule === 'FROM_DATE' ? document.effective.to : null,
      inForce,
      passedBy: issuer,
      jurisdiction: area,
      relevantFor: area,
      isRealizedBy: document.title === null ? null : expression,
      note: noteOf(document.defects),
      ...relationTerms(extra.relations ?? [], uris),
    }),
    ...(document.title === null
      ? []
      : [node(expression, 'LegalExpression', { realizes: id, expressionTitle: { vi: document.title.vi }, expressionLanguage: VIETNAMESE })]),
    ...(issuer === null
      ? []
      : [node(issuer, ['LegalAgent', 'Agent', 'Organization'], { identifier: `${document.key}#issuer`, title: document.issuer })]),
    codeConcept('document-type', document.type, uris),
    ...(document.provinceKey === null ? [COUNTRY] : []),
    ...(document.title === null ? [] : [LANGUAGE]),
    ...(inForce === undefined ? [] : [forceNode(inForce)]),
  ];
}

const COUNTRY = node(VIET_NAM, ['AdministrativeArea', 'Concept'], { prefLabel: { vi: 'Việt Nam', en: 'Viet Nam' } });
const LANGUAGE = node(VIETNAMESE, ['Language', 'LinguisticSystem', 'Concept'], { prefLabel: { vi: 'tiếng Việt', en: 'Vietnamese' } });

/** A value of ELI's own table, which has no Vietnamese label. */
function forceNode(term: InForceTerm): JsonLdNode {
  return node(term, ['InForce', 'Concept'], { prefLabel: IN_FORCE_LABELS[term] });
}

/** A clause as a subdivision, with our own summary. Its standing is said where it is not that of its document. */
export function clauseNodes(
  clause: ClauseView & { parentPath?: string | null },
  uris: Uris,
  relations: readonly RelationView[] = [],
  standing?: Standing,
): JsonLdNode[] {
  const { document } = clause;
  const inForce = standing && IN_FORCE_TERMS[standing];
  const own = node(uris.clause(document.key, clause.path), ['LegalResourceSubdivision', 'ProvEntity'], {
    identifier: `${document.key}#${clause.path}`,
    number: clause.label,
    description: clause.summary,
    isPartOfDocument: clause.parentPath ? uris.clause(document.key, clause.parentPath) : uris.document(document.key),
    inForce,
    note: noteOf(clause.defects),
    ...relationTerms(
      relations.filter(({ clausePath }) => clausePath === clause.path),
      uris,
    ),
  });
  return [own, ...(inForce === undefined ? [] : [forceNode(inForce)])];
}

/** A document on a day with its whole tree and all that it names. */
export function wholeDocumentNodes({ document, clauses, relations }: WholeDocument, uris: Uris, standings: Standings, day: Day): JsonLdNode[] {
  const standing = standings.of(document.key, day).state;
  const inPart = standings.endedParts(document.key, day).length > 0;
  return [
    ...documentNodes(document, uris, { standing, inPart, relations: relations.filter(({ clausePath }) => clausePath === null) }),
    ...clauses.flatMap((clause) =>
      clauseNodes(clause, uris, relations, ownStanding(standings.ofClause(document.key, clause.path, day).state, standing)),
    ),
    ...relations.flatMap(({ target }) => documentNodes(target, uris)),
  ];
}

/** The standing of a clause, where it is not what its document's says. */
export function ownStanding(clause: Standing, document: Standing): Standing | undefined {
  return clause === document ? undefined : clause;
}

function issuedTerms(issuedOn: PartialDate | null): Record<string, string> {
  if (issuedOn === null) return {};
  if (issuedOn.length === 4) return { issuedYear: issuedOn };
  return issuedOn.length === 7 ? { issuedMonth: issuedOn } : { issued: issuedOn, dateDocument: issuedOn };
}

function relationTerms(relations: readonly RelationView[], uris: Uris): Record<string, JsonLdValue> {
  const terms: Record<string, string[]> = {};
  for (const { type, target } of relations)
    for (const term of RELATION_TERMS[type]) terms[term] = [...new Set([...(terms[term] ?? []), uris.document(target.key)])];
  return terms;
}

function noteOf(defects: DocumentView['defects']): JsonLdValue | null {
  return defects.length === 0 ? null : { vi: defects.map(({ message }) => message.vi), en: defects.map(({ message }) => message.en) };
}
