import { citedDocument } from '../registry/cited-document.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from '../registry/record.js';
import type { UnitKind } from '../registry/unit.model.js';
import { documentOf } from '../registry/seeds/records-of.js';
import { earliestDayOf } from './first-day.js';
import { isWhole, type Review, type ReviewClause } from './draft.model.js';
import type { RegistryKnowledge } from './knowledge.js';

/**
 * The records that a decided review amounts to: new units and those that this document showed before, documents that it
 * names and nobody has named yet, and the document itself. What others have on record is left to them. Pure.
 */
export function recordsOfReview(review: Review, knowledge: RegistryKnowledge): RegistryRecord[] {
  return [...unitRecords(review, knowledge), ...citedRecords(review, knowledge), documentRecord(review)];
}

function unitRecords({ document, body, units }: Review, knowledge: RegistryKnowledge): UnitRecord[] {
  const known = new Map(knowledge.units.map((unit) => [unit.key, unit]));
  const province = knowledge.provinces.find(({ key }) => key === document.province);
  const last = Math.max(0, ...knowledge.units.filter(({ parent }) => parent === body.key).map(({ position }) => position));
  const authority = { vi: `Theo ${document.number ?? document.key}.`, en: `By ${document.number ?? document.key}.` };
  const successorOf = ({ to, fields = [] }: NonNullable<Review['units'][number]['successors']>[number]): UnitRecord['successors'][number] => ({
    to,
    fields,
    authority,
  });
  const start = earliestDayOf(document);
  const fresh = { kind: 'unit' as const, province: document.province, from: province?.from ?? null, to: province?.to ?? null, successors: [] };
  const kind = knowledge.bodies.kindOf(body);
  const { bodies, provinces, places } = knowledge;
  // Of a kind whose list of provinces is not complete, a province that is not in it may have one.
  const byKind = kind ? (bodies.bodyWithKey(body.key, provinces, places) ?? (province ? bodies.bodyOf(kind, province) : null)) : null;
  const own: UnitRecord[] = known.has(body.key)
    ? []
    : [
        {
          ...fresh,
          ...(byKind ? { from: byKind.from, to: byKind.to } : {}),
          key: body.key,
          parent: null,
          slug: slugOf(body.key),
          type: byKind?.kind ?? (body.kind as UnitKind),
          names: { vi: body.vi, en: body.en },
          abbreviation: byKind?.abbreviation ?? null,
          position: 0,
          evidence: { document: document.key, path: null },
          states: [],
          suggests: [],
        },
      ];
  const added = units.filter(({ key }) => !known.has(key)).map(({ key }) => key);
  return [
    ...own,
    ...units.flatMap(({ key, kind: type, abbreviation, path, states, suggests, to, successors, vi, en }): UnitRecord[] => {
      const before = known.get(key);
      // Nothing shows it before this document takes effect.
      const from = start !== null && (fresh.from === null || start > fresh.from) ? start : fresh.from;
      const evidence = { document: document.key, path };
      const isShownLater = before && before.from !== null && (from === null || from < before.from);
      const passed = { ...(to === undefined ? {} : { to }), ...(successors === undefined ? {} : { successors: successors.map(successorOf) }) };
      if (before && before.evidence.document !== document.key)
        return isShownLater || to !== undefined || successors !== undefined
          ? [{ ...before, ...(isShownLater ? { from, evidence } : {}), ...passed }]
          : [];
      const base = before ?? { ...fresh, key, parent: body.key, slug: slugOf(key), position: last + 1 + added.indexOf(key) };
      return [{ ...base, from, type, names: { vi, en }, abbreviation, evidence, states, suggests, ...passed }];
    }),
  ];
}

function citedRecords({ relations, cited }: Review, knowledge: RegistryKnowledge): DocumentRecord[] {
  const known = new Set(knowledge.documents.map(({ key }) => key));
  const named = new Set(relations.map(({ document }) => document));
  return cited
    .filter(({ key }) => named.has(key) && !known.has(key))
    .map(({ key, type, number, issuedOn, issuer, title }) => citedDocument({ key, type, number, issuedOn, issuer, title }));
}

function documentRecord({ document: { accept: _accept, ...document }, relations, clauses }: Review): DocumentRecord {
  return documentOf({ document, relations, clauses: clauses.map(decided) });
}

/** A clause that was not accepted keeps its place and gives nobody anything. */
function decided({ accept, duties, assignment, ...clause }: ReviewClause): Omit<ReviewClause, 'accept'> {
  if (accept !== true) return clause;
  const whole = duties?.filter(isWhole) ?? [];
  return { ...clause, ...(whole.length ? { duties: whole } : {}), ...(assignment ? { assignment } : {}) };
}

function slugOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
