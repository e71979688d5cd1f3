import { Field, InputType } from 'type-graphql';
import { ActionEnum, LimitTypeEnum, RoleEnum } from '../duties/duty.type.js';
import type { Action, Limit, LimitType, Role } from '../../registry/duty.model.js';
import { ClauseNatureEnum, RelationTypeEnum } from '../law/law.type.js';
import type { ClauseNature, RelationType } from '../../registry/law.model.js';
import type { Text } from '../../shared/text.js';
import type { HeadCorrection, StatedRelation } from '../../review/correct-head.js';
import type { ClauseCorrection, DecisionName, StatedDuty } from '../../review/corrections.js';
import { DecisionEnum } from './decision.enum.js';

@InputType('ContentInput', { description: 'A file: its name, and exactly one of `text` and `base64`. At most 0.7 MB.' })
export class ContentInput {
  @Field(() => String, { description: 'Name with its extension: txt, md, html, docx, pdf.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'The content of a text file.' })
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'The bytes of any file, in base64.' })
  base64?: string | null;
}

@InputType('ImportInput', { description: 'What to import it as, where the document does not say so or is not to be believed.' })
export class ImportInput {
  @Field(() => String, { nullable: true, description: 'Province by code, slug, key or name.' })
  province?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Take `province` although the document names another one on record.' })
  otherProvince?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Body by key, name or abbreviation; else the one that the document names.' })
  body?: string | null;

  @Field(() => String, { nullable: true, description: 'Type of the document, such as DECISION, where it is not the one that the document states.' })
  type?: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the document.' })
  key?: string | null;
}

@InputType('TextInput', { description: 'A human text in both languages.' })
class TextInput implements Text {
  @Field(() => String, { description: 'Vietnamese.' })
  vi!: string;

  @Field(() => String, { description: 'English.' })
  en!: string;
}

@InputType('LimitInput', { description: 'What else bounds a duty, beside the fields of `within`.' })
class LimitInput implements Limit {
  @Field(() => LimitTypeEnum, { description: 'What the duty is limited to: a delegation, a territory, persons, goods or an opinion.' })
  type!: LimitType;

  @Field(() => TextInput, { description: 'What it is, in our own words.' })
  note!: TextInput;
}

@InputType('DraftDutyInput', { description: 'A duty as a reviewer states it.' })
export class DraftDutyInput implements StatedDuty {
  @Field(() => RoleEnum, { nullable: true, description: "The holder's part; LEAD by default." })
  role?: Role | null;

  @Field(() => [ActionEnum], { description: 'The acts of the duty, such as LICENSE.' })
  actions!: Action[];

  @Field(() => [String], { description: 'Codes of the subjects.' })
  subjects!: string[];

  @Field(() => [String], { nullable: true, description: 'Codes of the fields to which it is limited.' })
  within?: string[] | null;

  @Field(() => [LimitInput], { nullable: true, description: 'What else bounds it; nothing by default.' })
  limits?: LimitInput[] | null;

  @Field(() => String, { nullable: true, description: 'Key of the unit, where it is not the one that holds the clause.' })
  holder?: string | null;
}

@InputType('ClauseReviewInput', { description: 'A decision about one clause; what is left out stays as it is.' })
export class ClauseReviewInput implements ClauseCorrection {
  @Field(() => String, { description: 'Canonical path.' })
  path!: string;

  @Field(() => DecisionEnum, { description: 'What is decided.' })
  decision!: DecisionName;

  @Field(() => String, {
    nullable: true,
    description: 'The `version` that the reviewer saw: a fault CHANGED_MEANWHILE where the entry has changed since. Left out, it is not looked at.',
  })
  version?: string | null;

  @Field(() => ClauseNatureEnum, { nullable: true, description: 'What the clause does.' })
  nature?: ClauseNature | null;

  @Field(() => String, { nullable: true, description: 'Key of the unit that holds it and what is below.' })
  holder?: string | null;

  @Field(() => TextInput, { nullable: true, description: 'One line in our own words.' })
  summary?: Text | null;

  @Field(() => [DraftDutyInput], { nullable: true, description: 'All the duties that it gives; an empty list for none.' })
  duties?: DraftDutyInput[] | null;
}

@InputType('DraftRelationInput', { description: 'What a document says about another one, as a reviewer states it.' })
export class DraftRelationInput implements StatedRelation {
  @Field(() => RelationTypeEnum, { description: 'What it says.' })
  type!: RelationType;

  @Field(() => String, { description: 'Key of the other document: on record, or first cited by this draft.' })
  document!: string;

  @Field(() => String, { nullable: true, description: 'Path of the clause that says so.' })
  clause?: string | null;

  @Field(() => String, { nullable: true, description: 'The provision that is named, as printed; left out for the whole document.' })
  provision?: string | null;
}

@InputType('HeadReviewInput', {
  description: 'What is put right in the head of a draft; what is left out stays, and an empty text says that the document does not say it.',
})
export class HeadReviewInput implements HeadCorrection {
  @Field(() => String, {
    nullable: true,
    description: 'Number and symbol as printed, such as `12/QĐ-SKHCN`; empty where the document leaves it blank.',
  })
  number?: string | null;

  @Field(() => String, { nullable: true, description: 'When it was signed: a day, a month or a year.' })
  issuedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The day from which it holds.' })
  effectiveFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'The first day on which it no longer holds.' })
  effectiveTo?: string | null;

  @Field(() => TextInput, { nullable: true, description: 'The title (trích yếu), in both languages.' })
  title?: Text | null;

  @Field(() => TextInput, { nullable: true, description: 'The issuing authority, in both languages.' })
  issuer?: Text | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Province by code, slug, key or name. The key of the document follows, unless it was given by the one who imported it or is on record already.',
  })
  province?: string | null;

  @Field(() => String, { nullable: true, description: 'Body by key, name or abbreviation. Its units get keys of that body.' })
  body?: string | null;

  @Field(() => [DraftRelationInput], { nullable: true, description: 'All that it says about other documents; an empty list for nothing.' })
  relations?: DraftRelationInput[] | null;
}
