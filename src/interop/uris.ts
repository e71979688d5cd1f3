import type { PartialDate } from '../shared/dates.js';
import { slugify } from '../shared/vietnamese.js';
import type { DocumentType, DocumentView } from '../registry/law.model.js';
import type { Receipt } from '../answer/resolution.js';
import type { SchemeName } from './schemes.js';

/** The Vietnamese names of document types as they appear in a descriptive address. */
const TYPE_SLUGS: Record<DocumentType, string> = {
  LAW: 'luat',
  RESOLUTION: 'nghi-quyet',
  DECREE: 'nghi-dinh',
  CIRCULAR: 'thong-tu',
  DECISION: 'quyet-dinh',
  PLAN: 'ke-hoach',
  PROGRAMME: 'chuong-trinh',
  REPORT: 'bao-cao',
  CONCLUSION: 'ket-luan',
  DIRECTIVE: 'chi-thi',
  SUBMISSION: 'to-trinh',
  OTHER: 'van-ban',
};

/** What a question asks, as an address carries it. */
export type AskedAs = { text: string } | { procedure: string } | { subject: string; action: string | null };

/**
 * The addresses of everything in the registry, under one base such as `https://registry.example`. They are made of registry
 * keys alone: a day of signing that is found later, a number or a name changes no address.
 */
export class Uris {
  readonly base: string;

  constructor(base: string) {
    this.base = base.replace(/\/+$/, '');
  }

  get context(): string {
    return `${this.base}/contexts/phancong.jsonld`;
  }

  /** The registry itself, as publisher. */
  get publisher(): string {
    return this.of('registry');
  }

  province(key: string): string {
    return this.of('province', key);
  }

  unit(key: string): string {
    return this.of('unit', ...key.split('/'));
  }

  document(key: string): string {
    return this.of('document', key);
  }

  clause(documentKey: string, path: string): string {
    return this.of('document', documentKey, path);
  }

  /** A duty, by its place among those of its clause: the same in every export. */
  duty(documentKey: string, path: string, position: number): string {
    return `${this.clause(documentKey, path)}#duty-${position + 1}`;
  }

  subject(code: string): string {
    return this.of('subject', code);
  }

  /** A procedure; with a province, the service that this province renders by it. */
  procedure(code: string, provinceKey?: string): string {
    return provinceKey === undefined ? this.of('procedure', code) : this.of('procedure', code, provinceKey);
  }

  /** What is on record for a province: a data set. */
  registry(provinceKey: string): string {
    return this.of('registry', provinceKey);
  }

  scheme(name: SchemeName | 'subject'): string {
    return this.of('vocabulary', name);
  }

  code(list: SchemeName, code: string): string {
    return this.of(list, code);
  }

  /** The answer of a receipt: asking this address again gives the same answer. */
  answer(asked: AskedAs, { province, commune, body, asOf, revision }: Pick<Receipt, 'province' | 'commune' | 'body' | 'asOf' | 'revision'>): string {
    const query = new URLSearchParams({ province: commune ?? province, asOf, revision: String(revision) });
    if (body !== null) query.set('body', body);
    for (const [name, value] of Object.entries(asked)) if (value !== null) query.set(name, value);
    return `${this.of('answer')}?${query}`;
  }

  private of(...segments: string[]): string {
    return `${this.base}/id/${segments.map(segmentOf).join('/')}`;
  }
}

/** One segment of a path. `@` needs no escape there, and `quang-ngai@2025-07-01` should stay readable. */
export function segmentOf(text: string): string {
  return encodeURIComponent(text).replaceAll('%40', '@');
}

/**
 * A descriptive address of a document in the manner of ELI: jurisdiction, type, date as far as it is known, key, such as
 * `vn/quang-ngai/quyet-dinh/2025-03/qn-2025-03`. It says what the record says now, so it leads to the document and never names it.
 */
export function descriptivePathOf(document: Pick<DocumentView, 'key' | 'type' | 'issuedOn' | 'provinceKey'>): string {
  const jurisdiction = document.provinceKey === null ? 'trung-uong' : slugify(document.provinceKey.split('@')[0] as string);
  const date: PartialDate = document.issuedOn ?? 'khong-ro-ngay';
  return ['vn', jurisdiction, TYPE_SLUGS[document.type], date, document.key].map(segmentOf).join('/');
}

/** A SHA-256 in hexadecimal as a name of what it is the hash of (RFC 6920). */
export function hashUri(hexadecimal: string): string {
  return `ni:///sha-256;${Buffer.from(hexadecimal, 'hex').toString('base64url')}`;
}
