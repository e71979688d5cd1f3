import DataLoader from 'dataloader';
import { hashOf } from '../shared/hash.js';
import type { BodyKindView } from './body.model.js';
import { inTodaysForm } from './earlier-forms.js';
import type { DocumentView } from './law.model.js';
import type { PlaceView } from './place.model.js';
import type { ProvinceView } from './province.model.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from './record.js';
import type { RecordKind } from './record-kinds.js';
import { byKey, ordered, RecordsAt, type Kept, type Published, type PublishedChange } from './records-at.js';
import { referenceOf, slugOf, type ClausePlaces, type ReferenceData, type RevisionName } from './reference.js';
import { changedInPart } from './standing.records.js';
import type { UnitView } from './unit.model.js';
import { documentView, unitView, type DocumentHead } from './views.js';
import { WholeDocument, type HeldDocument } from './held-document.js';
import { remember } from '../shared/keep.js';

/** Reads whole documents as they were published. */
export type ReadDocuments = (wanted: readonly { key: string; revision: number }[]) => Promise<DocumentRecord[]>;

/** The records of one body of a province: its units and documents, and those of the bodies whose work it continues. */
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
  private readonly units = new Map<string, UnitView>();
  private readonly documents = new Map<string, DocumentView>();
  private readonly bodyHashes = new Map<string, string>();
  private readonly bodies = new Map<string, readonly UnitView[]>();
  private readonly loader = new DataLoader<string, WholeDocument | null>((keys) => this.load(keys), { cache: false });
  private common: string | null = null;
  private passed: ReadonlyMap<string, ReadonlySet<string>> | null = null;

  private constructor(
    readonly reference: ReferenceData,
    readonly records: RecordsAt,
    private readonly read: ReadDocuments,
    private readonly shelf: Shelf,
  ) {}

  /** The registry at a revision, from everything that was published by then. */
  static of(name: RevisionName, changes: readonly PublishedChange[], read: ReadDocuments, shelf: Shelf): Promise<Registry> {
    return Registry.made(name, RecordsAt.none.with(changes), read, shelf, null);
  }

  /** This revision or a later one, from what changed since this one: what did not change is the same object in both. */
  next(name: RevisionName, changes: readonly PublishedChange[], read: ReadDocuments): Promise<Registry> {
    return Registry.made(name, this.records.with(changes), read, this.shelf, this);
  }

  /** The registry as it would be with some records published as its next revision. Nothing is written. */
  supposing(records: readonly RegistryRecord[]): Promise<Registry> {
    const revision = this.revision + 1;
    const changes = records
      .map((record): PublishedChange => ({ kind: record.kind, key: record.key, record, revision, hash: hashOf(record) }))
      .filter(({ kind, key, hash }) => this.records.published(kind, key)?.hash !== hash);
    const supposed = new Map(records.flatMap((record) => (record.kind === 'document' ? [[record.key, record] as const] : [])));
    const read: ReadDocuments = async (wanted) => {
      const own = wanted.filter((one) => one.revision === revision);
      const others = wanted.filter((one) => one.revision !== revision);
      return [...own.flatMap(({ key }) => supposed.get(key) ?? []), ...(others.length ? await this.read(others) : [])];
    };
    return Registry.made({ revision, chainHash: '' }, this.records.with(changes), read, this.shelf, this);
  }

  private static async made(name: RevisionName, records: RecordsAt, read: ReadDocuments, shelf: Shelf, earlier: Registry | null): Promise<Registry> {
    const wanted = [...changedInPart(records.all('document'))].flatMap((key) => {
      const published = records.published('document', key);
      return published ? [{ key, revision: published.revision }] : [];
    });
    const changed = wanted.length ? await read(wanted) : [];
    const places: ClausePlaces = new Map(
      changed.map(({ key, clauses }) => [key, clauses.map(({ path, parent, label }) => ({ path, parent, label }))] as const),
    );
    return new Registry(referenceOf(name, records, places, earlier), records, read, shelf);
  }

  get revision(): number {
    return this.reference.revision;
  }

  /** Records of a kind, in no order. */
  recordsOf<Kind extends RecordKind>(kind: Kind): Kept<Kind>[] {
    return this.records.all(kind);
  }

  record<Kind extends RecordKind>(kind: Kind, key: string): Kept<Kind> | undefined {
    return this.records.get(kind, key);
  }

  keysOf(kind: RecordKind): string[] {
    return this.records.keys(kind);
  }

  /** A unit on record, or a body that exists by its kind. */
  unit(key: string): UnitView | undefined {
    const record = this.record('unit', key);
    if (record) return remember(this.units, key, () => unitView(record));
    return this.reference.bodies.bodyWithKey(key, this.reference.provinces, this.reference.places);
  }

  /** The body of a kind in a province or one of its communes: its record, or what its kind says of it. */
  bodyOf(kind: BodyKindView, province: ProvinceView, commune: PlaceView | null): UnitView {
    const body = this.reference.bodies.bodyOf(kind, province, commune);
    return this.record('unit', body.key) ? (this.unit(body.key) as UnitView) : body;
  }

  /** A document without its clauses. */
  document(key: string): DocumentView | undefined {
    const head = this.record('document', key);
    return head && remember(this.documents, key, () => this.linked(documentView(head)));
  }

  /** A document with its clauses; `null` where it is not on record. Cited ones have none. */
  held(key: string): Promise<WholeDocument | null> {
    return this.loader.load(key);
  }

  /** Every document on record, by key, without clauses. */
  allDocuments(): DocumentView[] {
    return this.keysOf('document').flatMap((key) => this.document(key) ?? []);
  }

  /** Keys of the documents that name a document, in order. */
  namedBy(key: string): readonly string[] {
    return this.records.naming(key);
  }

  /** Units of one province, by position and key. */
  unitsOf(province: string): UnitView[] {
    return this.records.unitsOf(province).map(({ key }) => this.unit(key) as UnitView);
  }

  /** The bodies of a province that are on record: the roots of its trees of units. */
  bodiesOf(province: string): readonly UnitView[] {
    const known = this.bodies.get(province) ?? this.unitsOf(province).filter(({ parentKey }) => parentKey === null);
    // Only provinces on record are kept.
    if (known.length > 0) this.bodies.set(province, known);
    return known;
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
    // A body that exists by its kind alone is called as its province or commune is at the time.
    const name = JSON.stringify([province.key, body && [body.key, body.name, body.from, body.to]]);
    return remember(this.bodyHashes, name, () => {
      const { units, documents } = this.contentOfBody(province, body);
      const own = [units.map(({ key }) => this.records.hashOf('unit', key)), documents.map(({ key }) => this.records.contentOf(key))];
      return hashOf([this.commonHash, name, ...own]);
    });
  }

  private contentOfBody(province: ProvinceView, body: UnitView | null): { units: UnitRecord[]; documents: DocumentHead[] } {
    const roots = body === null ? [] : this.lineageOf(province, body);
    const provinces = new Set(roots.flatMap((root) => this.record('unit', root)?.province ?? []));
    return {
      units: [...provinces].sort().flatMap((key) => this.records.unitsOf(key).filter((unit) => roots.includes(this.records.rootOf(unit)))),
      documents: ordered(
        roots.flatMap((root) => this.records.heldBy(root)),
        ({ issuedOn }) => issuedOn,
        byKey,
      ),
    };
  }

  /**
   * The body and, after it, those of the same name in the provinces that this one was formed from under its own name, and those
   * of any kind and province whose units passed work to its own.
   */
  private lineageOf(province: ProvinceView, body: UnitView): string[] {
    const slug = slugOf(body.key);
    const before = this.reference.provinces.filter(({ key, slug: own }) => province.predecessorKeys.includes(key) && own === province.slug);
    const former = before.flatMap(({ key }) => this.bodiesOf(key).filter((other) => slugOf(other.key) === slug));
    return [...new Set([body.key, ...former.map(({ key }) => key), ...(this.passedFrom.get(body.key) ?? [])])];
  }

  /** By body, the bodies whose units passed work to units of it. */
  private get passedFrom(): ReadonlyMap<string, ReadonlySet<string>> {
    if (this.passed) return this.passed;
    const passed = new Map<string, Set<string>>();
    for (const unit of this.recordsOf('unit')) {
      for (const { to } of unit.successors) {
        const heir = this.record('unit', to);
        if (heir) passed.set(this.records.rootOf(heir), (passed.get(this.records.rootOf(heir)) ?? new Set()).add(this.records.rootOf(unit)));
      }
    }
    this.passed = passed;
    return passed;
  }

  /** A hash of the records that every answer may be read from. */
  private get commonHash(): string {
    if (this.common === null) {
      const kinds = (['province', 'subject', 'procedure', 'competence', 'bodyKind', 'mandate'] as const).flatMap((kind) =>
        this.keysOf(kind).map((key) => this.records.hashOf(kind, key)),
      );
      const laws = this.recordsOf('competence').flatMap(({ basis }) => basis.map(({ document }) => this.records.hashOf('document', document)));
      this.common = hashOf([kinds, laws.sort()]);
    }
    return this.common;
  }

  private async load(keys: readonly string[]): Promise<(WholeDocument | null)[]> {
    const ready = new Map<string, WholeDocument>();
    const wanted: (Published & { key: string })[] = [];
    for (const key of new Set(keys)) {
      const published = this.records.published('document', key);
      const known = published && this.shelf.documents.get(this.records.contentOf(key));
      if (known) ready.set(key, known);
      else if (published) wanted.push({ ...published, key });
    }
    for (const { clauses, ...head } of wanted.length ? await this.read(wanted) : []) {
      const document = new WholeDocument(this.linked(documentView(inTodaysForm(head))), clauses);
      this.shelf.documents.set(this.records.contentOf(head.key), document);
      ready.set(head.key, document);
    }
    return keys.map((key) => ready.get(key) ?? null);
  }

  private linked(document: DocumentView): DocumentView {
    const bases = document.relations.filter(({ type }) => type === 'BASED_ON').flatMap(({ target }) => this.record('document', target) ?? []);
    return { ...document, basedOn: bases.map(documentView) };
  }
}
