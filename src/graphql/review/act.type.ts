import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { ACTS, CHANNELS, OUTCOMES, ROLES, type ActKind, type ActOutcome, type Channel, type Role } from '../../registry/act.model.js';

const ActKindEnum = enumOf(ACTS, 'ActKind', 'What was done.', {
  IMPORT: 'A file was read into a draft.',
  REVIEW: 'Entries of a draft were decided.',
  PUBLISH: 'A draft was published.',
  WITHDRAW: 'A document was withdrawn.',
  ATTACH_TEXT: 'Verbatim text was attached to a document on record.',
  REVOKE_TOKEN: 'A token was revoked.',
});
const ActOutcomeEnum = enumOf(OUTCOMES, 'ActOutcome', 'How an act ended.', {
  DONE: 'It was done.',
  UNCHANGED: 'It was so already.',
  REFUSED: 'It was refused, with a code.',
});
const ChannelEnum = enumOf(CHANNELS, 'Channel', 'How an act came.', { CLI: 'At the command line.', API: 'Through the API.' });
const CallerRoleEnum = enumOf(ROLES, 'CallerRole', 'What a token allows; each includes the one before.', {
  READER: 'See drafts and the log.',
  REVIEWER: 'Import and review.',
  PUBLISHER: 'Publish, withdraw and attach text.',
});

@ObjectType('Act', { description: 'One line of the append-only log of acts.', simpleResolvers: true })
export class ActType {
  @Field(() => ID, { description: 'Number of the line.' })
  id!: string;

  @Field(() => String, { description: 'When (ISO 8601, UTC).' })
  at!: string;

  @Field(() => String, { description: 'Name in the token, or of the user of the machine for acts at the command line.' })
  who!: string;

  @Field(() => CallerRoleEnum, { nullable: true, description: 'With which role, where one is known.' })
  role!: Role | null;

  @Field(() => ChannelEnum, { description: 'Through the API or at the command line.' })
  channel!: Channel;

  @Field(() => ActKindEnum, { description: 'Kind of act, such as IMPORT or PUBLISH.' })
  what!: ActKind;

  @Field(() => ActOutcomeEnum, { description: 'Done, nothing to change, or refused.' })
  outcome!: ActOutcome;

  @Field(() => String, { nullable: true, description: 'Code of the mistake, where it was refused.' })
  code!: string | null;

  @Field(() => String, { nullable: true, description: 'The draft, where there is one.' })
  draft!: string | null;

  @Field(() => String, { nullable: true, description: 'The document, where one is known.' })
  document!: string | null;

  @Field(() => String, { nullable: true, description: 'The province, where one is known.' })
  province!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what it was about: the reading, the review or the text.' })
  hash!: string | null;

  @Field(() => Int, { nullable: true, description: 'The registry revision that it added, where it did.' })
  revision!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The reason of a withdrawal or of revoking a token, or the name of a file that could not be read.',
  })
  note!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of the token that was revoked, where one was.' })
  token!: string | null;

  @Field(() => String, { description: 'SHA-256 of this line and of the one before it.' })
  chainHash!: string;
}

export const ActConnection = connectionType(ActType, 'Act');
