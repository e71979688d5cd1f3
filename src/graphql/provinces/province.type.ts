import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { NodeInterface } from '../node.type.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import type { Text } from '../../shared/text.js';
import { PROVINCE_KINDS, type ProvinceKind } from '../../registry/province.model.js';

const ProvinceKindEnum = enumOf(PROVINCE_KINDS, 'ProvinceKind', 'Kind of a unit of the first level.');

export type ProvinceOrder = 'CODE' | 'NAME';
export const ProvinceOrderEnum = enumOf(['CODE', 'NAME'] as const, 'ProvinceOrder', 'In which order provinces are listed.', {
  CODE: 'By official code.',
  NAME: 'By name, in the order of Vietnamese dictionaries.',
});

@ObjectType('Province', {
  implements: NodeInterface,
  description: 'A province or centrally run city over one stretch of time. Its official code and slug are unique only together with a date.',
  simpleResolvers: true,
})
export class ProvinceType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Unique key; a province formed by a merger carries the date, such as `lao-cai@2025-07-01`.' })
  key!: string;

  @Field(() => String, { description: 'Name without diacritics, such as `quang-ngai`.' })
  slug!: string;

  @Field(() => String, { description: 'Official two-digit code, used again over time: 15 is Yên Bái before 1 July 2025 and Lào Cai after.' })
  code!: string;

  @Field(() => ProvinceKindEnum, { description: 'Province or city.' })
  kind!: ProvinceKind;

  @Field(() => TextType, { description: 'Name without its kind, such as `Quảng Ngãi`.' })
  name!: Text;

  @Field(() => TextType, { description: 'Name with "Tỉnh" or "Thành phố".' })
  fullName!: Text;

  @Field(() => [String], { description: 'Other names in use.' })
  aliases!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it is not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer existed; null while none is known.' })
  to!: string | null;

  @Field(() => TextType, { nullable: true, description: 'A remark of the sources, where there is one.' })
  note!: Text | null;
}

export const ProvinceConnection = connectionType(ProvinceType, 'Province');
