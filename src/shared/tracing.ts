import type { IncomingHttpHeaders } from 'node:http';

/** What is said of a step: codes, numbers and names that the program made. Never what a person wrote. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Records the steps of requests, each within the one that took it. */
export interface Tracing {
  /** Begins the step that a whole request is: the first of its trace, or one of the trace that its headers name (W3C Trace Context). */
  request(headers: IncomingHttpHeaders): RequestStep;
  step<Made>(name: string, facts: Facts, work: () => Promise<Made>): Promise<Made>;
  /** Says something of the step that is under way, or gives it a better name. */
  say(facts: Facts, name?: string): void;
  /** Marks the step that is under way as one that failed by the service's own fault. */
  fail(code: string): void;
  /** A statement of the step that is under way, which has just been answered after so many milliseconds. `sql` without its values. */
  statement(sql: string, milliseconds: number, failed: boolean): void;
  /** The headers by which another service continues the trace. */
  outgoing(): Record<string, string>;
}

/** A request that is under way, as a step of a trace. */
export interface RequestStep {
  traceId: string;
  /** The step as others name it: the value of a header `traceparent`. */
  name: string;
  /** Goes on with what belongs to the request. */
  within(work: () => void): void;
  end(name: string, facts: Facts, failed: boolean): void;
}

let tracing: Tracing | null = null;

/** Has steps recorded from now on, or no longer where `null`: one recorder for the process, as for its log. */
export function traceBy(wanted: Tracing | null): void {
  tracing = wanted;
}

/** What records steps; `null`, as a rule, where nobody wants to see them. */
export function recorder(): Tracing | null {
  return tracing;
}

/** Does some work as a step of the request that it is done for. Costs nothing where no steps are recorded. */
export function step<Made>(name: string, facts: Facts, work: () => Promise<Made>): Promise<Made> {
  return tracing === null ? work() : tracing.step(name, facts, work);
}
