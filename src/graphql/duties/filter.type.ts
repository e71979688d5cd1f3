import { Field, InputType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { DateScalar } from '../scalars.js';
import type { ClauseKind, ClauseNature, DocumentType } from '../../registry/law.model.js';
import { ClauseKindEnum, ClauseNatureEnum, DocumentTypeEnum } from '../law/law.type.js';
import type { UnitKind } from '../../registry/unit.model.js';
import { DOCUMENT_ORDERS, UNIT_ORDERS } from '../paging/lists.js';
import { UnitKindEnum } from '../units/unit.type.js';
import type { Action, Role } from '../../registry/duty.model.js';
import { ActionEnum, ProcedureLevelEnum, RoleEnum } from './duty.type.js';

export const UnitOrderEnum = enumOf(UNIT_ORDERS, 'UnitOrder', 'In which order units are listed.', {
  DOCUMENT: 'By province, then as their documents name them.',
  KEY: 'By key.',
  KIND: 'Bodies first, then by kind, province and document.',
});
export const DocumentOrderEnum = enumOf(DOCUMENT_ORDERS, 'DocumentOrder', 'In which order documents are listed.', {
  KEY: 'By key.',
  ISSUED_ON: 'By date of issue, oldest first; those of unknown date before all others.',
});

/** What every filter of the registry can ask. Conditions are joined by "and". */
@InputType()
abstract class RegistryFilter {
  @Field(() => String, { nullable: true, description: 'Province by code, slug, key or name.' })
  province?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Only what may be in force on the date, as far as that is known, and the province read as of it. All dates, and the province as of today, by default.',
  })
  asOf?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of a subject; narrower ones are included.' })
  subject?: string | null;

  @Field(() => ActionEnum, { nullable: true, description: 'An act that a duty includes.' })
  action?: Action | null;

  @Field(() => RoleEnum, { nullable: true, description: 'The part of the unit.' })
  role?: Role | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words that must all occur. A word typed without diacritics matches with and without them.',
  })
  text?: string | null;
}

@InputType()
abstract class OfDocumentAndUnit extends RegistryFilter {
  @Field(() => String, { nullable: true, description: 'Key of the document.' })
  document?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the unit.' })
  unit?: string | null;
}

@InputType('DutyFilter', { description: 'Which duties to list. Conditions are joined by "and".' })
export class DutyFilter extends OfDocumentAndUnit {}

@InputType('AssignmentFilter', {
  description:
    'Which items of programmes to list: by the units named and their part, by what their clauses are about. Conditions are joined by "and".',
})
export class AssignmentFilter extends OfDocumentAndUnit {}

@InputType('OutcomeFilter', { description: 'Which figures to list. Conditions are joined by "and".' })
export class OutcomeFilter extends OfDocumentAndUnit {}

@InputType('ClauseFilter', {
  description: 'Which clauses to list; unit, subject, action and role are those of one of its duties. Conditions are joined by "and".',
})
export class ClauseFilter extends OfDocumentAndUnit {
  @Field(() => ClauseKindEnum, { nullable: true, description: 'Only clauses of this kind, such as ARTICLE.' })
  kind?: ClauseKind | null;

  @Field(() => ClauseNatureEnum, { nullable: true, description: 'What the clause does.' })
  nature?: ClauseNature | null;

  @Field(() => String, { nullable: true, description: 'Code of a defect of the source, such as NUMBER_REPEATED.' })
  defect?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Leave out headings that carry no number of their own entry; true by default.' })
  entriesOnly?: boolean | null;
}

@InputType('UnitFilter', {
  description:
    'Which units to list; document, subject, action and role are those of one of the duties that it holds. Conditions are joined by "and".',
})
export class UnitFilter extends RegistryFilter {
  @Field(() => UnitKindEnum, { nullable: true, description: 'Only units of this kind, such as DIVISION.' })
  kind?: UnitKind | null;

  @Field(() => String, { nullable: true, description: 'Key of the body that it is part of.' })
  parent?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of a document that gives it a duty.' })
  document?: string | null;
}

@InputType('DocumentFilter', {
  description:
    'Which documents to list; unit, subject, action and role are those of one of the duties that it gives. Conditions are joined by "and".',
})
export class DocumentFilter extends RegistryFilter {
  @Field(() => String, { nullable: true, description: 'Key of a unit to which it gives a duty.' })
  unit?: string | null;

  @Field(() => DocumentTypeEnum, { nullable: true, description: 'Only documents of this type, such as DECISION.' })
  type?: DocumentType | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only those with clauses on record. False: only those cited.' })
  held?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those issued by the date, as far as that is known.' })
  issuedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of a document that it names as its basis (căn cứ).' })
  basedOn?: string | null;
}

@InputType('ProcedureFilter', { description: 'Which procedures to list. Conditions are joined by "and".' })
export class ProcedureFilter {
  @Field(() => String, { nullable: true, description: 'Code of a subject; narrower ones are included.' })
  subject?: string | null;

  @Field(() => ActionEnum, { nullable: true, description: 'The act that a citizen asks for.' })
  action?: Action | null;

  @Field(() => ProcedureLevelEnum, { nullable: true, description: 'Level that handles it.' })
  level?: 'PROVINCE' | 'MINISTRY' | 'GRASSROOTS' | null;

  @Field(() => String, { nullable: true, description: 'Words that must all occur in its code or names.' })
  text?: string | null;
}
