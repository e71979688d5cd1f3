import { keptDestinations, leadsToOf } from '#phancong/answer/destinations.js';
import type { Action } from '#phancong/registry/duty.model.js';
import type { Jurisdiction } from '#phancong/answer/jurisdiction.js';
import type { Led, LeadsTo } from '#phancong/answer/reading/places.js';
import type { Heard } from '#phancong/answer/reading/reading.js';
import { ResponsibilityService } from '#phancong/answer/responsibility.service.js';
import { loadRuleset } from '#phancong/answer/rules/tables.js';
import type { Resolution } from '#phancong/answer/resolution.js';
import { recordsSource } from '#phancong/registry/registries.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';

/** Provinces with decisions, on days on which these are in force. */
const ASKED: readonly (readonly [province: string, day: string])[] = [
  ['quang-ngai', '2025-05-15'],
  ['yen-bai', '2025-05-15'],
  ['hai-phong', '2025-08-01'],
];

/** The provinces that are asked about. */
export const PROVINCES = ASKED.map(([province]) => province);

/** Where an answer sends one: the units that lead, and the body. */
interface Place {
  leads: readonly string[];
  body: string | null;
}

/** Where the answers about each subject send one, in every province that is asked about. */
export class Places {
  private readonly known = new Map<string, Promise<Place[]>>();
  private readonly jurisdictions: Promise<Jurisdiction>[] = [];
  readonly service = new ResponsibilityService(recordsSource(packagedRecords()), loadRuleset());
  private readonly led = new Map<string, LeadsTo>();
  private readonly find = keptDestinations(this.service.ruleset);

  /** Whether an answer about one subject, and an act on it, names a unit that no answer about the right ones would, in one of the provinces; else such a body. */
  async wrong(found: string, right: readonly string[], province: number, action: Action | null = null): Promise<'UNIT' | 'BODY' | null> {
    const { leads, body } = await this.in(province, found, action);
    const places = await Promise.all(right.map((subject) => this.in(province, subject, action)));
    if (!leads.every((lead) => places.some((place) => place.leads.includes(lead)))) return 'UNIT';
    const sent = leads.length > 0 || body === null;
    return sent || places.some((place) => place.body === body || (!place.body && !place.leads.length)) ? null : 'BODY';
  }

  /** Whether the answers about some subjects name a body, in one of the provinces; of none they do not. */
  async areOfBody(right: readonly string[], province: number, body: string): Promise<boolean> {
    const places = await Promise.all(right.map((subject) => this.in(province, subject)));
    return places.length > 0 && places.every((place) => place.body === body);
  }

  /** Where what a text may mean would lead in one of the provinces: each meaning by itself, and found once. */
  async leadTo({ likely, action, bodies }: Heard, province: number): Promise<LeadsTo> {
    const [name, day] = ASKED[province] as readonly [string, string];
    const jurisdiction = await (this.jurisdictions[province] ??= this.service.jurisdiction(name, day));
    const asked = [province, action, ...bodies.map(({ key }) => key)].join(' ');
    const led: [string, Led][] = [];
    for (const code of likely) {
      const key = `${asked} ${code}`;
      const one = this.led.get(key) ?? (await leadsToOf({ likely: [code], action, bodies }, jurisdiction, null, this.find));
      this.led.set(key, one);
      led.push(...one);
    }
    return new Map(led);
  }

  /** Whether a matter is one of the bodies with units on record, or one that every body has for itself. */
  async isOurs(subject: string): Promise<boolean> {
    const { vocabulary, bodies, divided } = await this.service.reference();
    return vocabulary.get(subject)?.internal === true || divided.has(bodies.lastOwnerOf(vocabulary, subject) ?? '');
  }

  /** Whether a unit is named for a subject, and an act on it, in one of the provinces. */
  async hasUnits(subject: string, province: number, action: Action | null = null): Promise<boolean> {
    return (await this.in(province, subject, action)).leads.length > 0;
  }

  private async in(province: number, subject: string, action: Action | null = null): Promise<Place> {
    return (await this.of(subject, action))[province] as Place;
  }

  private of(subject: string, action: Action | null): Promise<Place[]> {
    const key = `${subject} ${action}`;
    const known = this.known.get(key) ?? this.ask(subject, action);
    this.known.set(key, known);
    return known;
  }

  private ask(subject: string, action: Action | null): Promise<Place[]> {
    return Promise.all(ASKED.map(async ([province, day]) => placeOf(await this.service.ask({ duty: { subject, action } }, province, day))));
  }
}

/** Where an answer sends one. */
function placeOf({ leads, body }: Pick<Resolution, 'leads' | 'body'>): Place {
  return { leads: leads.map(({ unit }) => unit.key), body: body?.key ?? null };
}
