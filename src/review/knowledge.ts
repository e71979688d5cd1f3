import type { Bodies } from '../registry/bodies.js';
import type { UnitRecord } from '../registry/record.js';
import type { Places } from '../registry/places.js';
import type { DocumentType } from '../registry/law.model.js';
import type { ProvinceView } from '../registry/province.model.js';
import type { Vocabulary } from '../registry/vocabulary.js';
import type { Registry } from '../registry/registry.js';
import type { DocumentHead } from '../registry/views.js';
import type { PartialDate } from '../shared/dates.js';
import { slugify } from '../shared/vietnamese.js';

/** A document on record, as far as an import needs to know it. */
export interface KnownDocument {
  key: string;
  type: DocumentType;
  number: string | null;
  /** The number as keys have it; null where there is none. */
  numberSlug: string | null;
  issuedOn: PartialDate | null;
  issuer: string | null;
  held: boolean;
  province: string | null;
  body: string | null;
}

/** What the registry knows at its newest revision, for reading, proposing and checking. */
export interface RegistryKnowledge {
  revision: number;
  provinces: readonly ProvinceView[];
  places: Places;
  vocabulary: Vocabulary;
  bodies: Bodies;
  units: readonly UnitRecord[];
  documents: readonly KnownDocument[];
}

/** What a registry knows. Units by province and place, documents by key. */
export function knowledgeOf(registry: Registry): RegistryKnowledge {
  const { revision, provinces, places, vocabulary, bodies } = registry.reference;
  return {
    revision,
    provinces,
    places,
    vocabulary,
    bodies,
    units: [...registry.recordsOf('unit')].sort((a, b) => compare(a.province, b.province) || a.position - b.position || compare(a.key, b.key)),
    documents: registry.keysOf('document').map((key) => {
      const { type, number, issuedOn, issuer, held, province, body } = registry.record('document', key) as DocumentHead;
      return { key, type, number, numberSlug: number === null ? null : slugify(number), issuedOn, issuer: issuer?.vi ?? null, held, province, body };
    }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
