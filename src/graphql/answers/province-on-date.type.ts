import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../scalars.js';

@InputType('ProvinceOnDate', { description: 'A province on a date. Provinces that never existed on one day can be set side by side so.' })
export class ProvinceOnDate {
  @Field(() => String, { description: 'Code, slug or name, with or without diacritics, read as of the date.' })
  province!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Key or name of the body, where several are on record; `compare` sets whole provinces side by side.',
  })
  body?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Today in Việt Nam by default.' })
  asOf?: string;
}
