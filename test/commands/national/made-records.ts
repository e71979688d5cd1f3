import type { ClauseRecord, DocumentRecord, ProvinceRecord, RegistryRecord, UnitRecord } from '#phancong/registry/record.js';
import { citedDocument } from '#phancong/registry/cited-document.js';

/** How much to make. Shapes: bodies for each province, clauses with one duty each for each body. */
export interface Size {
  bodies: number;
  clauses: number;
  /** Every province is made so many times over; those beyond the first are made up. */
  times: number;
}

const UNITS_OF_A_BODY = 8;
const ACTIONS = ['LICENSE', 'APPRAISE', 'GUIDE', 'ORGANISE', 'MANAGE', 'REPORT', 'ADVISE', 'CHECK'].filter((action) => action !== 'CHECK');
const DAY = '2025-07-02';

/** Numbers from 0 up to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** From then on the provinces on record are taken to be there; the made-up ones were before. */
const BEGINNING = '1950-01-01';

/** The provinces on record, and of those that are to have bodies the ones of today with made-up ones beside them where more are wanted. */
export function madeProvinces(onRecord: readonly ProvinceRecord[], times: number): { known: ProvinceRecord[]; provinces: ProvinceRecord[] } {
  const known = onRecord.map((province) => ({ ...province, from: province.from ?? BEGINNING }));
  const today = known.filter(({ to }) => to === null);
  const more = Array.from({ length: times - 1 }, (_, round) =>
    today.map((province, index): ProvinceRecord => {
      const number = round * today.length + index;
      const name = { vi: `Tỉnh giả định ${number}`, en: `Made-up province ${number}` };
      // Codes are two digits, so the made-up provinces take turns: each exists on a day of its own before the registry begins.
      const day = new Date(Date.UTC(1900, 0, 1 + number)).toISOString().slice(0, 10);
      const next = new Date(Date.UTC(1900, 0, 2 + number)).toISOString().slice(0, 10);
      return {
        ...province,
        key: `made-${number}`,
        slug: `made-${number}`,
        name,
        fullName: name,
        aliases: [],
        note: null,
        predecessors: [],
        from: day,
        to: next,
      };
    }),
  ).flat();
  return { known: [...known, ...more], provinces: [...today, ...more] };
}

/** A made body with its units and a decision that gives them duties. */
export function madeBody(
  province: ProvinceRecord,
  number: number,
  { clauses }: Size,
  subjects: readonly string[],
  labels: ReadonlyMap<string, string>,
): RegistryRecord[] {
  const random = seeded(hashOf(`${province.key}/${number}`));
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const document = `made-${province.key}-${number}`;
  const root = `${province.key}/so-made-${number}`;
  const span = { from: null, to: null };
  const unit = (slug: string, position: number): UnitRecord => ({
    kind: 'unit',
    key: position === 0 ? root : `${root}-${slug}`,
    ...span,
    province: province.key,
    parent: position === 0 ? null : root,
    slug: position === 0 ? `so-made-${number}` : `so-made-${number}-${slug}`,
    type: position === 0 ? 'DEPARTMENT' : 'DIVISION',
    names:
      position === 0
        ? { vi: `Sở giả định ${number}`, en: `Made-up body ${number}` }
        : { vi: `Phòng ${position} của Sở ${number}`, en: `Division ${position} of body ${number}` },
    abbreviation: null,
    position: number * 100 + position,
    evidence: { document, path: null },
    states: [],
    suggests: [],
    successors: [],
  });
  const units = Array.from({ length: UNITS_OF_A_BODY + 1 }, (_, position) => unit(`phong-${position}`, position));
  const holders = units.slice(1).map(({ key }) => key);
  const made: ClauseRecord[] = Array.from({ length: clauses }, (_, place) => {
    const subject = pick(subjects);
    const holder = holders[Math.floor((place * holders.length) / clauses)] as string;
    const action = pick(ACTIONS);
    return {
      path: `${1 + Math.floor(place / 25)}.${1 + (place % 25)}`,
      parent: null,
      label: `${place + 1}.`,
      kind: 'ITEM',
      nature: 'DUTY',
      entry: true,
      summary: { vi: `Việc ${place + 1} về ${labels.get(subject) ?? subject}`, en: `Task ${place + 1} about ${subject}` },
      holder: null,
      namesUnit: null,
      about: [],
      defects: [],
      duties: [{ holder, role: 'LEAD', actions: [action as ClauseRecord['duties'][number]['actions'][number]], subjects: [subject], within: [] }],
      assignment: null,
      outcomes: [],
    };
  });
  const decision: DocumentRecord = {
    ...citedDocument({ key: document, type: 'DECISION', number: `${number}/QĐ-S${number}`, issuedOn: DAY, issuer: null, title: null }),
    province: province.key,
    body: root,
    held: true,
    effective: { rule: 'FROM_DATE', from: province.from ?? DAY, to: null },
    clauses: made,
  };
  return [...units, decision];
}

function hashOf(text: string): number {
  let hash = 2_166_136_261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) as number), 16_777_619);
  return hash >>> 0;
}
