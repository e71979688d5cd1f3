import { Field, ID, ObjectType } from 'type-graphql';
import { BODY_LEVELS, MANDATE_TYPES, type BodyLevel, type MandateType as MandateCode } from '../../registry/body.model.js';
import type { Action } from '../../registry/duty.model.js';
import type { UnitKind } from '../../registry/unit.model.js';
import type { Text } from '../../shared/text.js';
import { ActionEnum, SubjectType } from '../duties/duty.type.js';
import { enumOf } from '../enums.js';
import { LegalDocumentType } from '../law/law.type.js';
import { NodeInterface } from '../node.type.js';
import { connectionType } from '../paging/connection.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import { UnitKindEnum, UnitType } from '../units/unit.type.js';

const BodyLevelEnum = enumOf(BODY_LEVELS, 'BodyLevel', 'Where a body stands.');
export const MandateTypeEnum = enumOf(MANDATE_TYPES, 'MandateType', 'In what way a body has a field.', {
  IN_CHARGE: 'In charge of the field: state management (quản lý nhà nước).',
  HANDLES: 'Takes the case, where another body is in charge of the field.',
});

@ObjectType('Ground', { description: 'A provision of a document that something rests on.', simpleResolvers: true })
export class GroundType {
  @Field(() => LegalDocumentType, { nullable: true, description: 'The document that has the provision, where it is on record.' })
  document!: LegalDocumentType | null;

  @Field(() => String, { nullable: true, description: 'The provision, such as "Điều 8 khoản 7".' })
  provision!: string | null;

  @Field(() => TextType, { description: 'Both as a sentence cites them: "Nghị định 150/2025/NĐ-CP, Điều 8 khoản 7".' })
  name!: Text;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it is the ground; null where it is from the beginning.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer is; null while none is known.' })
  to!: string | null;
}

@ObjectType('BodyKind', {
  implements: NodeInterface,
  description: 'A kind of body (loại cơ quan), such as "Sở Y tế". A province has one by national law, without a record of its own.',
  simpleResolvers: true,
})
export class BodyKindType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Unique key, such as `so-y-te`; the keys of its bodies end with it.' })
  key!: string;

  @Field(() => TextType, { description: 'Name of the kind.' })
  name!: Text;

  @Field(() => [String], { description: 'Usual abbreviations.' })
  short!: string[];

  @Field(() => UnitKindEnum, { description: 'Kind of unit, such as DEPARTMENT or OFFICE_HOLDER.' })
  kind!: UnitKind;

  @Field(() => BodyLevelEnum, { description: 'Level: province, commune, or central.' })
  level!: BodyLevel;

  @Field(() => TextType, { nullable: true, description: 'What it does, in a sentence.' })
  function!: Text | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it is not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which there was none any more; null while none is known.' })
  to!: string | null;
}

@ObjectType('Mandate', {
  implements: NodeInterface,
  description: 'A field that law or a decision gives to a kind of body, over one stretch of time.',
  simpleResolvers: true,
})
export class MandateType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Unique key of the mandate.' })
  key!: string;

  @Field(() => MandateTypeEnum, { description: 'In what way the body has it.' })
  type!: MandateCode;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it is not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which the body no longer had it; null while none is known.' })
  to!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which a source shows it; null where one does from the beginning. Before that day it carries no answer.',
  })
  verifiedFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which its basis ends unless it is prolonged; null where none is announced.' })
  basisEnds!: string | null;

  @Field(() => TextType, { nullable: true, description: 'A remark, where there is one.' })
  note!: Text | null;
}

@ObjectType('Choice', { description: 'What may have been meant, where a question leaves it open.', simpleResolvers: true })
export class ChoiceType {
  @Field(() => SubjectType, { description: 'The subject that may be meant.' })
  subject!: SubjectType;

  @Field(() => ActionEnum, { nullable: true, description: 'The act on it that the words name; null where they name none.' })
  action!: Action | null;

  @Field(() => TextType, { description: 'What to show: the matter, or the body where that is what is open.' })
  label!: Text;

  @Field(() => UnitType, { nullable: true, description: 'The body that has it; null where that is not settled either.' })
  body!: UnitType | null;

  @Field(() => TextType, { description: 'Why it is offered, in words.' })
  why!: Text;
}

export const BodyKindConnection = connectionType(BodyKindType, 'BodyKind');
export const BodyConnection = connectionType(UnitType, 'Body');
export const MandateConnection = connectionType(MandateType, 'Mandate');
