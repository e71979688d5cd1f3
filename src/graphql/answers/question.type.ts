import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../scalars.js';
import { ActionEnum } from '../duties/duty.type.js';
import type { Action } from '../../registry/duty.model.js';
import { MAX_TEXT } from '../../answer/question.js';

@InputType('DutyQuestionInput', { description: 'A question by subject and act.' })
export class DutyQuestionInput {
  @Field(() => String, { description: 'Code of a subject, such as `radiation.xray`.' })
  subject!: string;

  @Field(() => ActionEnum, { nullable: true, description: 'The act; leave out to ask about the subject as such.' })
  action?: Action;
}

@InputType('QuestionInput', { description: 'What is asked: exactly one of the three.' })
export class QuestionInput {
  @Field(() => String, { nullable: true, description: `Free Vietnamese or English, with or without diacritics, ${MAX_TEXT} characters at most.` })
  text?: string;

  @Field(() => String, { nullable: true, description: 'National code of a procedure, such as `2.002383`.' })
  procedure?: string;

  @Field(() => DutyQuestionInput, { nullable: true, description: 'A subject by its code, and an act where one is meant.' })
  duty?: DutyQuestionInput;
}

@InputType('ResponsibilityInput', { description: 'One question of a batch.' })
export class ResponsibilityInput {
  @Field(() => QuestionInput, { description: 'The question, in exactly one of its three forms.' })
  question!: QuestionInput;

  @Field(() => String, { description: 'Code, slug or name of the province, read as of the date.' })
  province!: string;

  @Field(() => String, { nullable: true, description: 'The body that is meant, by key, name or abbreviation, where one is.' })
  body?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' })
  asOf?: string;
}
