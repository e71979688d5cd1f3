import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { mistake } from '../shared/errors.js';
import { atRevision } from '../graphql/context.js';
import { Clause } from './clause.entity.js';
import { LegalDocument } from './document.entity.js';

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
}
