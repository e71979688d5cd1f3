import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, span } from '../../src/shared/dates.js';
import { Standings } from '../../src/registry/standing.js';
import { mayHold } from '../../src/registry/standing.model.js';
import { CLAUSES, document, standings } from './made-documents.js';

describe('any documents that change each other', () => {
  const KEYS = ['a', 'b', 'c', 'd'];
  const day = fc.integer({ min: 0, max: 120 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10));
  const issued = fc.oneof(day, fc.constantFrom('2025-01', '2025-02', '2025-03', '2025', null));
  const effective = fc.oneof(
    fc.constant({ rule: 'ON_SIGNING' as const, from: null, to: null }),
    fc.constant({ rule: 'UNKNOWN' as const, from: null, to: null }),
    day.map((first) => ({ rule: 'FROM_DATE' as const, from: first, to: null })),
    fc.tuple(day, day).map((days) => ({ rule: 'PERIOD' as const, from: [...days].sort()[0] as string, to: [...days].sort()[1] as string })),
  );
  const made = fc.record({
    documents: fc.tuple(
      ...KEYS.map((key) =>
        fc
          .record({ issuedOn: issued, effective, held: fc.boolean(), basedOn: fc.subarray(KEYS.filter((other) => other !== key)) })
          .map((own) => document(key, { ...own, clauses: CLAUSES })),
      ),
    ),
    changes: fc.array(
      fc.record({
        type: fc.constantFrom('REPLACES' as const, 'REPEALS' as const, 'AMENDS' as const),
        from: fc.constantFrom(...KEYS),
        target: fc.constantFrom(...KEYS),
        clause: fc.constant(null),
        provision: fc.constantFrom(null, 'Điều 2', 'khoản 2 Điều 2', 'Điều 9'),
      }),
      { maxLength: 6 },
    ),
    to: fc.option(day, { nil: null }),
  });
  const DAYS = Array.from({ length: 150 }).reduce<string[]>((days) => [...days, dayAfter(days.at(-1) as string)], ['2024-12-25']);

  it('have the same standing on every day between two days of change', () => {
    fc.assert(
      fc.property(made, ({ documents, changes, to }) => {
        const value = standings(documents, changes, to);
        for (const key of KEYS) {
          const cuts = new Set(value.changeDaysOf(key));
          for (const path of [null, '1', '2', '2.2.a']) {
            const on = (each: string): unknown => JSON.stringify(path === null ? value.of(key, each) : value.ofClause(key, path, each));
            const seen = DAYS.map(on);
            expect(DAYS.filter((each, index) => index > 0 && seen[index] !== seen[index - 1] && !cuts.has(each))).toEqual([]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have not ended before what ends them can have begun, and never come back', () => {
    fc.assert(
      fc.property(made, ({ documents, changes, to }) => {
        const value = standings(documents, changes, to);
        for (const { key } of documents)
          for (const path of [null, '2.2.a']) {
            const on = (each: string): ReturnType<Standings['of']> => (path === null ? value.of(key, each) : value.ofClause(key, path, each));
            let over = false;
            for (const each of DAYS) {
              const { state, by } = on(each);
              expect(over && state !== 'ENDED').toBe(false);
              over ||= state === 'ENDED';
              const ending = documents.find((other) => other.key === by);
              if (!ending) continue;
              const first = ending.effective.from ?? (ending.issuedOn === null ? '' : span(ending.issuedOn).earliest);
              expect(each >= first).toBe(true);
              if (state === 'ENDED') expect(each >= (ending.effective.from ?? span(ending.issuedOn as string).latest)).toBe(true);
            }
          }
      }),
      { numRuns: 60 },
    );
  });

  it('a clause is never in force where its document is not, and nothing depends on the order of the records', () => {
    fc.assert(
      fc.property(made, ({ documents, changes, to }) => {
        const [value, turned] = [
          standings(documents, changes, to),
          standings(
            [...documents].toReversed(),
            [...changes].sort(() => -1),
            to,
          ),
        ];
        for (const key of KEYS)
          for (const each of DAYS.filter((_day, index) => index % 7 === 0)) {
            if (!mayHold(value.of(key, each))) expect(mayHold(value.ofClause(key, '2.2.a', each))).toBe(false);
            expect(turned.of(key, each).state).toBe(value.of(key, each).state);
            expect(turned.ofClause(key, '2.2.a', each).state).toBe(value.ofClause(key, '2.2.a', each).state);
          }
      }),
      { numRuns: 60 },
    );
  });
});
