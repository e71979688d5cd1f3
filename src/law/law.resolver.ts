import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../graphql/context.js';
import { PageArgs, type Connection } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import { parseDay } from '../shared/dates.js';
import { globalId } from '../shared/global-id.js';
import type { Clause } from './clause.entity.js';
import type { DocumentRelation, LegalDocument } from './document.entity.js';
import type { ClauseView, DocumentType, DocumentView } from './law.model.js';
import { clauseAt, clauseByRow, clausesBelow, documentByKey, relationsOfClause, relationsOfDocument } from './law.loader.js';
import { LawService } from './law.service.js';
import {
  ClauseConnection,
  ClauseType,
  DocumentRelationType,
  DocumentTypeEnum,
  EffectiveTimeType,
  LegalDocumentConnection,
  LegalDocumentType,
} from './law.type.js';

const law = async (context: Context): Promise<LawService> => new LawService(context.em, await context.revision());

@Resolver(() => LegalDocumentType)
export class LegalDocumentResolver {
  @Query(() => LegalDocumentType, { nullable: true, description: 'A document by its key. Unknown keys are an error with the nearest ones.' })
  async document(
    @Arg('key', () => String, { description: 'Such as `qn-2025-03` or `142-2020-nd-cp`.' }) key: string,
    @Ctx() context: Context,
  ): Promise<LegalDocument> {
    return (await law(context)).document(key);
  }

  @Query(() => LegalDocumentConnection, { description: 'Documents on record, by key.' })
  async documents(
    @Args(() => PageArgs) page: PageArgs,
    @Arg('held', () => Boolean, { nullable: true, description: 'Only those with clauses on record, or only those cited.' })
    held: boolean | undefined,
    @Arg('type', () => DocumentTypeEnum, { nullable: true, description: 'Only those of a type.' }) type: DocumentType | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Only those issued by the date, as far as that is known; all unless said.' })
    asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<Connection<LegalDocument>> {
    return (await law(context)).documents({ held, type, issuedBy: asOf ? parseDay(asOf) : undefined }, page);
  }

  @FieldResolver(() => ID)
  id(@Root() document: LegalDocument): string {
    return globalId('LegalDocument', document.key);
  }

  @FieldResolver(() => EffectiveTimeType)
  effective(@Root() { effectiveRule: rule, effectiveFrom, effectiveTo }: LegalDocument): EffectiveTimeType {
    return { rule, from: effectiveFrom ?? null, to: effectiveTo ?? null };
  }

  @FieldResolver(() => ClauseConnection, { description: 'Its clauses in the order of the document.' })
  async clauses(
    @Root() document: LegalDocument,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('entriesOnly', () => Boolean, { defaultValue: true, description: 'Leave out headings that carry no number of their own entry.' })
    entriesOnly: boolean,
    @Ctx() context: Context,
  ): Promise<Connection<Clause>> {
    return (await law(context)).clausesOf(await rowOfDocument(document, context), entriesOnly, page);
  }

  @FieldResolver(() => [DocumentRelationType], { description: 'What it says about other documents, in its own order.' })
  async relations(@Root() document: LegalDocument, @Ctx() context: Context): Promise<DocumentRelation[]> {
    return relationsOfDocument(context).load((await rowOfDocument(document, context)).rowId);
  }

  @FieldResolver(() => [LegalDocumentType], { description: 'The documents that it names as its basis (căn cứ).' })
  async basedOn(@Root() document: LegalDocument, @Ctx() context: Context): Promise<LegalDocument[]> {
    const relations = await this.relations(document, context);
    const bases = await documentByKey(context).loadMany(relations.filter(({ type }) => type === 'BASED_ON').map(({ targetKey }) => targetKey));
    return bases.filter((basis): basis is LegalDocument => basis !== null && !(basis instanceof Error));
  }
}

@Resolver(() => DocumentRelationType)
export class DocumentRelationResolver {
  @FieldResolver(() => LegalDocumentType)
  async target(@Root() relation: DocumentRelation, @Ctx() context: Context): Promise<LegalDocument | null> {
    return documentByKey(context).load(relation.targetKey);
  }

  @FieldResolver(() => ClauseType, { nullable: true })
  async clause(@Root() relation: DocumentRelation, @Ctx() context: Context): Promise<Clause | null> {
    return relation.clauseId ? clauseByRow(context).load(relation.clauseId) : null;
  }
}

@Resolver(() => ClauseType)
export class ClauseResolver {
  @Query(() => ClauseType, {
    nullable: true,
    description: 'A clause by document and path. An unknown document or path is an error with the nearest ones.',
  })
  async clause(
    @Arg('document', () => String, { description: 'Key of the document.' }) document: string,
    @Arg('path', () => String, { description: 'Canonical path, such as `V.2.4.4`.' }) path: string,
    @Ctx() context: Context,
  ): Promise<Clause> {
    return (await law(context)).clause(document, path);
  }

  @FieldResolver(() => ID)
  id(@Root() clause: Clause): string {
    return globalId('Clause', `${clause.document.key}#${clause.path}`);
  }

  @FieldResolver(() => ClauseType, { nullable: true, description: 'The clause above; null at the top.' })
  async parent(@Root() clause: Clause, @Ctx() context: Context): Promise<Clause | null> {
    const row = await rowOf(clause, context);
    return row.parentRow ? clauseByRow(context).load(row.parentRow) : null;
  }

  @FieldResolver(() => [ClauseType], { description: 'The clauses below, in order.' })
  async children(@Root() clause: Clause, @Ctx() context: Context): Promise<Clause[]> {
    return clausesBelow(context).load((await rowOf(clause, context)).rowId);
  }

  @FieldResolver(() => [DocumentRelationType], { description: 'What this clause says about other documents.' })
  async cites(@Root() clause: Clause, @Ctx() context: Context): Promise<DocumentRelation[]> {
    return relationsOfClause(context).load((await rowOf(clause, context)).rowId);
  }
}

/** The row of a clause; one that came from a configuration is looked up by document and path. */
export async function rowOf(clause: Clause | ClauseView, context: Context): Promise<Clause> {
  return 'rowId' in clause ? clause : ((await clauseAt(context).load({ document: clause.document.key, path: clause.path })) as Clause);
}

async function rowOfDocument(document: LegalDocument | DocumentView, context: Context): Promise<LegalDocument> {
  return 'rowId' in document ? document : ((await documentByKey(context).load(document.key)) as LegalDocument);
}
