import { globalId } from '../shared/global-id.js';
import { Bodies } from './bodies.js';
import type { CompetenceView, ProcedureView } from './duty.model.js';
import type { DocumentView } from './law.model.js';
import { Places } from './places.js';
import type { ProvinceView } from './province.model.js';
import type { ClausePlace } from './provision.js';
import type { RecordKind } from './record-kinds.js';
import { byKey, ordered, type RecordsAt } from './records-at.js';
import { standingsOf } from './standing.records.js';
import type { Standings } from './standing.js';
import {
  bodyKindView,
  competenceView,
  mandateView,
  procedureView,
  provinceView,
  subjectView,
  suppressionView,
  type SuppressionView,
} from './views.js';
import { Vocabulary } from './vocabulary.js';

/** What is the same for every body at one revision. */
export interface ReferenceData {
  revision: number;
  /** The hash of the revision, over its records and the revision before; empty where it is not known. */
  chainHash: string;
  provinces: readonly ProvinceView[];
  /** Communes and districts, of today and of before 1 July 2025. */
  places: Places;
  vocabulary: Vocabulary;
  /** Kinds of bodies, and which field law or a decision gives to which. */
  bodies: Bodies;
  /** Keys of the kinds of bodies of which units are on record, in any province. */
  divided: ReadonlySet<string>;
  procedures: ReadonlyMap<string, ProcedureView>;
  competences: readonly CompetenceView[];
  /** Cited documents, on which rules and competences rest, by key. */
  documentNames: ReadonlyMap<string, Pick<DocumentView, 'id' | 'key' | 'number' | 'title'>>;
  /** What is in force when. */
  standings: Standings;
  suppressions: readonly SuppressionView[];
}

/** A revision, and its hash as `registry_revision` has it. */
export type RevisionName = Pick<ReferenceData, 'revision' | 'chainHash'>;

/** The clauses of the documents of which others change a provision, by key. */
export type ClausePlaces = ReadonlyMap<string, readonly ClausePlace[]>;

type Part = Exclude<keyof ReferenceData, keyof RevisionName>;

/** The parts of the reference data: the kinds of records that each is made of, and how. */
const PARTS: { [Name in Part]: { kinds: readonly RecordKind[]; make: (records: RecordsAt, clauses: ClausePlaces) => ReferenceData[Name] } } = {
  provinces: {
    kinds: ['province'],
    make: (records) =>
      ordered(
        records.all('province'),
        ({ from }) => from,
        ({ code }) => code,
        byKey,
      ).map(provinceView),
  },
  places: { kinds: ['place'], make: (records) => new Places(ordered(records.all('place'), byKey)) },
  vocabulary: {
    kinds: ['subject'],
    make: (records) => new Vocabulary(ordered(records.all('subject'), ({ position }) => position, byKey).map(subjectView)),
  },
  bodies: {
    kinds: ['bodyKind', 'mandate'],
    make: (records) =>
      new Bodies(
        ordered(records.all('bodyKind'), ({ position }) => position, byKey).map(bodyKindView),
        ordered(records.all('mandate'), byKey).map(mandateView),
      ),
  },
  divided: {
    kinds: ['unit'],
    make: (records) => {
      const units = records.all('unit').filter(({ parent }) => parent !== null);
      return new Set(units.map((unit) => slugOf(records.rootOf(unit))).sort());
    },
  },
  procedures: {
    kinds: ['procedure'],
    make: (records) => new Map(ordered(records.all('procedure'), byKey).map((record) => [record.key, procedureView(record)])),
  },
  competences: { kinds: ['competence'], make: (records) => ordered(records.all('competence'), byKey).map(competenceView) },
  suppressions: { kinds: ['suppression'], make: (records) => ordered(records.all('suppression'), byKey).map(suppressionView) },
  standings: {
    kinds: ['document', 'province'],
    make: (records, clauses) => standingsOf(ordered(records.all('document'), byKey), clauses, records.all('province')),
  },
  documentNames: {
    kinds: ['document'],
    make: (records) =>
      new Map(
        records
          .all('document')
          .filter(({ held }) => !held)
          .map(({ key, number, title }) => [key, { id: globalId('LegalDocument', key), key, number, title }]),
      ),
  },
};

/** The reference data of a revision. Parts whose records are those of an earlier revision are the earlier objects. */
export function referenceOf(
  name: RevisionName,
  records: RecordsAt,
  clauses: ClausePlaces,
  earlier: { records: RecordsAt; reference: ReferenceData } | null,
): ReferenceData {
  const parts = Object.entries(PARTS).map(([part, { kinds, make }]) => [
    part,
    earlier && kinds.every((kind) => records.shares(kind, earlier.records)) ? earlier.reference[part as Part] : make(records, clauses),
  ]);
  return { ...(Object.fromEntries(parts) as ReferenceData), ...name };
}

/** What a body is called within its province: `so-khcn`. */
export function slugOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
