import type { ApolloServerPlugin } from '@apollo/server';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { OWN_FAULTS } from '../../graphql/operation-step.js';
import type { Services } from '../../services.js';
import type { ErrorCode } from '../../shared/errors.js';
import type { Lookups } from '../../shared/keep.js';
import { collectCaches, collectFrom } from './collected.js';

/** Upper bounds (seconds) of how long a request took: from an answer that is given again to the deadline. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Limits that the service sets, each by the code with which it refuses. */
const LIMITS: readonly string[] = [
  'TOO_MANY_REQUESTS',
  'TOO_MANY_STREAMS',
  'TOO_MANY_QUESTIONS',
  'BODY_TOO_LARGE',
  'TEXT_TOO_LONG',
  'VALUE_TOO_DEEP',
  'QUERY_TOO_DEEP',
  'QUERY_TOO_COMPLEX',
  'QUERY_TOO_COSTLY',
  'DEADLINE_EXCEEDED',
] satisfies ErrorCode[];

/** What the service counts about itself, in the names and units that Prometheus asks for. None of it shows who asked, or what. */
export class Figures {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'phancong_request_duration_seconds',
    help: 'Requests that were answered, by route, method and status, and how long they took.',
    labelNames: ['route', 'method', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: 'phancong_operation_duration_seconds',
    help: 'GraphQL requests by the name of their operation, of those that are registered (others: "other"), and how long they took.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers: [this.registry],
  });
  private readonly errors = new Counter({
    name: 'phancong_errors_total',
    help: 'Errors in answers of GraphQL, and of what was refused before anything answered it, by their code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly refused = new Counter({
    name: 'phancong_refused_total',
    help: 'Requests, and parts of them, that a limit refused, by the code of the limit.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor(services: Services) {
    // A figure that comes into being with its first event shows no growth at it.
    for (const code of OWN_FAULTS) this.errors.inc({ code }, 0);
    for (const code of LIMITS) this.refused.inc({ code }, 0);
    collectFrom(this.registry, services);
    collectDefaultMetrics({ register: this.registry });
  }

  /** Shows how often caches had what was looked for, each by its name. */
  watchCaches(caches: Readonly<Record<string, Lookups>>): void {
    collectCaches(this.registry, caches);
  }

  /** The type of {@link text}. */
  get contentType(): string {
    return this.registry.contentType;
  }

  /** All figures, in the text format of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  /** Counts a request that was answered. `operation`: of GraphQL, else null. */
  count({ route, method, status, seconds, operation }: Answered): void {
    this.requests.observe({ route, method, status }, seconds);
    if (operation !== null) this.operations.observe({ operation }, seconds);
  }

  /** Counts a mistake, or a failure, that an answer names. */
  countError(code: string): void {
    this.errors.inc({ code });
    if (LIMITS.includes(code)) this.refused.inc({ code });
  }

  /** Counts the errors in answers of GraphQL. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        const { errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult;
        for (const { extensions } of errors) this.countError(String(extensions?.['code'] ?? 'NONE'));
      },
    }),
  };
}

/** A request and its answer, as they are counted and logged. */
export interface Answered {
  /** As it is registered, such as `/id/:kind/*`: never the address that was asked for. */
  route: string;
  method: string;
  status: number;
  seconds: number;
  operation: string | null;
}
