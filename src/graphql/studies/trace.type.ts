import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import type { Day, PartialDate } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import { END_CAUSES, type LegalChange, type LegalEnd } from '../../studies/trace/law-graph.js';
import type { RelationType } from '../../registry/law.model.js';
import { ClauseType, LegalDocumentType, RelationTypeEnum } from '../law/law.type.js';
import { TRACE_END_REASONS, type TraceEndReason } from '../../studies/trace/trace.js';
import { CHANGE_CAUSES, STANDINGS, type Standing } from '../../registry/standing.model.js';

const LegalStandingEnum = enumOf(
  STANDINGS,
  'LegalStanding',
  'Where a legal document, or a clause of it, stands on a day, as far as the record tells.',
  {
    IN_FORCE: 'In force.',
    NOT_YET: 'Not yet in force, or not yet issued.',
    ENDED: 'It has lost force: replaced, repealed, its own last day over, or its province merged away.',
    UNCERTAIN: 'What is known of the dates, its own or those of a document that ends or amends it, allows both.',
    PERIOD_OVER: 'A report or programme whose period has passed.',
    ISSUED: 'Issued by the day; when it took effect is not on record.',
    DATE_UNKNOWN: 'Its date is not on record.',
  },
);
const EndCauseEnum = enumOf(END_CAUSES, 'LegalEndCause', 'Why a document lost force.', {
  REPLACED: 'Another document replaced it.',
  REPEALED: 'Another document repealed it.',
  OWN_END: 'Its own last day, or its period, is over.',
  PROVINCE_MERGED: 'The province that issued it was merged away.',
});
const ChangeCauseEnum = enumOf(CHANGE_CAUSES, 'LegalChangeCause', 'What happens to a part of a document.', {
  REPLACED: 'Another document replaces it.',
  REPEALED: 'Another document repeals it.',
  AMENDED: 'Another document amends it; what is on record is its text before that.',
});
const TraceEndReasonEnum = enumOf(TRACE_END_REASONS, 'TraceEndReason', 'Why a chain of bases goes no further.', {
  REACHES_LAW: 'It reaches a law of the National Assembly.',
  ONLY_CITED: 'The document is only cited; its content and bases are not on record.',
  NO_BASIS_RECORDED: 'The document is on record and names no basis.',
  ALREADY_TRACED: 'Its bases are given earlier in the trace.',
  CYCLE: 'It stands in this very chain already.',
  NOT_ON_RECORD: 'Nothing but its key is known at this revision.',
});

@ObjectType('LegalEnd', { description: 'What ends a legal document, by the record, whether or not that day has come.', simpleResolvers: true })
export class LegalEndType {
  @Field(() => EndCauseEnum, { description: 'What ends it: another document, its own last day, or the merger of its province.' })
  cause!: LegalEnd['cause'];

  @Field(() => LegalDocumentType, {
    nullable: true,
    description: 'The document that replaced or repealed it; null for a last day of its own or a merger.',
  })
  by!: LegalDocumentType | null;

  @Field(() => ClauseType, { nullable: true, description: 'The clause that says so; null for a preamble, a last day of its own or a merger.' })
  clause!: ClauseType | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when, as far as it is known; null where it is not.' })
  since!: PartialDate | null;
}

@ObjectType('LegalChange', { description: 'What ends or amends a part of a legal document, by the record.', simpleResolvers: true })
export class LegalChangeType {
  @Field(() => ChangeCauseEnum, { description: 'What happens to the part.' })
  cause!: LegalChange['cause'];

  @Field(() => LegalDocumentType, { nullable: true, description: 'The document that says so; null where nothing but its key is known.' })
  by!: LegalDocumentType | null;

  @Field(() => ClauseType, { nullable: true, description: 'The clause that says so; null for a preamble.' })
  clause!: ClauseType | null;

  @Field(() => String, { nullable: true, description: 'The provision as printed; null where the document is amended and none is named.' })
  provision!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when, as far as it is known; null where it is not.' })
  since!: PartialDate | null;

  @Field(() => [ClauseType], { description: 'The clauses that the provision means; what stands below them is meant too.' })
  clauses!: ClauseType[];

  @Field(() => Boolean, { description: 'Everything that the provision names was found; what was not found is taken to be in force.' })
  located!: boolean;
}

@ObjectType('TracedDocument', { description: 'A legal document as it stands on the day of a trace.', simpleResolvers: true })
export class TracedDocumentType {
  @Field(() => LegalDocumentType, { description: 'The document. `held` says whether its clauses are on record or it is only cited.' })
  document!: LegalDocumentType;

  @Field(() => LegalStandingEnum, { description: 'Where it stands on the day.' })
  standing!: Standing;

  @Field(() => [LegalEndType], { description: 'Everything on record that ends it, before or after the day; empty where nothing does.' })
  ends!: LegalEndType[];

  @Field(() => [LegalChangeType], { description: 'Everything on record that ends or amends a part of it, before or after the day.' })
  changes!: LegalChangeType[];
}

@ObjectType('TraceEnd', { description: 'Where a chain of bases ends, and why.', simpleResolvers: true })
export class TraceEndType {
  @Field(() => TraceEndReasonEnum, { description: 'Why the chain goes no further, as a code.' })
  reason!: TraceEndReason;

  @Field(() => String, { description: 'Key of the document at which it ends.' })
  key!: string;

  @Field(() => LegalDocumentType, { nullable: true, description: 'That document; null where nothing but its key is known.' })
  document!: LegalDocumentType | null;

  @Field(() => TextType, { description: 'Why the chain goes no further, in a sentence.' })
  sentence!: Text;
}

@ObjectType('TraceLink', {
  description: 'One step down a trace: which document says what about which other, and where it says so.',
  simpleResolvers: true,
})
export class TraceLinkType {
  @Field(() => Int, { description: '1 for what the clause or its own document says; what hangs below a link follows it with a greater depth.' })
  depth!: number;

  @Field(() => RelationTypeEnum, { description: 'What the one document says of the other: based on it, implements it, refers to it.' })
  type!: RelationType;

  @Field(() => LegalDocumentType, { description: 'The document that says it.' })
  from!: LegalDocumentType;

  @Field(() => ClauseType, { nullable: true, description: 'The clause that says it; null for the preamble.' })
  clause!: ClauseType | null;

  @Field(() => String, { nullable: true, description: 'The provision of the other document that is named; null where none is.' })
  provision!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Public source of the link, where the document that says it is itself only cited; null otherwise.',
  })
  source!: string | null;

  @Field(() => String, { description: 'Key of the other document.' })
  targetKey!: string;

  @Field(() => TracedDocumentType, { nullable: true, description: 'The other document; null where nothing but its key is known.' })
  target!: TracedDocumentType | null;

  @Field(() => TraceEndType, { nullable: true, description: 'Why the chain ends here; null where it goes on.' })
  end!: TraceEndType | null;

  @Field(() => TextType, { description: 'The link in words.' })
  sentence!: Text;
}

@ObjectType('LegalTrace', {
  description: 'From a clause down to laws: what it refers to, what its document is based on, the bases of those, and where and why each chain ends.',
  simpleResolvers: true,
})
export class LegalTraceType {
  @Field(() => ClauseType, { description: 'The clause that was traced.' })
  clause!: ClauseType;

  @Field(() => LegalStandingEnum, {
    description: 'Where the clause itself stands on the day: as its document, unless it was ended or amended by itself.',
  })
  standing!: Standing;

  @Field(() => DateScalar, { description: 'The day on which the standings hold.' })
  asOf!: Day;

  @Field(() => Int, { description: 'Revision of the registry.' })
  revision!: number;

  @Field(() => TracedDocumentType, { description: 'The document that the clause stands in.' })
  document!: TracedDocumentType;

  @Field(() => [TraceLinkType], { description: 'The links, depth first.' })
  links!: TraceLinkType[];

  @Field(() => [TraceEndType], { description: 'Where the chains end, each once; never empty.' })
  ends!: TraceEndType[];
}
