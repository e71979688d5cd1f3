import DataLoader from 'dataloader';
import type { DocumentRecord, RecordKind, RegistryRecord, UnitRecord } from './record.js';
import type { CompetenceView, ProcedureView } from './duty.model.js';
import { Vocabulary } from './vocabulary.js';
import type { DocumentView } from './law.model.js';
import type { ProvinceView } from './province.model.js';
import { globalId } from '../shared/global-id.js';
import { hashOf } from '../shared/hash.js';
import type { UnitView } from './unit.model.js';
import type { ClausePlace } from './provision.js';
import { changedInPart, isChange, standingsOf } from './standing.records.js';
import type { Standings } from './standing.js';
import {
  competenceView,
  documentView,
  procedureView,
  provinceView,
  subjectView,
  suppressionView,
  unitView,
  WholeDocument,
  type DocumentHead,
  type HeldDocument,
  type SuppressionView,
} from './views.js';

/** A record as it is kept: documents without their clauses, which are read when they are first needed. */
export type KeptRecord = Exclude<RegistryRecord, DocumentRecord> | DocumentHead;

/** A record at a revision: the revision that published it and the hash it was published under. */
export interface Published {
  record: KeptRecord;
  revision: number;
  hash: string;
}

/** What one revision did to one key; `null` where it withdrew the record. */
export interface PublishedChange extends Pick<Published, 'revision' | 'hash'> {
  kind: RecordKind;
  key: string;
  record: KeptRecord | null;
}

/** A revision, and its hash as `registry_revision` has it. */
export type RevisionName = Pick<ReferenceData, 'revision' | 'chainHash'>;

/** Reads whole documents as they were published, in the order of the wanted. */
export type ReadDocuments = (wanted: readonly { key: string; revision: number }[]) => Promise<DocumentRecord[]>;

/** What is the same for every body at one revision. */
export interface ReferenceData {
  revision: number;
  /** The hash of the revision, over its records and the revision before; empty where it is not known. */
  chainHash: string;
  provinces: readonly ProvinceView[];
  vocabulary: Vocabulary;
  procedures: ReadonlyMap<string, ProcedureView>;
  competences: readonly CompetenceView[];
  /** Cited documents, on which rules and competences rest, by key. */
  documentNames: ReadonlyMap<string, Pick<DocumentView, 'id' | 'key' | 'number' | 'title'>>;
  /** What is in force when. */
  standings: Standings;
  suppressions: readonly SuppressionView[];
}

/** The records of one body of a province: its units and documents, and those of what it was before in the same province. */
export interface BodyRecords {
  province: ProvinceView;
  /** The body itself; `null` where none is on record. */
  body: UnitView | null;
  units: readonly UnitView[];
  documents: readonly HeldDocument[];
}

/** What is kept of content that has been read, under its hash: a revision that leaves it alone finds it again. */
export interface Shelf {
  documents: { get(hash: string): WholeDocument | undefined; set(hash: string, document: WholeDocument): unknown };
}

/**
 * The registry at one revision: a value. Small records are in memory; a document's clauses are read when they are first
 * needed, all that a turn of the event loop asks for in one go, and stay on the shelf under the hash of their content.
 */
export class Registry {
  readonly reference: ReferenceData;
  private readonly units = new Map<string, UnitView>();
  private readonly heads = new Map<string, DocumentView>();
  private readonly loader: DataLoader<string, WholeDocument | null>;
  private unitsByProvince: ReadonlyMap<string, UnitRecord[]> | null = null;
  private headsByBody: ReadonlyMap<string, DocumentHead[]> | null = null;
  private naming: ReadonlyMap<string, string[]> | null = null;
  private common: string | null = null;
  private readonly bodyHashes = new Map<string, string>();

  private constructor(
    readonly revision: number,
    readonly chainHash: string,
    private readonly records: ReadonlyMap<string, Published>,
    private readonly read: ReadDocuments,
    private readonly shelf: Shelf,
    /** The clauses of the documents of which others change a provision. */
    readonly places: ReadonlyMap<string, readonly ClausePlace[]>,
    reference: Partial<ReferenceData>,
  ) {
    this.reference = referenceOf(this, reference);
    this.loader = new DataLoader((keys) => this.load(keys), { cache: false });
  }

  /** The registry at a revision, from everything that was published by then. */
  static of({ revision, chainHash }: RevisionName, changes: readonly PublishedChange[], read: ReadDocuments, shelf: Shelf): Promise<Registry> {
    return Registry.made({ revision, chainHash }, applied(new Map(), changes), read, shelf, {});
  }

  /** A later revision, from what changed since this one: what did not change is the same object in both. */
  next(name: RevisionName, changes: readonly PublishedChange[]): Promise<Registry> {
    const changed = new Set(changes.map(({ kind }) => kind));
    const same = Object.fromEntries(
      Object.entries(REFERENCE).flatMap(([part, { kinds }]) =>
        kinds.some((kind) => changed.has(kind)) ? [] : [[part, this.reference[part as keyof ReferenceData]]],
      ),
    );
    return Registry.made(name, applied(this.records, changes), this.read, this.shelf, same);
  }

  private static async made(
    { revision, chainHash }: RevisionName,
    records: ReadonlyMap<string, Published>,
    read: ReadDocuments,
    shelf: Shelf,
    same: Partial<ReferenceData>,
  ): Promise<Registry> {
    const heads = [...records.values()].flatMap(({ record }) => (record.kind === 'document' ? [record] : []));
    const wanted = [...changedInPart(heads)].flatMap((key) => {
      const published = records.get(`document ${key}`);
      return published ? [{ ...published, key }] : [];
    });
    const changed = wanted.length ? await read(wanted) : [];
    const places = changed.map(({ key, clauses }) => [key, clauses.map(({ path, parent, label }) => ({ path, parent, label }))] as const);
    return new Registry(revision, chainHash, records, read, shelf, new Map(places), same);
  }

  /** Records of a kind, in no order. */
  *recordsOf<Kind extends RecordKind>(kind: Kind): Generator<Extract<KeptRecord, { kind: Kind }>> {
    for (const { record } of this.records.values()) if (record.kind === kind) yield record as Extract<KeptRecord, { kind: Kind }>;
  }

  record<Kind extends RecordKind>(kind: Kind, key: string): Extract<KeptRecord, { kind: Kind }> | undefined {
    return this.records.get(`${kind} ${key}`)?.record as Extract<KeptRecord, { kind: Kind }> | undefined;
  }

  keysOf(kind: RecordKind): string[] {
    return [...this.recordsOf(kind)].map(({ key }) => key).sort();
  }

  unit(key: string): UnitView | undefined {
    return this.found(this.units, key, this.record('unit', key), unitView);
  }

  /** A document without its clauses. */
  document(key: string): DocumentView | undefined {
    return this.found(this.heads, key, this.record('document', key), (head) => this.linked(documentView(head)));
  }

  /** A document with its clauses; `null` where it is not on record. Cited ones have none. */
  held(key: string): Promise<WholeDocument | null> {
    return this.loader.load(key);
  }

  /** Every document on record, by key, without clauses. */
  allDocuments(): DocumentView[] {
    return this.keysOf('document').flatMap((key) => this.document(key) ?? []);
  }

  /** Units of one province, by position and key. */
  unitsOf(province: string): UnitView[] {
    return this.unitRecordsOf(province).map(({ key }) => this.unit(key) as UnitView);
  }

  /** The bodies of a province: the roots of its trees of units. */
  bodiesOf(province: string): UnitView[] {
    return this.unitsOf(province).filter(({ parentKey }) => parentKey === null);
  }

  /** The records of a body; of none where `body` is `null`. */
  async body(province: ProvinceView, body: UnitView | null): Promise<BodyRecords> {
    const { units, documents } = this.contentOfBody(province, body);
    const held = await Promise.all(documents.map(({ key }) => this.held(key)));
    return {
      province,
      body,
      units: units.map(({ key }) => this.unit(key) as UnitView),
      documents: held.filter((document) => document !== null),
    };
  }

  /**
   * A hash of everything that answers about a body are read from: its records, the documents that they name or that act on
   * them, and what is the same for all. Two revisions with the same hash answer alike.
   */
  hashOfBody(province: ProvinceView, body: UnitView | null): string {
    const name = `${province.key} ${body?.key}`;
    const known = this.bodyHashes.get(name);
    if (known) return known;
    const { units, documents } = this.contentOfBody(province, body);
    const hash = hashOf([this.commonHash, name, units.map(({ key }) => this.hashOf('unit', key)), documents.map(({ key }) => this.contentOf(key))]);
    this.bodyHashes.set(name, hash);
    return hash;
  }

  private contentOfBody(province: ProvinceView, body: UnitView | null): { units: UnitRecord[]; documents: DocumentHead[] } {
    const roots = body === null ? [] : this.lineageOf(province, body);
    const provinces = new Set(roots.flatMap((root) => this.record('unit', root)?.province ?? []));
    return {
      units: [...provinces].sort().flatMap((key) => this.unitRecordsOf(key).filter((unit) => roots.includes(this.rootOf(unit)))),
      documents: ordered(
        roots.flatMap((root) => this.headsOf(root)),
        ({ issuedOn }) => issuedOn,
        byKey,
      ),
    };
  }

  /** A hash of the records that every answer may be read from. */
  private get commonHash(): string {
    if (this.common === null) {
      const kinds = (['province', 'subject', 'procedure', 'competence'] as const).flatMap((kind) =>
        this.keysOf(kind).map((key) => this.hashOf(kind, key)),
      );
      const laws = [...this.recordsOf('competence')].flatMap(({ basis }) => basis.map(({ document }) => this.hashOf('document', document)));
      this.common = hashOf([kinds, laws.sort()]);
    }
    return this.common;
  }

  /** The hash under which a record was published; empty where there is none. */
  hashOf(kind: RecordKind, key: string): string {
    return this.records.get(`${kind} ${key}`)?.hash ?? '';
  }

  /** The body and, before it, those of the same name in the provinces that this one was formed from under its own name. */
  private lineageOf(province: ProvinceView, body: UnitView): string[] {
    const slug = this.record('unit', body.key)?.slug;
    const before = this.reference.provinces.filter(({ key, slug: own }) => province.predecessorKeys.includes(key) && own === province.slug);
    const former = before.flatMap(({ key }) => this.bodiesOf(key).filter((other) => this.record('unit', other.key)?.slug === slug));
    return [body.key, ...former.map(({ key }) => key)];
  }

  private unitRecordsOf(province: string): readonly UnitRecord[] {
    this.unitsByProvince ??= grouped(
      ordered([...this.recordsOf('unit')], ({ position }) => position, byKey),
      (unit) => unit.province,
    );
    return this.unitsByProvince.get(province) ?? [];
  }

  /** The documents of a body whose content is on record. */
  private headsOf(body: string): readonly DocumentHead[] {
    this.headsByBody ??= grouped(
      [...this.recordsOf('document')].filter(({ held }) => held),
      ({ department }) => department ?? '',
    );
    return this.headsByBody.get(body) ?? [];
  }

  private rootOf(unit: UnitRecord): string {
    let root = unit;
    for (let depth = 0; root.parent !== null && depth < MAX_LEVELS; depth += 1) root = this.record('unit', root.parent) ?? { ...root, parent: null };
    return root.key;
  }

  /** The keys of the documents that name a document. */
  namedBy(key: string): readonly string[] {
    this.naming ??= new Map(
      [
        ...grouped(
          [...this.recordsOf('document')].flatMap(({ key: from, relations }) =>
            [...new Set(relations.map(({ target }) => target))].map((target) => ({ from, target })),
          ),
          ({ target }) => target,
        ),
      ].map(([target, links]) => [target, links.map(({ from }) => from).sort()]),
    );
    return this.naming.get(key) ?? [];
  }

  /**
   * What a document says, and when it and its bases hold, is read from its own record, from those that it names, from those that
   * replace, repeal or amend any of these, and for their dates from the bases of the latter.
   */
  private contentOf(key: string): string {
    const read = new Set([key, ...this.targetsOf(key)]);
    for (const each of Array.from(read))
      for (const other of this.namedBy(each))
        if (this.record('document', other)?.relations.some((relation) => relation.target === each && isChange(relation)))
          for (const source of [other, ...this.targetsOf(other)]) read.add(source);
    return [...read].map((each) => this.hashOf('document', each)).join(' ');
  }

  private targetsOf(key: string): string[] {
    return this.record('document', key)?.relations.map(({ target }) => target) ?? [];
  }

  private async load(keys: readonly string[]): Promise<(WholeDocument | null)[]> {
    const found = new Map<string, WholeDocument>();
    const wanted: (Published & { key: string })[] = [];
    for (const key of new Set(keys)) {
      const published = this.records.get(`document ${key}`);
      const known = published && this.shelf.documents.get(this.contentOf(key));
      if (known) found.set(key, known);
      else if (published) wanted.push({ ...published, key });
    }
    for (const { clauses, ...head } of wanted.length ? await this.read(wanted) : []) {
      const document = new WholeDocument(this.linked(documentView(head)), clauses);
      this.shelf.documents.set(this.contentOf(head.key), document);
      found.set(head.key, document);
    }
    return keys.map((key) => found.get(key) ?? null);
  }

  private linked(document: DocumentView): DocumentView {
    const bases = document.relations.filter(({ type }) => type === 'BASED_ON').flatMap(({ target }) => this.record('document', target) ?? []);
    return { ...document, basedOn: bases.map(documentView) };
  }

  private found<Record, View>(kept: Map<string, View>, key: string, record: Record | undefined, view: (record: Record) => View): View | undefined {
    const known = kept.get(key);
    if (known || record === undefined) return known;
    const made = view(record);
    kept.set(key, made);
    return made;
  }
}

/** Units stand in units, but not deeper than this: a circle in the records must not hang a reader. */
const MAX_LEVELS = 10;

/** The parts of the reference data: the kinds of records that each is made of, and how. */
const REFERENCE: {
  [Part in Exclude<keyof ReferenceData, keyof RevisionName>]: { kinds: readonly RecordKind[]; make: (registry: Registry) => ReferenceData[Part] };
} = {
  provinces: {
    kinds: ['province'],
    make: (registry) =>
      ordered(
        [...registry.recordsOf('province')],
        ({ from }) => from,
        ({ code }) => code,
        byKey,
      ).map(provinceView),
  },
  vocabulary: {
    kinds: ['subject'],
    make: (registry) => new Vocabulary(ordered([...registry.recordsOf('subject')], ({ position }) => position, byKey).map(subjectView)),
  },
  procedures: {
    kinds: ['procedure'],
    make: (registry) => new Map(ordered([...registry.recordsOf('procedure')], byKey).map((record) => [record.key, procedureView(record)])),
  },
  competences: { kinds: ['competence'], make: (registry) => ordered([...registry.recordsOf('competence')], byKey).map(competenceView) },
  suppressions: { kinds: ['suppression'], make: (registry) => ordered([...registry.recordsOf('suppression')], byKey).map(suppressionView) },
  standings: {
    kinds: ['document', 'province'],
    make: (registry) => {
      const provinces = [...registry.recordsOf('province')].map(({ key, to }) => ({ key, to }));
      return standingsOf(ordered([...registry.recordsOf('document')], byKey), registry.places, provinces);
    },
  },
  documentNames: {
    kinds: ['document'],
    make: (registry) =>
      new Map(
        [...registry.recordsOf('document')]
          .filter(({ held }) => !held)
          .map(({ key, number, title }) => [key, { id: globalId('LegalDocument', key), key, number, title }]),
      ),
  },
};

/** The parts of the reference data that are not there yet are made from the records. */
function referenceOf(registry: Registry, known: Partial<ReferenceData>): ReferenceData {
  const made = Object.entries(REFERENCE).map(([part, { make }]) => [part, known[part as keyof ReferenceData] ?? make(registry)]);
  return { ...(Object.fromEntries(made) as ReferenceData), revision: registry.revision, chainHash: registry.chainHash };
}

function applied(records: ReadonlyMap<string, Published>, changes: readonly PublishedChange[]): Map<string, Published> {
  const next = new Map(records);
  for (const { kind, key, record, revision, hash } of changes)
    if (record === null) next.delete(`${kind} ${key}`);
    else next.set(`${kind} ${key}`, { record, revision, hash });
  return next;
}

function byKey({ key }: { key: string }): string {
  return key;
}

function grouped<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  return Map.groupBy(items, keyOf);
}

/** By each key in turn, by code point and nulls first. */
function ordered<T>(items: readonly T[], ...keys: ((item: T) => string | number | null)[]): T[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x === null ? -1 : y === null ? 1 : x < y ? -1 : 1;
    }
    return 0;
  });
}
