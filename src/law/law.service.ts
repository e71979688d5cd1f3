import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Day } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { atRevision } from '../graphql/context.js';
import { pageOf, type Connection, type PageArgs } from '../graphql/connection.js';
import { Clause } from './clause.entity.js';
import { LegalDocument } from './document.entity.js';
import type { DocumentType } from './law.model.js';

/** Which documents to list; what is left out does not matter. */
export interface DocumentFilter {
  held?: boolean | null | undefined;
  type?: DocumentType | null | undefined;
  issuedBy?: Day | undefined;
}

/** Documents and clauses as they are at one revision. */
export class LawService {
  constructor(
    private readonly em: SqlEntityManager,
    private readonly revision: number,
  ) {}

  /** @throws UNKNOWN_DOCUMENT with the nearest keys. */
  async document(key: string): Promise<LegalDocument> {
    const found = await this.em.findOne(LegalDocument, { key, ...atRevision(this.revision) });
    if (found) return found;
    const known = await this.em.find(LegalDocument, atRevision(this.revision), { fields: ['key'] });
    throw mistake(
      'UNKNOWN_DOCUMENT',
      key,
      { vi: 'khóa của một văn bản trong sổ', en: 'the key of a document on record' },
      known.map((document) => document.key),
    );
  }

  /** A partial date counts from its first possible day, because `2025-03` sorts before every day of March. */
  documents(filter: DocumentFilter, page: PageArgs): Promise<Connection<LegalDocument>> {
    const { held, type, issuedBy } = filter;
    const conditions: object[] = [atRevision(this.revision)];
    if (typeof held === 'boolean') conditions.push({ held });
    if (type) conditions.push({ type });
    if (issuedBy) conditions.push({ $or: [{ issuedOn: null }, { issuedOn: { $lte: issuedBy } }] });
    return pageOf(this.em, LegalDocument, { $and: conditions }, { key: 'asc' }, page);
  }

  /** @throws UNKNOWN_DOCUMENT, UNKNOWN_CLAUSE with the nearest paths of that document. */
  async clause(documentKey: string, path: string): Promise<Clause> {
    const document = await this.document(documentKey);
    const found = await this.em.findOne(Clause, { document, path }, { populate: ['document'] });
    if (found) return found;
    const known = await this.em.find(Clause, { document }, { fields: ['path'] });
    throw mistake(
      'UNKNOWN_CLAUSE',
      path,
      { vi: `đường dẫn của một khoản mục trong ${documentKey}`, en: `the path of a clause of ${documentKey}` },
      known.map((clause) => clause.path),
    );
  }

  clausesOf(document: LegalDocument, entriesOnly: boolean, page: PageArgs): Promise<Connection<Clause>> {
    return pageOf(this.em, Clause, { document, ...(entriesOnly ? { entry: true } : {}) }, { position: 'asc' }, page, ['document']);
  }
}
