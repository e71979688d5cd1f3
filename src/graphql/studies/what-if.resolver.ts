import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { DateScalar } from '../scalars.js';
import { canonicalJson } from '../../shared/hash.js';
import { QuestionInput } from '../answers/question.type.js';
import { suppose } from '../../studies/what-if/what-if.service.js';
import { ConfigurationChangeInput, WhatIfResultType } from './what-if.type.js';
import type { WhatIfResult } from '../../studies/what-if/what-if.js';

@Resolver(() => WhatIfResultType)
export class WhatIfResolver {
  @Query(() => [WhatIfResultType], {
    description:
      'What would be answered otherwise if something changed: each answer that differs, before and after. Nothing is written; answers that stay the same are not listed.',
  })
  async whatIf(
    @Arg('change', () => ConfigurationChangeInput, { description: 'The change to try out, in exactly one of its six forms.' })
    change: ConfigurationChangeInput,
    @Arg('questions', () => [QuestionInput], {
      description: 'What to ask before and after; empty for every subject and act that something on record names, and every procedure.',
    })
    questions: QuestionInput[],
    @Arg('province', () => String, { description: 'Code, slug or name, read as of the date.' }) province: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' }) asOf: string | undefined,
    @Arg('body', () => String, { nullable: true, description: 'Key or name of the body that changes; needed where several are on record.' })
    body: string | undefined,
    @Arg('also', () => [ConfigurationChangeInput], { nullable: true, description: 'Further changes, applied after the first in their order.' })
    also: ConfigurationChangeInput[] | undefined,
    @Ctx() context: Context,
  ): Promise<(Omit<WhatIfResult, 'question'> & { question: string })[]> {
    const changes = [change, ...(also ?? [])];
    const results = await suppose(
      context.services.responsibility,
      { changes, questions, province, body, asOf },
      await context.revision(),
      context.work,
    );
    return results.map((result) => ({ ...result, question: canonicalJson(result.question) }));
  }
}
