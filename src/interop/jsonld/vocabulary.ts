import type { SubjectView } from '../../duties/duty.model.js';
import type { Vocabulary } from '../../duties/vocabulary.js';
import type { Text } from '../../shared/text.js';
import { CODE_LISTS, SUBJECT_SCHEME_TITLE, type CodeListName } from '../code-lists.js';
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
export function codeScheme(list: CodeListName, uris: Uris): JsonLdNode[] {
  const { title, codes } = CODE_LISTS[list];
  return [schemeOf(list, title, uris), ...Object.keys(codes).map((code) => codeConcept(list, code, uris))];
}

/** One code of a closed list as a SKOS concept. */
export function codeConcept(list: CodeListName, code: string, uris: Uris): JsonLdNode {
  return node(uris.code(list, code), 'Concept', {
    notation: code,
    prefLabel: CODE_LISTS[list].codes[code] as Text,
    inScheme: uris.scheme(list),
    topConceptOf: uris.scheme(list),
  });
}

function schemeOf(name: CodeListName | 'subject', title: Text, uris: Uris): JsonLdNode {
  return node(uris.scheme(name), 'ConceptScheme', { title, identifier: name, publisher: uris.publisher });
}
