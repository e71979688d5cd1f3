import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { documentName } from '../../registry/document-name.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Language } from '../../shared/text.js';
import type { Uris } from '../uris.js';
import type { ClauseNode, RelationView, WholeDocument } from '../whole-document.js';
import { eIdsOf, elementOf } from './eid.js';
import { escaped } from './escape.js';
import { noteId, structureOf, titleOf, writeMeta, type Expression } from './meta.js';

const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

const WORDS = {
  vi: { basis: 'Căn cứ', cites: 'Dẫn chiếu', empty: 'Không có khoản mục nào trong sổ.' },
  en: { basis: 'Based on', cites: 'Refers to', empty: 'No clause is on record.' },
} as const;

/**
 * A held document as Akoma Ntoso 3 (OASIS LegalDocML): its structure with labels as printed, our own summaries as its text
 * (in Vietnamese the verbatim one where an operator imported it), and what it names. The expression says of itself that it is not authoritative. Two calls give the same text.
 */
export function akomaNtosoOf(whole: WholeDocument, expression: Expression, uris: Uris): string {
  const { document, clauses, relations } = whole;
  const { language } = expression;
  const structure = structureOf(document);
  const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '' }).ele(AKN_NAMESPACE, 'akomaNtoso');
  const main = root.ele(structure, { name: CODE_LISTS.DocumentType.labels[document.type].en, contains: 'originalVersion' });
  writeMeta(main, whole, expression, uris);
  writePreface(main, whole, language);
  writePreamble(main, relations, language, uris);
  const body = main.ele(structure === 'act' ? 'body' : 'mainBody', { eId: 'body' });
  const write = clauseWriter(whole, expression, uris);
  for (const clause of clauses) if (clause.parentPath === null) write(body, clause);
  if (clauses.length === 0)
    body
      .ele('hcontainer', { eId: 'hcontainer_1', name: 'empty' })
      .ele('content', { eId: 'hcontainer_1__content' })
      .ele('p')
      .txt(escaped(WORDS[language].empty));
  // Not indented: inside a paragraph white space is text.
  return root.end();
}

function writePreface(main: XMLBuilder, { document }: WholeDocument, language: Language): void {
  const preface = main.ele('preface', { eId: 'preface' });
  const line = preface.ele('p');
  line.ele('docType').txt(escaped(CODE_LISTS.DocumentType.labels[document.type][language]));
  if (document.number !== null) line.txt(' ').ele('docNumber').txt(escaped(document.number));
  const title = preface.ele('p');
  title.ele('docTitle').txt(escaped(document.title?.[language] ?? documentName(document)[language]));
  writeNoteRefs(title, null, document.defects.length);
}

function writePreamble(main: XMLBuilder, relations: readonly RelationView[], language: Language, uris: Uris): void {
  const bases = relations.filter(({ type, clausePath }) => type === 'BASED_ON' && clausePath === null);
  if (bases.length === 0) return;
  const citations = main.ele('preamble', { eId: 'preamble' }).ele('citations', { eId: 'preamble__cits' });
  bases.forEach(({ target, provision }, index) => {
    const eId = `preamble__cits__cit_${index + 1}`;
    const line = citations.ele('citation', { eId }).ele('p');
    line
      .txt(escaped(`${WORDS[language].basis} `))
      .ele('ref', { eId: `${eId}__ref_1`, href: uris.document(target.key) })
      .txt(escaped(referenceText(target, provision, language)));
  });
}

function clauseWriter(
  { document, clauses, relations }: WholeDocument,
  { language, asOf, standings }: Expression,
  uris: Uris,
): (parent: XMLBuilder, clause: ClauseNode) => void {
  const ids = eIdsOf(clauses);
  const ended = new Set(standings.endedParts(document.key, asOf));
  const below = Map.groupBy(clauses, ({ parentPath }) => parentPath);
  const write = (parent: XMLBuilder, clause: ClauseNode): void => {
    const eId = ids.get(clause.path) as string;
    const { name } = elementOf(clause);
    const element = parent.ele(name, {
      eId,
      ...(name === 'hcontainer' ? { name: clause.kind === 'ROW' ? 'row' : 'annex' } : {}),
      ...(ended.has(clause.path) ? { status: 'removed' } : {}),
    });
    element.ele('num').txt(escaped(clause.label));
    const children = below.get(clause.path) ?? [];
    const text = children.length > 0 ? 'intro' : 'content';
    const block = element.ele(text, { eId: `${eId}__${text}` });
    const verbatim = language === 'vi' ? clause.text : null;
    const line = block.ele('p', { class: verbatim === null ? 'summary' : 'verbatim' }).txt(escaped(verbatim ?? clause.summary[language]));
    writeNoteRefs(line, clause.path, clause.defects.length);
    relations
      .filter(({ clausePath }) => clausePath === clause.path)
      .forEach(({ target, provision }, index) =>
        block
          .ele('p')
          .txt(escaped(`${WORDS[language].cites}: `))
          .ele('ref', { eId: `${eId}__${text}__ref_${index + 1}`, href: uris.document(target.key) })
          .txt(escaped(referenceText(target, provision, language))),
      );
    for (const child of children) write(element, child);
  };
  return write;
}

function writeNoteRefs(parent: XMLBuilder, path: string | null, count: number): void {
  for (let index = 0; index < count; index += 1) parent.ele('noteRef', { href: `#${noteId(path, index)}`, marker: '*' });
}

function referenceText(target: RelationView['target'], provision: string | null, language: Language): string {
  return [provision, titleOf(target, language)].filter(Boolean).join(', ');
}
