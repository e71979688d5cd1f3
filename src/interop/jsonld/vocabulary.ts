import type { SubjectView } from '../../registry/duty.model.js';
import type { Vocabulary } from '../../registry/vocabulary.js';
import type { Text } from '../../shared/text.js';
import { SCHEMES, SUBJECT_SCHEME_TITLE, type SchemeName } from '../schemes.js';
import type { Uris } from '../uris.js';
import { node, type JsonLdNode } from './node.js';

/** The vocabulary of subjects as a SKOS concept scheme with its concepts. */
export function subjectScheme(vocabulary: Vocabulary, uris: Uris): JsonLdNode[] {
  return [schemeOf('subject', SUBJECT_SCHEME_TITLE, uris), ...vocabulary.subjects.map((subject) => subjectConcept(subject, uris))];
}

/** A subject as a SKOS concept. */
export function subjectConcept(subject: SubjectView, uris: Uris): JsonLdNode {
  const scheme = uris.scheme('subject');
  const { vi, en } = subject.altLabels;
  return node(uris.subject(subject.code), 'Concept', {
    notation: subject.code,
    prefLabel: subject.prefLabel,
    altLabel: vi.length + en.length > 0 ? { vi, en } : null,
    broader: subject.broaderCode === null ? null : uris.subject(subject.broaderCode),
    inScheme: scheme,
    topConceptOf: subject.broaderCode === null ? scheme : null,
  });
}

/** The codes of a closed list as SKOS concepts, with their scheme. */
export function codeScheme(list: SchemeName, uris: Uris): JsonLdNode[] {
  const { title, labels } = SCHEMES[list];
  return [schemeOf(list, title, uris), ...Object.keys(labels).map((code) => codeConcept(list, code, uris))];
}

/** Types of documents that the resource types of the European Union have too. A Vietnamese decision is like theirs, not the same. */
const CLOSE_RESOURCE_TYPES: Readonly<Record<string, string>> = {
  DECISION: 'http://publications.europa.eu/resource/authority/resource-type/DEC',
  RESOLUTION: 'http://publications.europa.eu/resource/authority/resource-type/RES',
};

/** One code of a closed list as a SKOS concept; a type of document is one of ELI's resource types too. */
export function codeConcept(list: SchemeName, code: string, uris: Uris): JsonLdNode {
  const scheme = uris.scheme(list);
  const resourceType = list === 'document-type';
  return node(uris.code(list, code), resourceType ? ['Concept', 'ResourceType'] : 'Concept', {
    notation: code,
    prefLabel: SCHEMES[list].labels[code] as Text,
    inScheme: resourceType ? [scheme, 'eli:ResourceTypeTable'] : scheme,
    topConceptOf: scheme,
    closeMatch: resourceType ? CLOSE_RESOURCE_TYPES[code] : null,
  });
}

function schemeOf(name: SchemeName | 'subject', title: Text, uris: Uris): JsonLdNode {
  return node(uris.scheme(name), 'ConceptScheme', { title, identifier: name, publisher: uris.publisher });
}
