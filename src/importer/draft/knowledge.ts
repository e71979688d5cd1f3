import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { UnitRecord } from '../../db/record.js';
import type { ProvinceView } from '../../provinces/province.model.js';
import type { Vocabulary } from '../../duties/vocabulary.js';
import { loadReference, newestRevision } from '../../responsibility/registry.store.js';

/** A document on record, as far as an import needs to know it. */
export interface KnownDocument {
  key: string;
  number: string | null;
  held: boolean;
  province: string | null;
}

/** What the registry knows at its newest revision, for reading, proposing and checking. */
export interface RegistryKnowledge {
  revision: number;
  provinces: readonly ProvinceView[];
  vocabulary: Vocabulary;
  units: readonly UnitRecord[];
  documents: readonly KnownDocument[];
}

/** Reads the knowledge in seven statements, all through one entity manager. */
export async function knowledgeOf(em: SqlEntityManager): Promise<RegistryKnowledge> {
  const revision = await newestRevision(em);
  const { provinces, vocabulary } = await loadReference(em, revision);
  const units = await em.execute<UnitRow[]>(
    `select key, province, parent, slug, kind as type, names, abbreviation, position, evidence_document, evidence_path, valid_from::text as "from", valid_to::text as "to",
       coalesce((select jsonb_agg(subject order by id) from unit_field where unit_record = unit_record.id and strength = 'STATES'), '[]') as states,
       coalesce((select jsonb_agg(subject order by id) from unit_field where unit_record = unit_record.id and strength = 'SUGGESTS'), '[]') as suggests,
       coalesce((select jsonb_agg(jsonb_build_object('to', successor, 'fields', fields, 'authority', authority) order by id) from unit_succession where unit_record = unit_record.id), '[]') as successors
     from unit_record where revision_to is null order by province, position, key`,
  );
  const documents = await em.execute<KnownDocument[]>(
    'select key, number, held, province from document_record where revision_to is null order by key',
  );
  return {
    revision,
    provinces,
    vocabulary,
    documents,
    units: units.map(({ evidence_document, evidence_path, ...unit }) => ({
      kind: 'unit',
      ...unit,
      evidence: { document: evidence_document, path: evidence_path },
    })),
  };
}

interface UnitRow extends Omit<UnitRecord, 'kind' | 'evidence'> {
  evidence_document: string;
  evidence_path: string | null;
}
