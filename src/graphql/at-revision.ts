import { Arg, Int } from 'type-graphql';

/**
 * The argument `atRevision` of a root field. Resolvers read the revision from `context.revision()`, which is the one that
 * the fields of the request ask for; the argument itself is only declared.
 */
export const AtRevision = (): ParameterDecorator =>
  Arg('atRevision', () => Int, {
    nullable: true,
    description: 'As known at this registry revision; the newest unless said. All fields of one request see the same revision.',
  }) as ParameterDecorator;
