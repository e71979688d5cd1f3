/** Mercurius with its jit over the core, the schema and the resolvers of the service, without its limits and kept texts. */
import 'reflect-metadata';
import { fastify } from 'fastify';
import mercurius from 'mercurius';
import { buildApiSchema } from '../../../dist/graphql/schema.js';
import { Context } from '../../../dist/graphql/context.js';
import { createApp } from '../../../dist/services.js';

const app = await createApp({ databaseUrl: process.env['DATABASE_URL'] as string, dataDirectory: '', readOnly: true });
await app.services.responsibility.newest.look();
const server = fastify();
await server.register(mercurius.default, { schema: buildApiSchema(), jit: 1, context: () => new Context(app.services) as never });
await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
