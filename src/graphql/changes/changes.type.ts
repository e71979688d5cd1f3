import { Field, Int, ObjectType } from 'type-graphql';
import { RECORD_KINDS, type RecordKind } from '../../registry/record-kinds.js';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { ProvinceType } from '../provinces/province.type.js';
import { CHANGES, type Change } from '../../registry/changes.js';

const RecordKindEnum = enumOf(RECORD_KINDS, 'RecordKind', 'Kind of a published record.', {
  province: 'A province or city.',
  place: 'The communes and districts of a province over one stretch of time.',
  subject: 'A subject of the vocabulary.',
  unit: 'A body or a unit of one.',
  document: 'A document with its clauses and what they say.',
  procedure: 'An administrative procedure.',
  competence: 'Who decides and who receives by law.',
  suppression: 'A finding of the audit that was set aside, with the reason.',
});
const ChangeEnum = enumOf(CHANGES, 'RecordChangeKind', 'What a revision did to a record.', {
  ADDED: 'The key was not on record before.',
  REPLACED: 'Another record under the same key.',
  WITHDRAWN: 'No longer on record from this revision on.',
});

@ObjectType('RecordChange', { description: 'One record that a revision changed.', simpleResolvers: true })
export class RecordChangeType {
  @Field(() => RecordKindEnum, { description: 'Kind of the record.' })
  kind!: RecordKind;

  @Field(() => String, { description: 'Key of the record.' })
  key!: string;

  @Field(() => ChangeEnum, { description: 'Added, replaced by another record, or withdrawn.' })
  change!: Change;
}

@ObjectType('PublishedRevision', { description: 'A revision of the registry, with what it changed and whose answers that may touch.' })
export class PublishedRevisionType {
  @Field(() => Int, { description: 'Number of the revision, counted from 1.' })
  revision!: number;

  @Field(() => String, { description: 'When it was recorded, in ISO 8601.' })
  recordedAt!: string;

  @Field(() => String, { description: 'Why the revision was made, in the words of who made it.' })
  note!: string;

  @Field(() => String, {
    description: 'SHA-256 of what it published and of the revision before it: whoever notes it sees when history is rewritten.',
  })
  chainHash!: string;

  @Field(() => [RecordChangeType], { description: 'The records that it changed, by kind and key.' })
  records!: RecordChangeType[];

  @Field(() => Boolean, { description: 'Whether it may touch the answers of every province, because a record changed that all of them share.' })
  everyProvince!: boolean;

  @Field(() => [ProvinceType], {
    description:
      'The provinces whose answers it may touch: all of them where `everyProvince`. Answers of other provinces are the same as before, with who led last where no unit is named.',
  })
  provinces!: ProvinceType[];
}

export const PublishedRevisionConnection = connectionType(PublishedRevisionType, 'PublishedRevision');
