import { Field, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { NodeInterface } from '../node.type.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import type { Text } from '../../shared/text.js';
import { UNIT_KINDS, type UnitKind } from '../../registry/unit.model.js';

export const UnitKindEnum = enumOf(UNIT_KINDS, 'UnitKind', 'Kind of a unit.');

@ObjectType('Unit', {
  implements: NodeInterface,
  description: 'A unit (đơn vị) of a body, or the body (Sở) itself. It belongs to one province over one stretch of time.',
  simpleResolvers: true,
})
export class UnitType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Unique key, such as `quang-ngai/phong-qlcn`.' })
  key!: string;

  @Field(() => TextType, { description: 'Name; the Vietnamese one is official, the English one is ours.' })
  name!: Text;

  @Field(() => String, { nullable: true, description: 'Abbreviation that documents use, where they use one.' })
  abbreviation!: string | null;

  @Field(() => UnitKindEnum, { description: 'Kind of unit, such as DIVISION or SUBDEPARTMENT.' })
  kind!: UnitKind;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it is not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer existed; null while none is known.' })
  to!: string | null;
}

@ObjectType('UnitSuccession', { description: 'Name and duty passing from a unit to another of the same province.', simpleResolvers: true })
export class UnitSuccessionType {
  @Field(() => UnitType, { description: 'The unit that continues.' })
  unit!: UnitType;

  @Field(() => [String], { description: 'Codes of the subjects that pass on; empty for everything.' })
  fields!: string[];

  @Field(() => TextType, { description: 'What the link rests on.' })
  authority!: Text;
}

export const UnitConnection = connectionType(UnitType, 'Unit');
