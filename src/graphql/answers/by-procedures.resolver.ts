import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { competenceByProcedures, type ByProcedures } from '../../answer/competence.js';
import type { CompetenceAnswer, Resolution } from '../../answer/resolution.js';
import type { ProcedureView } from '../../registry/duty.model.js';
import type { Context } from '../context.js';
import { ProcedureType } from '../duties/duty.type.js';
import { CompetenceType } from './competence.type.js';
import { ResolutionType } from './resolution.type.js';

@ObjectType('ByProcedures', { description: 'The procedures for a matter and an act, and who decides and receives by them.', simpleResolvers: true })
class ByProceduresType {
  @Field(() => [ProcedureType], { description: 'The procedures on record for exactly this that may be asked for on the day; at least one.' })
  procedures!: ProcedureView[];

  @Field(() => CompetenceType, { description: 'Who decides, who receives and who carries it out, as a source shows for the day.' })
  competence!: CompetenceAnswer;
}

@Resolver(() => ResolutionType)
export class ByProceduresResolver {
  @FieldResolver(() => ByProceduresType, {
    nullable: true,
    description:
      'Of an answer to a matter and an act without the code of a procedure: where papers for it are handed in. Null where no procedure on record is for exactly this, one of them is of a ministry, no source shows it for the day, or nobody is named. No part of what the receipt covers.',
  })
  async byProcedures(@Root() answer: Resolution, @Ctx() context: Context): Promise<ByProcedures | null> {
    return competenceByProcedures(answer, await context.services.responsibility.registry(answer.receipt.revision));
  }
}
