import type { DocumentRecord } from '../db/record.js';
import { globalId } from '../shared/global-id.js';
import { Standings, type LawChange, type StandingFacts } from './standing.js';

/** What is in force by a set of document records, without a database. */
export function standingsOfRecords(records: readonly DocumentRecord[], provinces: StandingFacts['provinces']): Standings {
  const changes = records.flatMap(({ key, relations }) =>
    relations.flatMap(({ type, target, clause, provision }): LawChange[] =>
      type === 'REPLACES' || type === 'REPEALS' || type === 'AMENDS' ? [{ type, from: key, target, clause, provision }] : [],
    ),
  );
  const inParts = new Set(changes.filter(({ provision }) => provision !== null).map(({ target }) => target));
  return new Standings({
    provinces,
    changes,
    documents: records.map(({ key, type, number, symbol, title, issuer, issuedOn, province, held, effective, defects, relations, clauses }) => ({
      id: globalId('LegalDocument', key),
      key,
      type,
      number,
      symbol,
      title,
      issuer,
      issuedOn,
      provinceKey: province,
      held,
      effective,
      defects,
      basedOn: relations.filter((relation) => relation.type === 'BASED_ON').map(({ target }) => target),
      ...(inParts.has(key) ? { clauses: clauses.map(({ path, parent, label }) => ({ path, parent, label })) } : {}),
    })),
  });
}
