import { LRUCache } from 'lru-cache';
import { keptDestinations, leadsToOf } from '../../src/answer/destinations.js';
import { planOf } from '../../src/answer/plan.js';
import { answerOf, configurationsOf } from '../../src/answer/resolve.js';
import { findBody, jurisdictionIn, type Jurisdiction } from '../../src/answer/jurisdiction.js';
import { Configuration } from '../../src/answer/configuration.js';
import { readQuestion } from '../../src/answer/question.js';
import { readingOf } from '../../src/answer/read-question.js';
import type { LeadsTo } from '../../src/answer/reading/places.js';
import type { Heard } from '../../src/answer/reading/reading.js';
import { Understanding } from '../../src/answer/reading/understand.js';
import type { Answer } from '../../src/answer/resolution.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { findProvince } from '../../src/registry/find-province.js';
import type { ProvinceView } from '../../src/registry/province.model.js';
import type { DocumentRecord, RegistryRecord } from '../../src/registry/record.js';
import type { PublishedChange } from '../../src/registry/records-at.js';
import { Registry, type ReadDocuments } from '../../src/registry/registry.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import type { UnitView } from '../../src/registry/unit.model.js';
import type { WholeDocument } from '../../src/registry/held-document.js';
import { hashOf } from '../../src/shared/hash.js';
import { answerCases, type AnswerCase } from './answer-cases.js';
import { recordsOfBody, type MadeBody } from './second-body.js';

/** What must not change where another body is put on record. */
export type Shown = Record<'status' | 'body' | 'leads' | 'citations' | 'caveats', unknown>;

/** A case as it is answered from what is on record: what is shown, whose matter it is, and which body the question names. */
export interface BeforeAnswer {
  asked: AnswerCase;
  named: string | null;
  shown: Shown;
  /** Keys of the kinds of bodies that have the matter, or are asked about it. */
  holders: readonly string[];
  /** How they were found; null where the question never came so far. */
  by: string | null;
  subject: string | null;
}

const ruleset = loadRuleset();
/** Kinds that a made-up body may have: some that the law knows and some that nobody knows. */
export const MADE_KINDS = ['so-y-te', 'so-noi-vu', 'so-tai-chinh', 'so-xay-dung', 'thanh-tra-tinh', 'so-viec-la', 'ban-quan-ly-moi-viec'];
/** Documents as published, by hash: those of a body that was made up are read once and forgotten with it. */
const SHELF = { documents: new LRUCache<string, WholeDocument>({ max: 500 }) };
const documents = new Map<string, DocumentRecord>();
const read: ReadDocuments = async (wanted) => wanted.flatMap(({ key }) => documents.get(key) ?? []);

function published(record: RegistryRecord): PublishedChange {
  if (record.kind === 'document') documents.set(record.key, record);
  return { kind: record.kind, key: record.key, record, revision: 1, hash: hashOf(record) };
}

/** The registry of the package's records, and the same with a body beside those on record in every province that a case asks about. */
export class Beside {
  private constructor(
    readonly registry: Registry,
    private readonly heard: Map<string, Heard>,
    private readonly provinces: readonly ProvinceView[],
    readonly before: readonly BeforeAnswer[],
  ) {}

  static async open(): Promise<Beside> {
    const registry = await Registry.of({ revision: 1, chainHash: '' }, packagedRecords().map(published), read, SHELF);
    const heard = new Map<string, Heard>();
    const understanding = hearingAs(new Understanding(registry.reference), heard);
    const before: BeforeAnswer[] = [];
    for (const asked of answerCases()) before.push(await beforeOf(registry, understanding, asked));
    const provinces = new Map(
      before.map(({ asked }) => findProvince(registry.reference, asked.province, asked.asOf)).map((each) => [each.key, each]),
    );
    return new Beside(registry, heard, [...provinces.values()], before);
  }

  /** The registry with a body in each of the provinces. */
  with(made: MadeBody): Promise<Registry> {
    const changes = this.provinces.flatMap((province) => recordsOfBody(made, province)).map(published);
    return this.registry.next({ revision: 2, chainHash: '' }, changes, read);
  }

  /** The cases whose answers a body changes though their matters are of other bodies, with both answers. */
  async changedBy(made: MadeBody): Promise<{ id: string; before: Shown; after: Shown }[]> {
    const registry = await this.with(made);
    const understanding = hearingAs(new Understanding(registry.reference), this.heard);
    const changed: { id: string; before: Shown; after: Shown }[] = [];
    for (const before of this.before) {
      if (isMatterOf(made, before, registry)) continue;
      const { shown } = await answered(registry, understanding, before.asked, before.named);
      if (JSON.stringify(shown) !== JSON.stringify(before.shown)) changed.push({ id: before.asked.id, before: before.shown, after: shown });
    }
    return changed;
  }
}

/** Whether a matter may be one of the body that was made up: its kind has it by law, or no law says whose it is and its decision speaks of it. */
export function isMatterOf({ slug, duties, states, suggests }: MadeBody, { holders, by, subject }: BeforeAnswer, { reference }: Registry): boolean {
  if (holders.includes(slug)) return true;
  if (by !== 'RECORD' || subject === null) return false;
  const own = [...duties.flatMap(({ subjects }) => subjects), ...states, ...suggests];
  return reference.vocabulary.bestMatch(subject, own).match !== 'NONE';
}

async function beforeOf(registry: Registry, understanding: Understanding, asked: AnswerCase): Promise<BeforeAnswer> {
  const jurisdiction = jurisdictionOf(registry, asked);
  const first = asked.body ?? ((await isInternal(registry, understanding, asked)) ? (jurisdiction.onRecord[0]?.key ?? 'so-khcn') : null);
  return { asked, named: first, ...(await answered(registry, understanding, asked, first)) };
}

async function isInternal(registry: Registry, understanding: Understanding, asked: AnswerCase): Promise<boolean> {
  const { subject } = await answered(registry, understanding, asked, null);
  return subject !== null && registry.reference.vocabulary.get(subject)?.internal === true;
}

async function answered(
  registry: Registry,
  understanding: Understanding,
  asked: AnswerCase,
  body: string | null,
): Promise<Pick<BeforeAnswer, 'shown' | 'holders' | 'by' | 'subject'>> {
  const jurisdiction = jurisdictionOf(registry, asked);
  const named = body === null ? null : findBody(jurisdiction, body);
  const leadsTo = (heard: Heard): Promise<LeadsTo> => leadsToOf(heard, jurisdiction, named, find);
  const reading = await readingOf(readQuestion(asked.question, registry.reference), understanding, leadsTo, named !== null);
  const plan = planOf(jurisdiction, reading, named);
  if (plan.answer) return { shown: shownOf(plan.answer), holders: [], by: null, subject: plan.answer.subject?.code ?? null };
  const answer = await answerOf(plan, await configurationsOf(plan, jurisdiction), ruleset);
  const holders = plan.holders.holders
    .filter(({ mandates }) => mandates.length > 0 || plan.holders.by === 'LAW')
    .map((holder) => slugOf(holder.body));
  return { shown: shownOf(answer), holders, by: plan.holders.by, subject: plan.subject.code };
}

function jurisdictionOf(registry: Registry, { province: given, asOf }: AnswerCase): Jurisdiction {
  const province = findProvince(registry.reference, given, asOf);
  return jurisdictionIn(registry, province, null, asOf, async (body) => {
    // What another body changes nothing of is the same in every registry.
    const hash = registry.hashOfBody(province, body);
    const key = `${hash} ${asOf}`;
    const kept = CONFIGURATIONS.get(key) ?? new Configuration(registry.reference, await registry.body(province, body), asOf, hash);
    CONFIGURATIONS.set(key, kept);
    return kept.at(registry.reference);
  });
}

/** What is heard in a text comes from the vocabulary, which no body on record changes: each is heard once. */
function hearingAs(understanding: Understanding, heard: Map<string, Heard>): Understanding {
  const hear: Understanding['hear'] = (text) => {
    const known = heard.get(text) ?? understanding.hear(text);
    heard.set(text, known);
    return known;
  };
  return Object.assign(Object.create(understanding) as Understanding, { hear });
}

/** Configurations by their content and day, and where each sends those who ask. */
const CONFIGURATIONS = new LRUCache<string, Configuration>({ max: 2_000 });
const find = keptDestinations(ruleset);

function shownOf({ status, body, leads, citations, caveats }: Answer): Shown {
  return {
    status,
    body: body?.key ?? null,
    leads: leads.map(({ unit, role, standing, clauses }) => [unit.key, role, standing, clauses.map(({ id }) => id)]),
    citations: citations.map(({ id }) => id),
    caveats: caveats.map(({ code, message }) => [code, message.vi]),
  };
}

function slugOf({ key }: UnitView): string {
  return key.slice(key.lastIndexOf('/') + 1);
}
