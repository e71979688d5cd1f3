import { Field, ObjectType } from 'type-graphql';
import { VERDICTS, type Verdict } from '../../answer/receipt/verification.js';
import type { Text } from '../../shared/text.js';
import { enumOf } from '../enums.js';
import { TextType } from '../text.type.js';

const VerdictEnum = enumOf(VERDICTS, 'ReceiptVerdict', 'What the check of a receipt found.', {
  SAME: 'The same inputs gave the same answer.',
  DIFFERS: 'An input has changed since, or another version of the software answers differently.',
  REFUSED: 'The receipt, or the answer that came with it, is not as it was issued.',
});

@ObjectType('ReceiptDifference', {
  description: 'A field in which a receipt, or the answer with it, differs from what was found.',
  simpleResolvers: true,
})
export class ReceiptDifferenceType {
  @Field(() => String, { description: 'Where, such as `leads[0].unit.name.vi`.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'What was given: a text, or JSON; null where nothing was.' })
  given!: string | null;

  @Field(() => String, { nullable: true, description: 'What was found: a text, or JSON; null where nothing was.' })
  found!: string | null;
}

@ObjectType('ReceiptVerification', { description: 'What the check of a receipt found.', simpleResolvers: true })
export class ReceiptVerificationType {
  @Field(() => VerdictEnum, { description: 'Same, different, or refused.' })
  verdict!: Verdict;

  @Field(() => [ReceiptDifferenceType], { description: 'Fields that were changed or that cannot be right; only with REFUSED.' })
  refused!: ReceiptDifferenceType[];

  @Field(() => [ReceiptDifferenceType], { description: 'Inputs that are not what they were when the receipt was made.' })
  inputs!: ReceiptDifferenceType[];

  @Field(() => [ReceiptDifferenceType], {
    description: 'Where the answer that is given again differs: by field where the answer was sent as well, else by part.',
  })
  answer!: ReceiptDifferenceType[];

  @Field(() => [String], { description: 'Fields of the answer that receipts do not cover.' })
  unchecked!: string[];

  @Field(() => [TextType], { description: 'What else a reader should know, such as whether it is signed.' })
  notes!: Text[];
}
