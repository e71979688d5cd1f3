import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { dayGiven, today } from '../../shared/dates.js';
import { isGiven } from '../../shared/given.js';
import { mistake, PhancongError } from '../../shared/errors.js';
import { pageOfList, type PageInfo } from '../paging/connection.js';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import { RegistryRevision } from '../../registry/revision.entity.js';
import { findProvince } from '../../registry/find-province.js';
import type { Resolution } from '../../answer/resolution.js';
import type { SeenCondition } from '../../answer/rules/ruleset.js';
import { QuestionInput, ResponsibilityInput } from './question.type.js';
import { ResolutionType } from './resolution.type.js';
import { RegistryType, SEARCH_DEFAULT, SearchConnectionType, SearchPageArgs } from '../search/search.type.js';
import { SeenConditionType } from './step.type.js';
import { readText } from '../../answer/question.js';

/** Questions answered in one request. */
const BATCH_MAX = 1_000;

@Resolver(() => ResolutionType)
export class ResponsibilityResolver {
  @Query(() => ResolutionType, { description: 'Who leads what is asked, in a province on a date, by which clause, and how sure that is.' })
  async responsibility(
    @Arg('question', () => QuestionInput, { description: 'Exactly one of text, procedure and duty.' }) question: QuestionInput,
    @Arg('province', () => String, {
      description: 'As for `province`: code, name in any usual spelling, or the name of a place in it, read as of the date.',
    })
    province: string,
    @Arg('body', () => String, { nullable: true, description: 'The body that is meant, by key, name or abbreviation, where one is.' })
    body: string | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' }) asOf: string | undefined,
    @Ctx() context: Context,
  ): Promise<Resolution> {
    return context.services.responsibility.ask(question, province, asOf, await context.revision(), context.work, body);
  }

  @Query(() => [ResolutionType], {
    description: `Up to ${BATCH_MAX} questions in one request, answered in their order at one revision. A mistake in one is an error that names its place.`,
  })
  async responsibilities(
    @Arg('questions', () => [ResponsibilityInput], { description: 'The questions.' }) questions: ResponsibilityInput[],
    @Ctx() context: Context,
  ): Promise<Resolution[]> {
    if (questions.length > BATCH_MAX)
      throw mistake('TOO_MANY_QUESTIONS', String(questions.length), { vi: `không quá ${BATCH_MAX}`, en: `at most ${BATCH_MAX}` });
    const revision = await context.revision();
    const answers: Resolution[] = [];
    for (const [index, { question, province, body, asOf }] of questions.entries()) {
      await context.work.breathe();
      const answer = context.services.responsibility.ask(question, province, asOf, revision, context.work, body).catch((error: unknown) => {
        throw error instanceof PhancongError ? error.at(index) : error;
      });
      answers.push(await answer);
    }
    return answers;
  }

  @Query(() => SearchConnectionType, { description: 'Search over subjects, procedures, units, documents and clauses, with and without diacritics.' })
  async search(
    @Arg('text', () => String, { description: 'Words; all must match, slips are forgiven.' }) text: string,
    @Arg('province', () => String, { nullable: true, description: 'Only what belongs to a province, or to none.' })
    province: string | null | undefined,
    @Args(() => SearchPageArgs) page: SearchPageArgs,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Date as of which the province is read; today in Việt Nam by default.' })
    asOf: string | null | undefined,
    @Ctx() context: Context,
  ): Promise<SearchConnectionType> {
    const registry = await context.registry();
    const { search } = context.services;
    const day = dayGiven(asOf) ?? today();
    const key = isGiven(province) ? findProvince(registry.reference, province, day).key : null;
    await context.work.breathe();
    const hits = await search.search(registry, readText(text), key);
    const { edges, pageInfo, totalCount } = pageOfList(hits, page, { name: 'Search', keyOf: ({ key: own }) => own, defaultSize: SEARCH_DEFAULT });
    const nodes = await Promise.all(edges.map(({ node }) => search.nodeOf(registry, node)));
    const found = edges.flatMap(({ cursor, node: { score, matched } }, index) => {
      const node = nodes[index];
      return node === undefined ? [] : [{ cursor, node, score, matched }];
    });
    return {
      edges: found,
      nodes: found.map(({ node }) => node),
      pageInfo: pageInfo as PageInfo,
      totalCount: totalCount as number,
    };
  }

  @Query(() => RegistryType, { description: 'The state of the registry that this request sees.' })
  async registry(@Ctx() context: Context): Promise<RegistryType> {
    const revision = await context.em.findOneOrFail(RegistryRevision, { id: await context.revision() });
    return {
      revision: revision.id,
      recordedAt: revision.recordedAt.toISOString(),
      note: revision.note,
      rulesetHash: context.services.responsibility.ruleset.hash,
    };
  }
}

@Resolver(() => SeenConditionType)
export class SeenConditionResolver {
  @FieldResolver(() => String)
  wanted(@Root() { value }: SeenCondition): string {
    return JSON.stringify(value);
  }
}
