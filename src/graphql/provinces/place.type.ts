import { Field, ID, ObjectType } from 'type-graphql';
import { PLACE_KINDS, type PlaceKind } from '../../registry/place.model.js';
import type { Text } from '../../shared/text.js';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { NodeInterface } from '../node.type.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';

const PlaceKindEnum = enumOf(PLACE_KINDS, 'PlaceKind', 'Kind of a place within a province.', {
  COMMUNE: 'Commune (xã).',
  WARD: 'Ward (phường).',
  TOWNSHIP: 'Township (thị trấn); none from 1 July 2025 on.',
  SPECIAL_ZONE: 'Special zone (đặc khu); from 1 July 2025 on.',
  RURAL_DISTRICT: 'Rural district (huyện); none from 1 July 2025 on.',
  URBAN_DISTRICT: 'Urban district (quận); none from 1 July 2025 on.',
  TOWN: 'Town of district rank (thị xã); none from 1 July 2025 on.',
  CITY: 'City within a province or centrally run city (thành phố); none from 1 July 2025 on.',
});

@ObjectType('Place', {
  implements: NodeInterface,
  description: 'A commune of today, or a commune or district of before 1 July 2025. It is on record so that its province can be found by its name.',
  simpleResolvers: true,
})
export class PlaceType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, {
    description:
      'Unique key: its code, with the date from 1 July 2025 on because codes were used again; for a district such as `kon-tum/huyen-tu-mo-rong`.',
  })
  key!: string;

  @Field(() => String, { nullable: true, description: 'Code of the statistics office, five digits; null for districts.' })
  code!: string | null;

  @Field(() => PlaceKindEnum, { description: 'Kind of place, such as COMMUNE or WARD.' })
  kind!: PlaceKind;

  @Field(() => TextType, { description: 'Name without its kind.' })
  name!: Text;

  @Field(() => TextType, { description: 'Name with its kind.' })
  fullName!: Text;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it is not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer existed; null while none is known.' })
  to!: string | null;
}

export const PlaceConnection = connectionType(PlaceType, 'Place');
