import { inTodaysForm } from './earlier-forms.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from './record.js';
import type { RecordKind } from './record-kinds.js';
import { isChange } from './standing.records.js';
import type { DocumentHead } from './views.js';
import { remember } from '../shared/keep.js';

/** A record as it is kept: documents without their clauses, which are read when they are first needed. */
export type KeptRecord = Exclude<RegistryRecord, DocumentRecord> | DocumentHead;
export type Kept<Kind extends RecordKind> = Extract<KeptRecord, { kind: Kind }>;

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

type OfKind = ReadonlyMap<string, Published>;

const NONE: OfKind = new Map();
/** How deep units are nested at most: a circle in the records must not hang a reader. */
const MAX_LEVELS = 10;

/** All records at one revision, by kind and key, and what points to what among them. Immutable; later revisions share the kinds that did not change. */
export class RecordsAt {
  static readonly none = new RecordsAt(new Map());

  private constructor(private readonly kinds: ReadonlyMap<RecordKind, OfKind>) {}

  /** The records after some changes. */
  with(changes: readonly PublishedChange[]): RecordsAt {
    const kinds = new Map(this.kinds);
    for (const [kind, own] of Map.groupBy(changes, ({ kind: each }) => each)) {
      const records = new Map(this.kinds.get(kind));
      for (const { key, record, revision, hash } of own)
        if (record === null) records.delete(key);
        else records.set(key, { record: inTodaysForm(record), revision, hash });
      kinds.set(kind, records);
    }
    return new RecordsAt(kinds);
  }

  /** Whether a kind is the same in both. */
  shares(kind: RecordKind, other: RecordsAt): boolean {
    return this.ofKind(kind) === other.ofKind(kind);
  }

  /** Records of a kind, in no order. */
  all<Kind extends RecordKind>(kind: Kind): Kept<Kind>[] {
    return [...this.ofKind(kind).values()].map(({ record }) => record as Kept<Kind>);
  }

  get<Kind extends RecordKind>(kind: Kind, key: string): Kept<Kind> | undefined {
    return this.published(kind, key)?.record as Kept<Kind> | undefined;
  }

  published(kind: RecordKind, key: string): Published | undefined {
    return this.ofKind(kind).get(key);
  }

  keys(kind: RecordKind): string[] {
    return [...this.ofKind(kind).keys()].sort();
  }

  /** The hash under which a record was published; empty where there is none. */
  hashOf(kind: RecordKind, key: string): string {
    return this.published(kind, key)?.hash ?? '';
  }

  /** The units of a province, by position and key. */
  unitsOf(province: string): readonly UnitRecord[] {
    return (
      this.derived('unit', 'by province', () =>
        Map.groupBy(
          ordered(this.all('unit'), ({ position }) => position, byKey),
          (unit) => unit.province,
        ),
      ).get(province) ?? []
    );
  }

  /** The root of a unit's tree: its body. */
  rootOf(unit: UnitRecord): string {
    let root = unit;
    for (let depth = 0; root.parent !== null && depth < MAX_LEVELS; depth += 1) root = this.get('unit', root.parent) ?? { ...root, parent: null };
    return root.key;
  }

  /** The documents of a body whose content is on record. */
  heldBy(body: string): readonly DocumentHead[] {
    return (
      this.derived('document', 'by body', () =>
        Map.groupBy(
          this.all('document').filter(({ held }) => held),
          ({ body: own }) => own ?? '',
        ),
      ).get(body) ?? []
    );
  }

  /** Keys of the documents that a document names. */
  namedIn(key: string): string[] {
    return this.get('document', key)?.relations.map(({ target }) => target) ?? [];
  }

  /** Keys of the documents that name a document, in order. */
  naming(key: string): readonly string[] {
    const links = (): [string, string][] =>
      this.keys('document').flatMap((from) => [...new Set(this.namedIn(from))].map((target): [string, string] => [target, from]));
    return (
      this.derived('document', 'naming', () => Map.groupBy(links(), ([target]) => target))
        .get(key)
        ?.map(([, from]) => from) ?? []
    );
  }

  /**
   * Hashes of all that the content of a document, and when it and its bases hold, is read from: its own record, those that it
   * names, those that replace, repeal or amend any of these or each other, and for their dates what the latter name.
   */
  contentOf(key: string): string {
    const read = new Set([key, ...this.namedIn(key)]);
    const changed = new Set(read);
    // Goes on with those that it finds: what changes one of them may have been changed before it began.
    for (const each of changed)
      for (const other of this.naming(each))
        if (this.get('document', other)?.relations.some((relation) => relation.target === each && isChange(relation))) {
          changed.add(other);
          for (const source of [other, ...this.namedIn(other)]) read.add(source);
        }
    return [...read].map((each) => this.hashOf('document', each)).join(' ');
  }

  private ofKind(kind: RecordKind): OfKind {
    return this.kinds.get(kind) ?? NONE;
  }

  /** Made once from the records of a kind, and shared by all revisions that have the same records of it. */
  private derived<Value extends {}>(kind: RecordKind, name: string, make: () => Value): Value {
    const known = remember(DERIVED, this.ofKind(kind), () => new Map<string, {}>());
    return remember(known, name, make) as Value;
  }
}

const DERIVED = new WeakMap<OfKind, Map<string, {}>>();

/** By each key in turn, by code point and nulls first. */
export function ordered<T>(items: readonly T[], ...keys: ((item: T) => string | number | null)[]): T[] {
  return [...items].sort((a, b) => {
    for (const key of keys) {
      const [x, y] = [key(a), key(b)];
      if (x !== y) return x === null ? -1 : y === null ? 1 : x < y ? -1 : 1;
    }
    return 0;
  });
}

export function byKey({ key }: { key: string }): string {
  return key;
}
