import type { IncomingHttpHeaders } from 'node:http';

/** Attributes of a step: codes, numbers and names that the program made, never anything that a person wrote. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Records the steps of requests, each within the one that took it. */
export interface Tracing {
  /** Begins the step that a whole request is: the first of its trace, or one of the trace that its headers name (W3C Trace Context). */
  request(headers: IncomingHttpHeaders): RequestStep;
  step<Made>(name: string, facts: Facts, work: () => Promise<Made>): Promise<Made>;
  /** Adds attributes to the current step, or gives it a better name. */
  say(facts: Facts, name?: string): void;
  /** Marks the current step as failed through a fault of the service. */
  fail(code: string): void;
  /** Records a statement of the current step that the database has just answered, with the time it took (ms). `sql` is without its values. */
  statement(sql: string, milliseconds: number, failed: boolean): void;
  /** The headers by which another service continues the trace. */
  outgoing(): Record<string, string>;
}

/** A request in progress, as a step of a trace. */
export interface RequestStep {
  traceId: string;
  /** The step in the form of a `traceparent` header. */
  name: string;
  /** Runs work as part of the request. */
  within(work: () => void): void;
  end(name: string, facts: Facts, failed: boolean): void;
}

let tracing: Tracing | null = null;

/** Sets the recorder of steps for the whole process; `null` turns recording off. */
export function traceBy(wanted: Tracing | null): void {
  tracing = wanted;
}

/** The recorder of steps; usually `null`, because tracing is off. */
export function recorder(): Tracing | null {
  return tracing;
}

/** Runs work as a step of the current request. Costs nothing while tracing is off. */
export function step<Made>(name: string, facts: Facts, work: () => Promise<Made>): Promise<Made> {
  return tracing === null ? work() : tracing.step(name, facts, work);
}
