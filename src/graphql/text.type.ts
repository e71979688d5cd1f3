import { Field, ObjectType } from 'type-graphql';
import type { Text } from '../shared/text.js';

@ObjectType('Text', { description: 'A human text in both languages of the service.', simpleResolvers: true })
export class TextType implements Text {
  @Field(() => String, { description: 'Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}
