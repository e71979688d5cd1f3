import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import { LegalDocumentType } from '../law/law.type.js';
import { UnitType } from '../units/unit.type.js';
import type { Text } from '../../shared/text.js';

@ObjectType('CompetenceBasis', { description: 'A provision that a competence rests on.', simpleResolvers: true })
export class CompetenceBasisType {
  @Field(() => LegalDocumentType, { description: 'The law or decision that gives the competence.' })
  document!: LegalDocumentType;

  @Field(() => String, { nullable: true, description: 'The provision, such as "Điều 28 khoản 2".' })
  provision!: string | null;
}

@ObjectType('Competence', {
  description: 'Who decides, who receives and who is in charge of the field by law: other questions than who leads the work.',
  simpleResolvers: true,
})
export class CompetenceType {
  @Field(() => TextType, { nullable: true, description: 'The authority that decides, where the record says.' })
  decides!: Text | null;

  @Field(() => TextType, { nullable: true, description: 'The authority that receives, where the record says.' })
  receives!: Text | null;

  @Field(() => TextType, { nullable: true, description: 'To whom the decision is delegated in this province, where the record says.' })
  delegatedTo!: Text | null;

  @Field(() => UnitType, { nullable: true, description: 'The body that decides; null where the record names none.' })
  decidedBy!: UnitType | null;

  @Field(() => UnitType, { nullable: true, description: 'The body that receives the papers; null where the record names none.' })
  receivedBy!: UnitType | null;

  @Field(() => UnitType, { nullable: true, description: 'The body that carries it out; null where the record names none.' })
  carriedOutBy!: UnitType | null;

  @Field(() => UnitType, { nullable: true, description: 'The body in charge of the field, where another one takes the case.' })
  inCharge!: UnitType | null;

  @Field(() => [CompetenceBasisType], { description: 'The provisions it rests on.' })
  basis!: CompetenceBasisType[];

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it is not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer held; null while none is known.' })
  to!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which a source shows that it held; null where none does.' })
  verifiedOn!: string | null;

  @Field(() => TextType, { nullable: true, description: 'A remark, where there is one.' })
  note!: Text | null;
}
