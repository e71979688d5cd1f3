import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import { ActionEnum, SubjectType } from '../duties/duty.type.js';
import type { Action } from '../../registry/duty.model.js';
import { ClauseType } from '../law/law.type.js';
import { ProvinceType } from '../provinces/province.type.js';
import type { Text } from '../../shared/text.js';
import { UnitType } from '../units/unit.type.js';
import type { CaveatCode } from '../../answer/caveats.js';
import type { ResolutionStatus } from '../../answer/resolution.js';
import { CaveatCodeEnum, ResolutionStatusEnum } from '../answers/resolution.type.js';
import { COLUMN_RECORDS, type ColumnRecord } from '../../studies/compare/column.js';
import { OUTLIER_CODES, type OutlierCode } from '../../studies/compare/outlier.js';

const OutlierCodeEnum = enumOf(OUTLIER_CODES, 'OutlierCode', 'In what way one column of a row differs from the others that it is held against.', {
  ONLY_WITHOUT_LEAD: 'No unit leads; in all others one does.',
  ONLY_WITH_LEAD: 'A unit leads; in all others none does.',
  ONLY_SHARED: 'Several units hold it; in all others one leads.',
  ONLY_UNDIVIDED: 'One unit leads; in all others several hold it.',
  ONLY_INFERRED: 'The lead is inferred; in all others a clause establishes it.',
  ONLY_ESTABLISHED: 'A clause establishes the lead; in all others it is inferred.',
  ANOTHER_KIND: 'A unit of another kind leads, such as an office instead of a division.',
  ANOTHER_FIELD: 'A unit leads that does not have the field of the subject; in all others it has.',
});

const ColumnRecordEnum = enumOf(
  COLUMN_RECORDS,
  'ColumnRecord',
  'The weightiest kind of document that a province has on record as in force on a date.',
  {
    DECISION: 'A decision on functions and duties.',
    PROGRAMME: 'Only a work programme or plan.',
    REPORT: 'Only a report, which gives no duty.',
    UNCERTAIN: 'Only a document that may not have been in force yet.',
    NONE: 'Nothing.',
  },
);

@ObjectType('MatrixColumn', { description: 'One province on one date.', simpleResolvers: true })
export class MatrixColumnType {
  @Field(() => ProvinceType, { description: 'The province as it was, or was to be, on the date.' })
  province!: ProvinceType;

  @Field(() => DateScalar, { description: 'The date of this column.' })
  asOf!: string;

  @Field(() => [UnitType], { description: 'The bodies on record.' })
  bodies!: UnitType[];

  @Field(() => ColumnRecordEnum, {
    description: 'What the province has on record on the date. Without a decision, a cell without a lead says nothing about it.',
  })
  record!: ColumnRecord;
}

@ObjectType('MatrixCell', { description: "Who leads the row's subject in the column's province on its date.", simpleResolvers: true })
export class MatrixCellType {
  @Field(() => ResolutionStatusEnum, { description: 'How firmly it stands.' })
  status!: ResolutionStatus;

  @Field(() => [UnitType], { description: 'The units that lead. Empty unless the status is ESTABLISHED, SHARED or INFERRED.' })
  leads!: UnitType[];

  @Field(() => UnitType, { nullable: true, description: 'The body that has the matter; null where none is known, or several are.' })
  body!: UnitType | null;

  @Field(() => [ClauseType], { description: 'The clauses that carry it, in document order.' })
  clauses!: ClauseType[];

  @Field(() => [CaveatCodeEnum], { description: 'Codes of the caveats on the answer.' })
  caveats!: CaveatCode[];
}

@ObjectType('MatrixOutlier', { description: 'The one column of a row that differs where all the others agree.', simpleResolvers: true })
export class MatrixOutlierType {
  @Field(() => Int, { description: 'Its place among the columns, from 0.' })
  column!: number;

  @Field(() => OutlierCodeEnum, { description: 'In what way it differs.' })
  code!: OutlierCode;

  @Field(() => TextType, { description: 'How the column differs, in a sentence.' })
  reason!: Text;
}

@ObjectType('MatrixRow', { description: 'One subject over all columns.', simpleResolvers: true })
export class MatrixRowType {
  @Field(() => SubjectType, { description: 'The subject of the row.' })
  subject!: SubjectType;

  @Field(() => [MatrixCellType], { description: 'One cell for each column, in their order.' })
  cells!: MatrixCellType[];

  @Field(() => MatrixOutlierType, {
    nullable: true,
    description: 'The odd one out among the columns with something on record; null where the others do not all agree or are no majority.',
  })
  outlier!: MatrixOutlierType | null;
}

@ObjectType('ResponsibilityMatrix', { description: 'Who leads what: subjects over provinces, each on its date.', simpleResolvers: true })
export class ResponsibilityMatrixType {
  @Field(() => Int, { description: 'Registry revision.' })
  revision!: number;

  @Field(() => ActionEnum, { nullable: true, description: 'The act that was asked about; null for the subjects as such.' })
  action!: Action | null;

  @Field(() => [MatrixColumnType], { description: 'The provinces, in the order asked for.' })
  columns!: MatrixColumnType[];

  @Field(() => [MatrixRowType], { description: 'The subjects, in the order of the vocabulary.' })
  rows!: MatrixRowType[];
}
