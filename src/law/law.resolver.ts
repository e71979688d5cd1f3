import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { AtRevision } from '../graphql/at-revision.js';
import type { Context } from '../graphql/context.js';
import { PageArgs, type Connection } from '../graphql/connection.js';
import { pageOfParent } from '../graphql/sql-list.js';
import { globalId } from '../shared/global-id.js';
import { raw, sql } from '../shared/sql.js';
import type { Clause } from './clause.entity.js';
import type { DocumentRelation, LegalDocument } from './document.entity.js';
import { CITING_DOCUMENTS, CLAUSES, standsAt } from './law.lists.js';
import type { ClauseView, DocumentView, RelationType } from './law.model.js';
import {
  clauseAt,
  clauseByRow,
  clausesBelow,
  clausesToTop,
  documentByKey,
  documentByRow,
  relationsOfClause,
  relationsOfDocument,
} from './law.loader.js';
import { LawService } from './law.service.js';
import {
  CitedByConnection,
  CitedByEdge,
  ClauseConnection,
  ClauseType,
  DocumentRelationType,
  EffectiveTimeType,
  LegalDocumentType,
  RelationTypeEnum,
} from './law.type.js';

const law = async (context: Context): Promise<LawService> => new LawService(context.em, await context.revision());

@Resolver(() => LegalDocumentType)
export class LegalDocumentResolver {
  @Query(() => LegalDocumentType, { nullable: true, description: 'A document by its key. Unknown keys are an error with the nearest ones.' })
  async document(
    @Arg('key', () => String, { description: 'Such as `qn-2025-03` or `142-2020-nd-cp`.' }) key: string,
    @AtRevision() _atRevision: number | undefined,
    @Ctx() context: Context,
  ): Promise<LegalDocument> {
    return (await law(context)).document(key);
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
    const where = [standsAt('document', await context.revision()), ...(entriesOnly ? [raw('clause.entry')] : [])];
    return pageOfParent(context, CLAUSES, { column: 'document.key', key: document.key }, { where, order: 'DOCUMENT' }, page);
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

@Resolver(() => LegalDocumentType)
export class CitedByResolver {
  @FieldResolver(() => CitedByConnection, { description: 'The documents that name it, by key, each with what it says and where.' })
  async citedBy(
    @Root() document: LegalDocument | DocumentView,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('type', () => RelationTypeEnum, { nullable: true, description: 'Only those that name it in this way; any unless said.' })
    type: RelationType | null | undefined,
    @Ctx() context: Context,
  ): Promise<CitedByConnection> {
    const named = type
      ? [
          sql`exists (select 1 from document_relation said where said.document_record = document.id and said.target = cited.target and said.type = ${type})`,
        ]
      : [];
    const where = [standsAt('document', await context.revision()), ...named];
    const found = await pageOfParent(context, CITING_DOCUMENTS, { column: 'cited.target', key: document.key }, { where, order: 'KEY' }, page);
    const edges = found.edges.map(({ node, cursor }) => ({ node, cursor, cited: document.key, type: type ?? null }));
    return { ...found, edges } as unknown as CitedByConnection;
  }
}

@Resolver(() => CitedByEdge)
export class CitedByEdgeResolver {
  @FieldResolver(() => [DocumentRelationType], { description: 'What it says about the document, and where.' })
  async relations(
    @Root() { node, cited, type }: { node: LegalDocument; cited: string; type: RelationType | null },
    @Ctx() context: Context,
  ): Promise<DocumentRelation[]> {
    const relations = await relationsOfDocument(context).load(node.rowId);
    return relations.filter((relation) => relation.targetKey === cited && (type === null || relation.type === type));
  }
}

@Resolver(() => DocumentRelationType)
export class DocumentRelationResolver {
  @FieldResolver(() => LegalDocumentType, { description: 'The document that says so.' })
  async source(@Root() relation: DocumentRelation, @Ctx() context: Context): Promise<LegalDocument | null> {
    return documentByRow(context).load(relation.document.rowId);
  }

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
    @AtRevision() _atRevision: number | undefined,
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

  @FieldResolver(() => [LegalDocumentType], {
    description:
      'What it rests on: the documents that it names itself or that a clause above it names, nearest first, then those on which its document is based.',
  })
  async basedOn(@Root() clause: Clause | ClauseView, @Ctx() context: Context): Promise<LegalDocument[]> {
    const row = await rowOf(clause, context);
    const own = await clausesToTop(context).load(row.rowId);
    const named = await Promise.all(own.map((each) => relationsOfClause(context).load(each)));
    const ofDocument = await relationsOfDocument(context).load(row.document.rowId);
    const keys = [...named.flat(), ...ofDocument.filter(({ type }) => type === 'BASED_ON')]
      .filter(({ type }) => ['BASED_ON', 'IMPLEMENTS', 'CITES'].includes(type))
      .map(({ targetKey }) => targetKey);
    const bases = await documentByKey(context).loadMany([...new Set(keys)]);
    return bases.filter((basis): basis is LegalDocument => basis !== null && !(basis instanceof Error));
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
