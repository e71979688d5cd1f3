import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingHttpHeaders } from 'node:http';
import { defaultTextMapGetter, defaultTextMapSetter, diag, DiagLogLevel, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { Context, Span } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { defaultResource, detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace';
import type { Sampler } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import type { TracingSettings } from '../../config/tracing.js';
import { PhancongError } from '../../shared/errors.js';
import { SOFTWARE } from '../../shared/software.js';
import { within } from '../../shared/within.js';
import { traceBy, type Facts, type RequestStep, type Tracing } from '../../shared/tracing.js';

/** Milliseconds for which the end of the service waits for a collector to take what is left. */
const LAST_WORDS = 2_000;
/** Letters of a statement that are sent. */
const LONGEST_STATEMENT = 1_000;

/** Starts recording steps for a collector, by OTLP over HTTP. @returns what sends the rest and ends it. */
export async function startTracing(settings: TracingSettings, log: Logger): Promise<{ close(): Promise<void> }> {
  const [name, version] = SOFTWARE.split(' ') as [string, string];
  const say = (message: string): void => log.warn({ from: 'opentelemetry' }, message);
  diag.setLogger({ error: say, warn: say, info: say, debug: say, verbose: say }, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true });
  const { OTLPTraceExporter } = await (settings.protocol === 'http/json'
    ? import('@opentelemetry/exporter-trace-otlp-http')
    : import('@opentelemetry/exporter-trace-otlp-proto'));
  const provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': name, 'service.version': version }))
      .merge(detectResources({ detectors: [envDetector] })),
    sampler: samplerOf(settings),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: settings.endpoint }) })],
  });
  traceBy(new OpenTelemetry(provider.getTracer(name, version)));
  return {
    close: async () => {
      traceBy(null);
      const sent = within(provider.shutdown(), LAST_WORDS);
      await sent.catch((error: unknown) => say(`the last spans are given up: ${String(error)}`));
      diag.disable();
    },
  };
}

function samplerOf({ sampler, ratio }: TracingSettings): Sampler {
  const root = sampler.endsWith('always_on')
    ? new AlwaysOnSampler()
    : sampler.endsWith('always_off')
      ? new AlwaysOffSampler()
      : new TraceIdRatioBasedSampler(ratio);
  return sampler.startsWith('parentbased_') ? new ParentBasedSampler({ root }) : root;
}

/** Steps as spans. Which one is under way is known by the asynchronous context; outside of a request there is none, and nothing is recorded. */
class OpenTelemetry implements Tracing {
  private readonly underWay = new AsyncLocalStorage<Context>();
  private readonly propagator = new W3CTraceContextPropagator();

  constructor(private readonly tracer: ReturnType<TracerProvider['getTracer']>) {}

  request(headers: IncomingHttpHeaders): RequestStep {
    const parent = this.propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const span = this.tracer.startSpan('request', { kind: SpanKind.SERVER }, parent);
    const context = trace.setSpan(parent, span);
    const { traceId } = span.spanContext();
    return {
      traceId,
      name: this.headersOf(context)['traceparent'] ?? '',
      within: (work) => this.underWay.run(context, work),
      end: (name, facts, hasFailed) => {
        span.updateName(name).setAttributes(facts);
        if (hasFailed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  async step<Made>(name: string, facts: Facts, work: () => Promise<Made>): Promise<Made> {
    const context = this.underWay.getStore();
    if (context === undefined || !trace.getSpan(context)?.isRecording()) return work();
    const span = this.tracer.startSpan(name, { attributes: facts }, context);
    try {
      return await this.underWay.run(trace.setSpan(context, span), work);
    } catch (error) {
      // The message of an error may hold what was asked.
      if (error instanceof PhancongError) span.setAttribute('error.type', error.code);
      else markFailed(span, error instanceof Error ? error.constructor.name : typeof error);
      throw error;
    } finally {
      span.end();
    }
  }

  say(facts: Facts, name?: string): void {
    const span = this.span();
    span?.setAttributes(facts);
    if (name !== undefined) span?.updateName(name);
  }

  fail(code: string): void {
    const span = this.span();
    if (span) markFailed(span, code);
  }

  statement(sql: string, milliseconds: number, hasFailed: boolean): void {
    if (!this.span()?.isRecording()) return;
    const now = Date.now();
    const text = sql.replace(/\s+/g, ' ').trim();
    const operation = /^\w+/.exec(text)?.[0].toUpperCase() ?? 'SQL';
    const span = this.tracer.startSpan(
      operation,
      {
        kind: SpanKind.CLIENT,
        startTime: now - milliseconds,
        attributes: { 'db.system.name': 'postgresql', 'db.operation.name': operation, 'db.query.text': text.slice(0, LONGEST_STATEMENT) },
      },
      this.underWay.getStore(),
    );
    if (hasFailed) markFailed(span, '_OTHER');
    span.end(now);
  }

  outgoing(): Record<string, string> {
    const context = this.underWay.getStore();
    return context === undefined ? {} : this.headersOf(context);
  }

  private headersOf(context: Context): Record<string, string> {
    const headers: Record<string, string> = {};
    this.propagator.inject(context, headers, defaultTextMapSetter);
    return headers;
  }

  private span(): Span | undefined {
    const context = this.underWay.getStore();
    return context && trace.getSpan(context);
  }
}

function markFailed(span: Span, type: string): void {
  span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
}
