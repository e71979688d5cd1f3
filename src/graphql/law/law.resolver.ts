import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Connection } from '../paging/connection.js';
import type { Context } from '../context.js';
import { pageOfParent } from '../paging/entry-list.js';
import { CLAUSES, DOCUMENTS, named, OF_RECORD } from '../paging/lists.js';
import { clauseOnRecord, documentOnRecord } from '../../registry/on-record.js';
import type { Registry } from '../../registry/registry.js';
import type { WholeDocument } from '../../registry/held-document.js';
import { documentName } from '../../registry/document-name.js';
import { sql } from '../../shared/sql.js';
import type { Text } from '../../shared/text.js';
import { TextType } from '../text.type.js';
import type { ClauseView, DocumentView, RelationType, RelationView } from '../../registry/law.model.js';
import {
  CitedByConnection,
  CitedByEdge,
  ClauseConnection,
  ClauseType,
  DocumentRelationType,
  LegalDocumentType,
  RelationTypeEnum,
} from './law.type.js';

/** What a document says about another, with the document that says it. */
interface SaidRelation extends RelationView {
  from: string;
}

/** A relation can be shown where its target is on record, which it is unless the record was withdrawn. */
function shown(registry: Registry, document: DocumentView): SaidRelation[] {
  return document.relations.flatMap((relation) => (registry.document(relation.target) ? [{ ...relation, from: document.key }] : []));
}

function documentsOf(registry: Registry, keys: Iterable<string>): DocumentView[] {
  return [...new Set(keys)].flatMap((key) => registry.document(key) ?? []);
}

/** The document of a clause with all its clauses. */
export async function wholeOf(context: Context, { document }: Pick<ClauseView, 'document'>): Promise<WholeDocument> {
  return (await (await context.registry()).held(document.key)) as WholeDocument;
}

@Resolver(() => LegalDocumentType)
export class LegalDocumentResolver {
  @Query(() => LegalDocumentType, { nullable: true, description: 'A document by its key. Unknown keys are an error with the nearest ones.' })
  async document(
    @Arg('key', () => String, { description: 'Such as `qn-2025-03` or `142-2020-nd-cp`.' }) key: string,
    @Ctx() context: Context,
  ): Promise<DocumentView> {
    return documentOnRecord(await context.registry(), key);
  }

  @FieldResolver(() => TextType, { description: 'Its name as sentences cite it: type and number, else its date and who issued it.' })
  name(@Root() document: DocumentView): Text {
    return documentName(document);
  }

  @FieldResolver(() => ClauseConnection, { description: 'Its clauses in the order of the document.' })
  async clauses(
    @Root() { key }: DocumentView,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('entriesOnly', () => Boolean, { defaultValue: true, description: 'Leave out headings that carry no number of their own entry.' })
    entriesOnly: boolean,
    @Ctx() context: Context,
  ): Promise<Connection<ClauseView>> {
    const where = entriesOnly ? [sql`entry.facets @> array['entry']`] : [];
    return pageOfParent(context, CLAUSES, { name: 'document', link: OF_RECORD, key }, { where, order: 'DOCUMENT' }, page);
  }

  @FieldResolver(() => [DocumentRelationType], { description: 'What it says about other documents, in its own order.' })
  async relations(@Root() document: DocumentView, @Ctx() context: Context): Promise<SaidRelation[]> {
    return shown(await context.registry(), document);
  }

  @FieldResolver(() => [LegalDocumentType], { description: 'The documents that it names as its basis (căn cứ).' })
  async basedOn(@Root() { relations }: DocumentView, @Ctx() context: Context): Promise<DocumentView[]> {
    const bases = relations.filter(({ type }) => type === 'BASED_ON').map(({ target }) => target);
    return documentsOf(await context.registry(), bases);
  }
}

@Resolver(() => LegalDocumentType)
export class CitedByResolver {
  @FieldResolver(() => CitedByConnection, { description: 'The documents that name it, by key, each with what it says and where.' })
  async citedBy(
    @Root() { key }: DocumentView,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('type', () => RelationTypeEnum, { nullable: true, description: 'Only those that name it in this way; any by default.' })
    type: RelationType | null | undefined,
    @Ctx() context: Context,
  ): Promise<CitedByConnection> {
    const facet = type ?? 'names';
    const found = await pageOfParent(context, DOCUMENTS, { name: facet, link: named(facet), key }, { where: [], order: 'KEY' }, page);
    const edges = found.edges.map(({ node, cursor }) => ({ node, cursor, cited: key, type: type ?? null }));
    return { ...found, edges } as unknown as CitedByConnection;
  }
}

@Resolver(() => CitedByEdge)
export class CitedByEdgeResolver {
  @FieldResolver(() => [DocumentRelationType], { description: 'What it says about the document, and where.' })
  async relations(
    @Root() { node, cited, type }: { node: DocumentView; cited: string; type: RelationType | null },
    @Ctx() context: Context,
  ): Promise<SaidRelation[]> {
    return shown(await context.registry(), node).filter((said) => said.target === cited && (type === null || said.type === type));
  }
}

@Resolver(() => DocumentRelationType)
export class DocumentRelationResolver {
  @FieldResolver(() => LegalDocumentType, { description: 'The document that says so.' })
  async source(@Root() { from }: SaidRelation, @Ctx() context: Context): Promise<DocumentView | undefined> {
    return (await context.registry()).document(from);
  }

  @FieldResolver(() => LegalDocumentType)
  async target(@Root() { target }: SaidRelation, @Ctx() context: Context): Promise<DocumentView | undefined> {
    return (await context.registry()).document(target);
  }

  @FieldResolver(() => ClauseType, { nullable: true })
  async clause(@Root() { from, clause }: SaidRelation, @Ctx() context: Context): Promise<ClauseView | null> {
    return clause === null ? null : ((await (await context.registry()).held(from))?.clause(clause) ?? null);
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
  ): Promise<ClauseView> {
    return clauseOnRecord(await context.registry(), document, path);
  }

  @FieldResolver(() => ClauseType, { nullable: true, description: 'The clause above; null at the top.' })
  async parent(@Root() clause: ClauseView, @Ctx() context: Context): Promise<ClauseView | null> {
    return clause.parentPath === null ? null : ((await wholeOf(context, clause)).clause(clause.parentPath) ?? null);
  }

  @FieldResolver(() => [ClauseType], { description: 'The clauses below, in order.' })
  async children(@Root() clause: ClauseView, @Ctx() context: Context): Promise<ClauseView[]> {
    return (await wholeOf(context, clause)).below(clause.path);
  }

  @FieldResolver(() => [LegalDocumentType], {
    description:
      'What it rests on: the documents that it names itself or that a clause above it names, nearest first, then those on which its document is based.',
  })
  async basedOn(@Root() clause: ClauseView, @Ctx() context: Context): Promise<DocumentView[]> {
    const { relations } = clause.document;
    const own = (await wholeOf(context, clause)).upwards(clause.path);
    const said = own.flatMap(({ path }) => relations.filter((relation) => relation.clause === path));
    const keys = [
      ...said.filter(({ type }) => ['BASED_ON', 'IMPLEMENTS', 'CITES'].includes(type)),
      ...relations.filter(({ type }) => type === 'BASED_ON'),
    ];
    return documentsOf(
      await context.registry(),
      keys.map(({ target }) => target),
    );
  }

  @FieldResolver(() => [DocumentRelationType], { description: 'What this clause says about other documents.' })
  async cites(@Root() { path, document }: ClauseView, @Ctx() context: Context): Promise<SaidRelation[]> {
    return shown(await context.registry(), document).filter(({ clause }) => clause === path);
  }
}
