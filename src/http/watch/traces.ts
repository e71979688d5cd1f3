import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { recorder, type Facts, type RequestStep } from '../../shared/tracing.js';

/** Asked all the time by the operator's own machinery. */
const UNTRACED = /^\/(health\/|metrics(?:\?|$))/;

const steps = new WeakMap<IncomingMessage, RequestStep>();

/**
 * Makes each request a step of a trace, named by its method and route, where traces are recorded; the answer says which one in
 * `traceresponse`. Nothing is added to the server where they are not.
 */
export function traceRequests(app: FastifyInstance): void {
  const tracing = recorder();
  if (tracing === null) return;
  app.addHook('onRequest', (request, reply, done) => {
    if (UNTRACED.test(request.url)) return done();
    const { headers, method, raw } = request;
    const step = tracing.request(headers);
    steps.set(raw, step);
    void reply.header('traceresponse', step.name);
    reply.raw.once('close', () => {
      const { statusCode, writableFinished } = reply.raw;
      const route = request.routeOptions.url ?? 'other';
      const outcome: Facts = writableFinished ? { 'http.response.status_code': statusCode } : { 'error.type': 'client_gone' };
      step.end(`${method} ${route}`, { 'http.request.method': method, 'http.route': route, ...outcome }, statusCode >= 500);
    });
    step.within(done);
  });
  // What comes after a body was read would not know any more to which request it belongs.
  app.addHook('preValidation', ({ raw }, _reply, done) => {
    const step = steps.get(raw);
    if (step) step.within(done);
    else done();
  });
}

/** The trace that a request belongs to, for the log. */
export function traceOf({ raw }: FastifyRequest): { trace: string } | Record<string, never> {
  const step = steps.get(raw);
  return step ? { trace: step.traceId } : {};
}
