import type { ApolloServerPlugin } from '@apollo/server';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry, type Metric } from 'prom-client';
import { STATUSES } from '../../answer/resolution.js';
import type { Services } from '../../services.js';

/** Upper bounds (seconds) of how long a request took: from an answer that is given again to the deadline. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What the service counts about itself, in the names and units that Prometheus asks for. None of it tells who asked, or what. */
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
    help: 'Errors in answers of GraphQL, by their code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor({ responsibility }: Pick<Services, 'responsibility'>) {
    const { registry } = this;
    const revision = new Gauge({
      name: 'phancong_registry_revision',
      help: 'The newest revision that is known.',
      registers: [],
      async collect() {
        this.set(await responsibility.newestRevision());
      },
    });
    const answers = new Counter({
      name: 'phancong_answers_total',
      help: 'Answers that were asked for, by status. One that is sent again as it was is only a request.',
      labelNames: ['status'],
      registers: [],
      collect() {
        this.reset();
        for (const status of STATUSES) this.inc({ status }, responsibility.given[status]);
      },
    });
    const workedOut = new Counter({
      name: 'phancong_answers_worked_out_total',
      help: 'Answers that were not kept from before: worked out, or used again from an earlier revision.',
      labelNames: ['how'],
      registers: [],
      collect() {
        this.reset();
        this.inc({ how: 'worked_out' }, responsibility.counts.made);
        this.inc({ how: 'used_again' }, responsibility.counts.usedAgain);
      },
    });
    for (const figure of [revision, answers, workedOut]) registry.registerMetric(figure as Metric);
    collectDefaultMetrics({ register: registry });
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

  /** Counts the errors in answers of GraphQL. */
  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async () => ({
      willSendResponse: async ({ response: { body } }) => {
        const { errors = [] } = body.kind === 'single' ? body.singleResult : body.initialResult;
        for (const { extensions } of errors) this.errors.inc({ code: String(extensions?.['code'] ?? 'NONE') });
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
