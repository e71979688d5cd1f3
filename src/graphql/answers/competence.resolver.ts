import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { DocumentView } from '../../registry/law.model.js';
import type { Context } from '../context.js';
import { LegalDocumentType } from '../law/law.type.js';
import { CompetenceBasisType } from './competence.type.js';

/** An answer has the documents of a competence by name alone; the graph has the whole. */
@Resolver(() => CompetenceBasisType)
export class CompetenceBasisResolver {
  @FieldResolver(() => LegalDocumentType)
  async document(@Root() { document }: { document: Pick<DocumentView, 'key'> }, @Ctx() context: Context): Promise<Pick<DocumentView, 'key'>> {
    return (await context.registry()).document(document.key) ?? document;
  }
}
