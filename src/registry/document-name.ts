import { capitalised, CODE_LISTS } from '../shared/code-lists.js';
import { formatDay, formatSpan } from '../shared/dates.js';
import { provisionName } from '../shared/provision-name.js';
import type { Text } from '../shared/text.js';
import type { DocumentType, DocumentView } from './law.model.js';
import { remember } from '../shared/keep.js';

/** What a document of a type is called: its label in the list of types, except for types whose label covers several. */
function typeName(type: DocumentType): Text {
  return capitalised(OWN_NAMES[type] ?? CODE_LISTS.DocumentType.labels[type]);
}

const OWN_NAMES: Partial<Record<DocumentType, Text>> = {
  SUBMISSION: { vi: 'tờ trình', en: 'submission' },
  OTHER: { vi: 'văn bản', en: 'document' },
};

/**
 * A provision as a sentence cites it: "Nghị định 150/2025/NĐ-CP, Điều 8 khoản 7", "Luật Hộ tịch (60/2014/QH13), Điều 13". `fallback`
 * stands for a document that is not on record.
 */
export function citationName(document: Named | null, provision: string | null, fallback: string): Text {
  const titled = document?.type === 'LAW' && document.title ? document.title : null;
  const inWords = (language: keyof Text): string => {
    if (!document) return fallback;
    if (titled) return document.number ? `${titled[language]} (${document.number})` : titled[language];
    return document.number ? `${typeName(document.type)[language]} ${document.number}` : documentName(document)[language];
  };
  const at = provision === null ? null : provisionName(provision);
  const cited = (language: keyof Text): string => (at ? `${inWords(language)}, ${at[language]}` : inWords(language));
  return { vi: cited('vi'), en: cited('en') };
}

/** What a document must have to be named: the title helps where the number and the issuer are blank. */
export type Named = Pick<DocumentView, 'type' | 'number' | 'issuedOn' | 'issuer'> & Partial<Pick<DocumentView, 'title' | 'effective'>>;

/**
 * A document by name for people: type and number; without a number its date and issuer. A law known by name alone has its title,
 * and so has a programme, whose period is not the month of its signing; a report has the period that it covers.
 */
export function documentName(document: Named): Text {
  return remember(names, document, nameOf);
}

/** A document is named in every answer that cites it. */
const names = new WeakMap<Named, Text>();

function nameOf({ type: code, number, issuedOn, issuer, title, effective }: Named): Text {
  const type = typeName(code);
  if (number) return { vi: `${type.vi} số ${number}`, en: `${type.en} ${number}` };
  if (title && (issuedOn === null || code === 'LAW')) return title;
  if (title && code === 'PROGRAMME') return { vi: title.vi, en: withArticle(title.en) };
  const when = whenOf(issuedOn, effective);
  const by = issuer ? { vi: ` của ${issuer.vi}`, en: ` by the ${issuer.en}` } : { vi: '', en: '' };
  return { vi: `${type.vi}${when.vi}${by.vi}`, en: `${withArticle(type.en)}${when.en}${by.en}` };
}

const withArticle = (name: string): string => `the ${name.charAt(0).toLowerCase()}${name.slice(1)}`;

function whenOf(issuedOn: Named['issuedOn'], effective: Named['effective']): Text {
  if (effective?.rule === 'PERIOD' && effective.from && effective.to) {
    const span = formatSpan({ from: effective.from, to: effective.to });
    return { vi: ` ${span.vi}`, en: ` for ${span.en}` };
  }
  if (!issuedOn) return { vi: '', en: '' };
  const date = formatDay(issuedOn);
  return issuedOn.length === 10 ? { vi: ` ngày ${date.vi}`, en: ` of ${date.en}` } : { vi: ` ${date.vi}`, en: ` of ${date.en}` };
}
