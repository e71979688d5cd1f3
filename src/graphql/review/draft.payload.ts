import { Field, Int, ObjectType } from 'type-graphql';
import { TextType } from '../text.type.js';
import type { Text } from '../../shared/text.js';
import { DraftType } from './draft.type.js';

@ObjectType('ReviewFault', { description: 'One thing that is wrong with a review; nothing of it was stored.', simpleResolvers: true })
export class ReviewFaultType {
  @Field(() => String, { description: 'Stable code, such as UNKNOWN_SUBJECT.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'The clause concerned; null for the head.' })
  path!: string | null;

  @Field(() => String, { description: 'The value that was refused.' })
  given!: string;

  @Field(() => TextType, { description: 'What is wrong, and the nearest valid values.' })
  message!: Text;

  @Field(() => [String], { description: 'The nearest valid values, best first.' })
  nearest!: string[];

  @Field(() => Int, { nullable: true, description: 'Line of the review file; null where no file was given.' })
  line!: number | null;

  @Field(() => Int, { nullable: true, description: 'Column of the review file; null where no file was given.' })
  column!: number | null;
}

@ObjectType('ImportPayload', { description: 'What came of an import.', simpleResolvers: true })
export class ImportPayload {
  @Field(() => DraftType, { description: 'The draft as it is now.' })
  draft!: DraftType;

  @Field(() => Boolean, { description: 'False: the same file was imported before, and nothing was written.' })
  changed!: boolean;
}

@ObjectType('ReviewPayload', {
  description: 'The result of a review: the draft as it is now, and what was wrong with the review.',
  simpleResolvers: true,
})
export class ReviewPayload {
  @Field(() => DraftType, { description: 'The draft as it is now.' })
  draft!: DraftType;

  @Field(() => Boolean, { description: 'False: nothing was stored, because of faults or because it was so already.' })
  changed!: boolean;

  @Field(() => [ReviewFaultType], { description: 'What is wrong; empty where the review was stored.' })
  faults!: ReviewFaultType[];

  @Field(() => String, { nullable: true, description: 'The key that the document had before its head was put right; null where it keeps it.' })
  keyBefore!: string | null;

  @Field(() => [String], {
    description: 'Paths of the entries that nobody had touched, and for which something else is proposed because of the head.',
  })
  proposedAnew!: string[];

  @Field(() => [String], {
    description: 'Paths of the entries that stay as they were decided or changed, although something else would be proposed because of the head.',
  })
  keptAsReviewed!: string[];
}

@ObjectType('PublishPayload', { description: 'What came of publishing, withdrawing or attaching text.', simpleResolvers: true })
export class PublishPayload {
  @Field(() => String, { description: 'Key of the document.' })
  document!: string;

  @Field(() => Int, { description: 'The registry revision from which it holds.' })
  revision!: number;

  @Field(() => Boolean, { description: 'False: it was so already, and nothing was written.' })
  changed!: boolean;
}
