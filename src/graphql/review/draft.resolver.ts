import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import { PageArgs, pageOf, pageOfList, type Connection } from '../paging/connection.js';
import { mistake } from '../../shared/errors.js';
import { Act } from '../../registry/act.entity.js';
import { actsSeenBy } from '../../review/act.store.js';
import { ActConnection, ActType } from './act.type.js';
import { asCaller } from './as-caller.js';
import { bytesOf } from '../../review/content.js';
import { headCorrected } from '../../review/correct-head.js';
import { correctedBy, decisionName, type DecisionName } from '../../review/corrections.js';
import { entriesOf } from '../../review/draft-entries.js';
import { undecidedOf, type Draft } from '../../review/draft.model.js';
import type { Published } from '../../review/acted.js';
import type { Reviewed } from '../../review/decide-draft.js';
import type { Imported } from '../../review/import-draft.js';
import type { DraftHead } from '../../review/draft.store.js';
import { ClauseReviewInput, ContentInput, HeadReviewInput, ImportInput } from './draft.input.js';
import { ImportPayload, PublishPayload, ReviewPayload } from './draft.payload.js';
import { DecisionEnum } from './decision.enum.js';
import { DraftClauseType, DraftConnection, DraftType } from './draft.type.js';
import { readingOf } from './reading-of.js';
import { refuseUnsound } from '../../shared/sound-value.js';

@Resolver(() => DraftType)
export class DraftResolver {
  @Query(() => DraftType, { nullable: true, description: 'A draft by its id, for token holders. An unknown id is an error with the nearest ones.' })
  draft(@Arg('id', () => ID, { description: 'Id of the draft.' }) id: string, @Ctx() context: Context): Promise<Draft> {
    return asCaller(context, (caller) => context.services.drafts.draft(id, caller));
  }

  @Query(() => DraftConnection, { description: 'The drafts of the provinces of a token, newest first.' })
  drafts(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<DraftHead>> {
    return asCaller(context, async (caller) =>
      pageOfList(await context.services.drafts.drafts(caller), page, { name: 'Draft', keyOf: ({ id }) => id }),
    );
  }

  @Query(() => ActConnection, { description: 'The log of acts in the provinces of a token, newest first.' })
  acts(@Args(() => PageArgs) page: PageArgs, @Ctx() context: Context): Promise<Connection<Act>> {
    return asCaller(context, (caller) => pageOf(context.em, Act, actsSeenBy(caller), { rowId: 'desc' }, page));
  }

  @Mutation(() => ImportPayload, { description: 'Reads a file into a draft. The same file again changes nothing. Role REVIEWER.' })
  importDocument(
    @Arg('content', () => ContentInput, { description: 'The file.' }) content: ContentInput,
    @Arg('as', () => ImportInput, { nullable: true, description: 'What to import it as; as the document says unless given.' })
    as: ImportInput | undefined,
    @Ctx() context: Context,
  ): Promise<Imported> {
    return asCaller(context, async (caller) => {
      const { drafts } = context.services;
      const source = await drafts.receive(() => bytesOf(content), content.name, 'IMPORT', caller);
      const given = Object.entries(as ?? {}).filter(([, value]) => (value ?? null) !== null);
      return drafts.import(source, Object.fromEntries(given), caller);
    });
  }

  @Mutation(() => ReviewPayload, {
    description: 'Decides and corrects clauses, and the head, of a draft; all of them or, with a fault, none. Role REVIEWER.',
  })
  reviewClauses(
    @Arg('draft', () => ID, { description: 'Id of the draft.' }) draft: string,
    @Arg('clauses', () => [ClauseReviewInput], { defaultValue: [], description: 'The decisions, each about one clause.' })
    clauses: ClauseReviewInput[],
    @Arg('document', () => DecisionEnum, { nullable: true, description: 'The decision about the head of the document.' })
    document: DecisionName | undefined,
    @Arg('documentVersion', () => String, { nullable: true, description: 'The `version` of the head that the reviewer saw.' })
    documentVersion: string | undefined,
    @Arg('head', () => HeadReviewInput, { nullable: true, description: 'What is put right in the head.' })
    head: HeadReviewInput | undefined,
    @Ctx() context: Context,
  ): Promise<Reviewed> {
    const seen = new Map(clauses.flatMap(({ path, version }) => (version ? [[path, version] as const] : [])));
    if (documentVersion) seen.set('document', documentVersion);
    return asCaller(context, (caller) =>
      context.services.drafts.correct(
        draft,
        caller,
        (review, read, knowledge) => {
          const decided = correctedBy(review, clauses, document ?? null);
          return head ? headCorrected(decided, read, head, knowledge) : decided;
        },
        seen,
      ),
    );
  }

  @Mutation(() => ReviewPayload, { description: 'Stores a whole review file, as `phancong review` does. Role REVIEWER.' })
  reviewDraft(
    @Arg('draft', () => ID, { description: 'Id of the draft.' }) draft: string,
    @Arg('file', () => String, { description: 'The review file, YAML.' }) file: string,
    @Ctx() context: Context,
  ): Promise<Reviewed> {
    return asCaller(context, async (caller) => {
      const { readReviewFile } = await import('../../review/review-file.js');
      const { value, faults, locate } = readReviewFile(file);
      if (faults.length) return context.services.drafts.unreadableReview(draft, faults, caller);
      refuseUnsound(value, 'file');
      const reviewed = await context.services.drafts.review(draft, value, caller);
      return { ...reviewed, faults: locate(reviewed.faults) };
    });
  }

  @Mutation(() => PublishPayload, {
    description: 'Publishes a decided draft as a new revision; published already, it changes nothing. Role PUBLISHER.',
  })
  publishDraft(@Arg('draft', () => ID, { description: 'Id of the draft.' }) draft: string, @Ctx() context: Context): Promise<Published> {
    return asCaller(context, (caller) => context.services.drafts.publish(draft, caller));
  }

  @Mutation(() => PublishPayload, { description: 'Withdraws a document as of a new revision; earlier ones stay. Role PUBLISHER.' })
  withdrawDocument(
    @Arg('document', () => String, { description: 'Key of the document.' }) document: string,
    @Arg('reason', () => String, { description: 'Why; it stands in the log.' }) reason: string,
    @Ctx() context: Context,
  ): Promise<Published> {
    return asCaller(context, (caller) => context.services.drafts.withdraw(document, reason, caller));
  }

  @Mutation(() => PublishPayload, { description: 'Attaches verbatim text to a document on record without changing the record. Role PUBLISHER.' })
  attachText(
    @Arg('document', () => String, { description: 'Key of the document.' }) document: string,
    @Arg('content', () => ContentInput, { description: 'The file.' }) content: ContentInput,
    @Ctx() context: Context,
  ): Promise<Published> {
    return asCaller(context, async (caller) => {
      const { drafts } = context.services;
      return drafts.attachText(await drafts.receive(() => bytesOf(content), content.name, 'ATTACH_TEXT', caller), document, caller);
    });
  }

  @FieldResolver(() => [String], { description: 'What nobody has decided yet: `document` for the head, else paths.' })
  undecided(@Root() { review }: DraftHead): string[] {
    return undecidedOf(review);
  }

  @FieldResolver(() => [DraftClauseType], { description: 'Its entries in the order of the document, or those asked for by path.' })
  async clauses(
    @Root() draft: Draft | DraftHead,
    @Arg('paths', () => [String], { nullable: true, description: 'Only these; an unknown path is an error with the nearest ones.' })
    paths: string[] | undefined,
    @Ctx() context: Context,
  ): Promise<DraftClauseType[]> {
    const entries = entriesOf(draft.review, await readingOf(draft, context));
    const known = new Set(entries.map(({ clause }) => clause.path));
    const unknown = paths?.find((path) => !known.has(path));
    if (unknown !== undefined)
      throw mistake('UNKNOWN_CLAUSE', unknown, { vi: 'đường dẫn của một mục trong bản nháp', en: 'the path of an entry of the draft' }, known);
    return entries
      .filter(({ clause }) => !paths || paths.includes(clause.path))
      .map(({ clause: { path, parent = null, label, kind, nature, holder = null, vi, en, duties = [], accept }, ...rest }) => ({
        path,
        parent,
        label,
        kind,
        nature,
        holder,
        summary: { vi, en },
        duties: duties.map(({ role = 'LEAD', actions, subjects, within = [], limits = [], holder: own = null }) => ({
          role,
          actions,
          subjects,
          within,
          limits: limits.map(({ type, ...note }) => ({ type, note })),
          holder: own,
        })),
        decision: decisionName(accept),
        ...rest,
      }));
  }

  @FieldResolver(() => String, { description: 'The review file of the draft, YAML, to be edited and given to `reviewDraft`.' })
  async reviewFile(@Root() draft: Draft | DraftHead, @Ctx() context: Context): Promise<string> {
    const { reference } = await context.registry();
    const { writeReviewFile } = await import('../../review/review-file.js');
    return writeReviewFile({ ...draft, reading: await readingOf(draft, context) }, reference.vocabulary);
  }
}

@Resolver(() => ActType)
export class ActResolver {
  @FieldResolver(() => ID)
  id(@Root() act: Act): string {
    return String(act.rowId);
  }

  @FieldResolver(() => String)
  at(@Root() act: Act): string {
    return act.recordedAt.toISOString();
  }
}
