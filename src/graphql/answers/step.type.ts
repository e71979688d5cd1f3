import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { TextType } from '../text.type.js';
import { ClauseType } from '../law/law.type.js';
import type { Text } from '../../shared/text.js';
import { UnitType } from '../units/unit.type.js';
import { EVIDENCE_KINDS, type EvidenceKind } from '../../answer/evidence.js';
import { EFFECTS, type EffectType } from '../../answer/rules/rule.js';

export const EvidenceKindEnum = enumOf(EVIDENCE_KINDS, 'EvidenceKind', 'What speaks for a unit.', {
  CLAUSE: 'A clause gives the unit a duty.',
  FUNCTION: "The unit's general function statement.",
  ASSIGNMENT: 'An item of a programme.',
  REPORT: 'Reported practice.',
  NAME: 'Its own name states the field.',
  NAME_HINT: 'Its name merely hints at the field.',
  SUCCESSION: 'A predecessor unit that is gone had the duty.',
  BODY_CLAUSE: 'A clause gives the duty to the body as a whole.',
  BODY_FUNCTION: "The body's general function statement.",
});
const EffectEnum = enumOf(EFFECTS, 'RuleEffect', 'What a rule does with evidence that meets it.', {
  lead: 'Makes the unit lead.',
  support: 'Names the unit as supporting.',
  candidate: 'Names the unit as a candidate.',
  exclude: 'Takes the evidence out.',
  caveat: 'Adds a caveat.',
});
const ConditionResultEnum = enumOf(['MET', 'NOT_MET', 'NOT_EXAMINED'] as const, 'ConditionResult', 'What became of a condition.', {
  MET: 'It held.',
  NOT_MET: 'It did not hold.',
  NOT_EXAMINED: 'The rule was decided without it.',
});
@ObjectType('SeenCondition', { description: 'A condition of a rule and what the rule saw.', simpleResolvers: true })
export class SeenConditionType {
  @Field(() => String, { description: 'The fact, such as `subject.match`.' })
  fact!: string;

  @Field(() => String, { description: '`equal`, `notEqual`, `in` or `notIn`.' })
  operator!: string;

  @Field(() => String, { description: 'What the rule wanted, as JSON.' })
  wanted!: string;

  @Field(() => String, { description: 'The value that the evidence has for this fact.' })
  seen!: string;

  @Field(() => ConditionResultEnum, { description: 'Whether it was met, not met, or not examined because the rule was decided without it.' })
  result!: 'MET' | 'NOT_MET' | 'NOT_EXAMINED';
}

@ObjectType('ResolutionStep', {
  description: 'One rule on one piece of evidence: met, or the single condition by which it failed.',
  simpleResolvers: true,
})
export class ResolutionStepType {
  @Field(() => String, { description: 'Id of the rule.' })
  rule!: string;

  @Field(() => TextType, { description: 'Title of the rule.' })
  title!: Text;

  @Field(() => TextType, { description: 'What the rule rests on.' })
  authority!: Text;

  @Field(() => EffectEnum, { description: 'What the rule does.' })
  effect!: EffectType;

  @Field(() => EvidenceKindEnum, { description: 'Kind of the evidence.' })
  evidence!: EvidenceKind;

  @Field(() => UnitType, { description: 'The unit for which it speaks.' })
  unit!: UnitType;

  @Field(() => ClauseType, { nullable: true, description: 'The clause; null where a name alone speaks.' })
  clause!: ClauseType | null;

  @Field(() => Boolean, { description: 'Whether the rule was met.' })
  met!: boolean;

  @Field(() => [SeenConditionType], { description: 'Each condition with what it wanted and what it saw.' })
  conditions!: SeenConditionType[];
}
