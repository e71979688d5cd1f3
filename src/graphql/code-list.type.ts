import { Field, ObjectType } from 'type-graphql';
import type { Text } from '../shared/text.js';
import { TextType } from './text.type.js';

@ObjectType('CodeValue', { description: 'One value of an enum, in words.', simpleResolvers: true })
export class CodeValueType {
  @Field(() => String, { description: 'The value as the API writes it.' })
  code!: string;

  @Field(() => TextType, { description: 'Its label, as it stands inside a sentence: without a capital where the words have none.' })
  name!: Text;
}

@ObjectType('CodeList', { description: 'An enum of the API in words.', simpleResolvers: true })
export class CodeListType {
  @Field(() => String, { description: 'Name of the enum.' })
  name!: string;

  @Field(() => TextType, { description: 'What its values are.' })
  description!: Text;

  @Field(() => [CodeValueType], { description: 'Its values, in the order of the glossary.' })
  values!: CodeValueType[];
}
