import { Ctx, Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.js';
import type { ClauseView } from '../../registry/law.model.js';
import { ClauseType } from '../law/law.type.js';
import { textsOf, type ClauseText } from '../../registry/verbatim.store.js';

@ObjectType('ClauseText', {
  description:
    'The verbatim text of a clause as an operator imported it, with a selector by which it is found again in the original (W3C Web Annotation, TextQuoteSelector).',
  simpleResolvers: true,
})
class ClauseTextType {
  @Field(() => String, { description: 'The text itself, without its number and without what stands in clauses below.' })
  exact!: string;

  @Field(() => String, { description: 'The text just before the clause, by which it is found again (W3C Web Annotation).' })
  prefix!: string;

  @Field(() => String, { description: 'The text just after the clause, by which it is found again (W3C Web Annotation).' })
  suffix!: string;

  @Field(() => Int, { description: 'Line of the original on which it begins.' })
  line!: number;

  @Field(() => Int, { description: 'Column of that line, from 1.' })
  column!: number;

  @Field(() => Int, { nullable: true, description: 'Page; null where the format has none.' })
  page!: number | null;

  @Field(() => String, { description: 'SHA-256 of the file that it was read from.' })
  sourceSha256!: string;
}

@Resolver(() => ClauseType)
export class ClauseTextResolver {
  @FieldResolver(() => ClauseTextType, {
    nullable: true,
    description: 'The verbatim text; null where no operator imported it. The records that come with the package have none.',
  })
  async text(@Root() clause: ClauseView, @Ctx() context: Context): Promise<ClauseText | null> {
    // Text may be attached without a new revision, so an answer with it must not be kept under the revision.
    context.keepAnswer = false;
    const revision = await context.revision();
    const loader = context.loader(
      'clauseText',
      (places: readonly { document: string; path: string }[]) => textsOf(context.em, places, revision),
      ({ document, path }) => `${document}#${path}`,
    );
    return loader.load({ document: clause.document.key, path: clause.path });
  }
}
