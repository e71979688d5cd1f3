import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { documentName } from '../../registry/document-name.js';
import type { Standings } from '../../registry/standing.js';
import type { ChangeDays } from '../../registry/standing.model.js';
import { span, type Day } from '../../shared/dates.js';
import type { Language } from '../../shared/text.js';
import { escaped } from './escape.js';
import { descriptivePathOf, type Uris } from '../uris.js';
import type { RelationView, WholeDocument } from '../whole-document.js';
import { uniqueBy } from '../../shared/lists.js';

/** Which expression is written: its language, the day for which it is stated, and the registry's revision. */
export interface Expression {
  language: Language;
  asOf: Day;
  revision: number;
  /** What is in force at the revision. */
  standings: Standings;
}

/** Languages as the standard has them (ISO 639-2). */
const LANGUAGE_CODES: Record<Language, string> = { vi: 'vie', en: 'eng' };
const SOURCE = '#phancong';
/** Akoma Ntoso wants a date. Where not even a year is on record, this one is given, named `unknown`. */
const NO_DATE = { date: '0001-01-01', name: 'unknown' };

/** A document's identifier in the manner of the standard: `/akn/vn/act/quyet-dinh/quang-ngai/2025/qn-2025-03`. */
function workUri({ document }: WholeDocument): string {
  const [, jurisdiction] = descriptivePathOf(document).split('/');
  return `/akn/vn/${structureOf(document)}/${subtypeOf(document)}/${jurisdiction}/${document.issuedOn?.slice(0, 4) ?? 'undated'}/${document.key}`;
}

/** The type as the identifier has it: `quyet-dinh`. */
function subtypeOf(document: WholeDocument['document']): string {
  return descriptivePathOf(document).split('/')[2] as string;
}

/** Decisions, laws and the like are acts; a programme, a plan or a report is a document of free form. */
export function structureOf({ type }: WholeDocument['document']): 'act' | 'doc' {
  return ['LAW', 'RESOLUTION', 'DECREE', 'CIRCULAR', 'DECISION', 'DIRECTIVE'].includes(type) ? 'act' : 'doc';
}

/** `<meta>`: identification at the three levels, life cycle, references that the text does not show, references. Notes on defects are returned to be referred to. */
export function writeMeta(parent: XMLBuilder, whole: WholeDocument, expression: Expression, uris: Uris): void {
  const meta = parent.ele('meta');
  writeIdentification(meta, whole, expression, uris);
  writeLifecycle(meta, whole, expression.standings);
  writeAnalysis(meta, whole, expression.language, uris);
  writeReferences(meta, whole, expression.language, uris);
  writeNotes(meta, whole, expression.language);
}

/** The note on a defect of the document (`null`) or of a clause. */
export function noteId(path: string | null, index: number): string {
  return `note_${path === null ? 'document' : path.replaceAll('.', '-')}_${index + 1}`;
}

function writeIdentification(meta: XMLBuilder, whole: WholeDocument, { language, asOf, revision }: Expression, uris: Uris): void {
  const { document } = whole;
  const work = workUri(whole);
  const version = `${work}/${LANGUAGE_CODES[language]}@${asOf}`;
  const author = { href: document.issuer === null ? SOURCE : '#issuer', as: document.issuer === null ? '#editor' : '#author' };
  const identification = meta.ele('identification', { source: SOURCE });
  const level = (name: string, uri: string, date: { date: string; name: string }, by: { href: string; as: string }, extension = ''): XMLBuilder => {
    const element = identification.ele(name);
    element.ele('FRBRthis', { value: `${uri}/!main${extension}` });
    element.ele('FRBRuri', { value: `${uri}${extension}` });
    if (name === 'FRBRWork') element.ele('FRBRalias', { value: uris.document(document.key), name: 'registry' });
    element.ele('FRBRdate', date);
    element.ele('FRBRauthor', by);
    return element;
  };
  const workLevel = level('FRBRWork', work, issuedOf(document.issuedOn), author);
  workLevel.ele('FRBRcountry', { value: 'vn' });
  workLevel.ele('FRBRsubtype', { value: subtypeOf(document) });
  if (document.number !== null) workLevel.ele('FRBRnumber', { value: escaped(document.number) });
  workLevel.ele('FRBRname', { value: document.key, showAs: escaped(documentName(document)[language]) });
  const stated = { date: asOf, name: 'asOf' };
  const editor = { href: SOURCE, as: '#editor' };
  const expressionLevel = level('FRBRExpression', version, stated, editor);
  expressionLevel.ele('FRBRversionNumber', { value: `revision-${revision}` });
  // The text is the registry's own summary, so the expression is never the authoritative one.
  expressionLevel.ele('FRBRauthoritative', { value: 'false' });
  // An expression in another language names the one whose identifiers it shares.
  if (language !== 'vi')
    expressionLevel.ele('FRBRmasterExpression', {
      eId: 'master',
      href: `${work}/${LANGUAGE_CODES.vi}@${asOf}`,
      showAs: escaped(documentName(document).vi),
    });
  expressionLevel.ele('FRBRlanguage', { language: LANGUAGE_CODES[language] });
  level('FRBRManifestation', version, stated, editor, '.xml').ele('FRBRformat', { value: 'application/akn+xml' });
}

/** A month or a year counts from its last day, and says so. */
function issuedOf(issuedOn: string | null): { date: string; name: string } {
  if (issuedOn === null) return NO_DATE;
  return issuedOn.length === 10 ? { date: issuedOn, name: 'issued' } : { date: span(issuedOn).latest, name: 'issuedNotLaterThan' };
}

/** The days on which it was issued, ended or changed in part, as far as they are known to the day. */
function writeLifecycle(meta: XMLBuilder, { document }: WholeDocument, standings: Standings): void {
  const events: { date: string; type: string; source: string }[] = [];
  if (document.issuedOn?.length === 10) events.push({ date: document.issuedOn, type: 'generation', source: '#original' });
  const add = (type: string, { by, earliest, latest }: ChangeDays & { by: string | null }): void => {
    if (by !== null && latest !== null && earliest === latest) events.push({ date: latest, type, source: `#passive-${by}` });
  };
  standings.endingsOf(document.key).forEach((ending) => add('repeal', ending));
  standings.partialChangesOf(document.key).forEach((change) => add('amendment', change));
  if (events.length === 0) return;
  const lifecycle = meta.ele('lifecycle', { source: SOURCE });
  events.forEach((event, index) => lifecycle.ele('eventRef', { eId: `eref_${index + 1}`, ...event }));
}

/** Whether one document changes or ends the other. Only such documents are active and passive references by the standard. */
function modifies({ type }: Pick<RelationView, 'type'>): boolean {
  return type === 'REPLACES' || type === 'REPEALS' || type === 'AMENDS';
}

/** Documents that this one names as a whole and that neither its preamble nor a clause shows. */
function writeAnalysis(meta: XMLBuilder, { relations }: WholeDocument, language: Language, uris: Uris): void {
  const implicit = relations.filter((relation) => relation.clausePath === null && relation.type !== 'BASED_ON' && !modifies(relation));
  if (implicit.length === 0) return;
  const references = meta.ele('analysis', { source: SOURCE }).ele('otherReferences', { source: SOURCE });
  for (const { target } of implicit)
    references.ele('implicitReference', { href: uris.document(target.key), showAs: escaped(titleOf(target, language)) });
}

function writeReferences(meta: XMLBuilder, whole: WholeDocument, language: Language, uris: Uris): void {
  const { document, relations, citedBy } = whole;
  const references = meta.ele('references', { source: SOURCE });
  references.ele('original', { eId: 'original', href: workUri(whole), showAs: escaped(documentName(document)[language]) });
  const refer = (name: string, prefix: string, others: readonly WholeDocument['document'][]): void => {
    for (const other of uniqueBy(others, ({ key }) => key))
      references.ele(name, { eId: `${prefix}-${other.key}`, href: uris.document(other.key), showAs: escaped(titleOf(other, language)) });
  };
  refer(
    'passiveRef',
    'passive',
    citedBy.filter(modifies).map(({ source }) => source),
  );
  refer(
    'activeRef',
    'active',
    relations.filter(modifies).map(({ target }) => target),
  );
  if (document.issuer !== null)
    references.ele('TLCOrganization', { eId: 'issuer', href: `${uris.document(document.key)}#issuer`, showAs: escaped(document.issuer[language]) });
  references.ele('TLCOrganization', { eId: 'phancong', href: uris.publisher, showAs: 'phancong' });
  references.ele('TLCRole', {
    eId: 'author',
    href: '/akn/ontology/role/author',
    showAs: AUTHOR[language],
  });
  references.ele('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: EDITOR[language] });
}

const AUTHOR = { vi: 'cơ quan ban hành', en: 'issuing authority' };
const EDITOR = { vi: 'người biên tập', en: 'editor' };

function writeNotes(meta: XMLBuilder, { document, clauses }: WholeDocument, language: Language): void {
  const defects = [{ path: null, defects: document.defects }, ...clauses].flatMap((of) =>
    of.defects.map((defect, index) => ({ eId: noteId(of.path, index), text: defect.message[language] })),
  );
  if (defects.length === 0) return;
  const notes = meta.ele('notes', { source: SOURCE });
  for (const { eId, text } of defects) notes.ele('note', { eId }).ele('p').txt(escaped(text));
}

/** A document as a reference shows it: its number, else its name. */
export function titleOf(document: WholeDocument['document'], language: Language): string {
  return document.number ?? document.title?.[language] ?? documentName(document)[language];
}
