import { LRUCache } from 'lru-cache';
import { contains, type Day } from '../shared/dates.js';
import { bytesOf, MEMORY, sharesOf } from '../shared/memory.js';
import { Work } from '../shared/work.js';
import type { SubjectView } from '../registry/duty.model.js';
import type { UnitView } from '../registry/unit.model.js';
import { licenceLevel } from './competence.js';
import type { Configuration } from './configuration.js';
import { holdersOf, isOpen, isShown, type Holder } from './holders.js';
import { judge } from './judge.js';
import type { Jurisdiction } from './jurisdiction.js';
import { bodyMeant, isGone } from './plan.js';
import type { DutyQuestion } from './question.js';
import { NOWHERE, type Led, type LeadsTo } from './reading/places.js';
import type { Heard } from './reading/reading.js';
import type { ResolutionStatus } from './resolution.js';
import type { Ruleset } from './rules/ruleset.js';
import { hasMatter, namesMatter, verdictOn } from './verdict.js';
import { keep } from '../shared/keep.js';

/** Where one body sends those who ask it for a matter. */
interface Destination {
  status: ResolutionStatus;
  /** Keys of the units that lead, in order. */
  units: readonly string[];
  /** Something on record names the matter, and not only all fields of the body. */
  byName: boolean;
}

export type FindDestination = (configuration: Configuration, duty: DutyQuestion, asOf: Day) => Promise<Destination>;

/** Finds destinations by some rules. */
export function destinationBy(ruleset: Ruleset): FindDestination {
  return async (configuration, duty, asOf) => {
    const { status, leads, bodyGrounds, supports } = verdictOn(await judge(configuration, ruleset.on(asOf), duty, asOf));
    const units = [...new Set(leads.map(({ evidence }) => evidence.unit.key))];
    return { status, units, byName: namesMatter([...leads, ...bodyGrounds, ...supports]) };
  };
}

/** Bytes of a destination without its key. */
const DESTINATION = 200;

/** The same, each found once for the content that it rests on: many questions may mean the same. `bytes`: how much of them is kept. */
export function keptDestinations(ruleset: Ruleset, bytes = sharesOf(MEMORY).destinations): FindDestination {
  const kept = new LRUCache<string, Promise<Destination>>({ maxSize: bytes });
  const find = destinationBy(ruleset);
  return (configuration, duty, asOf) => {
    const licence = licenceLevel(duty, configuration.reference, asOf);
    const key = [configuration.hash, configuration.since, ruleset.on(asOf).hash, duty.subject, duty.action, licence].join(' ');
    const make = async (): Promise<Destination> => {
      await Work.endless.breathe();
      return find(configuration, duty, asOf);
    };
    return keep(kept, key, make, () => DESTINATION + bytesOf(key));
  };
}

/**
 * Where each meaning that a text may have would lead in a province: for every body that has the matter, or may have it, to its
 * units, else to the body. Each body is asked for itself, so that none changes where another one leads.
 */
export async function leadsToOf(
  { likely, action, bodies }: Pick<Heard, 'likely' | 'action' | 'bodies'>,
  jurisdiction: Jurisdiction,
  named: UnitView | null,
  find: FindDestination,
): Promise<LeadsTo> {
  if (!contains(jurisdiction.province, jurisdiction.asOf) || (named && isGone(named, jurisdiction))) return NOWHERE;
  const meant = named ?? bodyMeant(bodies, jurisdiction);
  const leadsTo = new Map<string, Led>();
  for (const code of likely) {
    const subject = jurisdiction.reference.vocabulary.get(code);
    const led = subject && (await ledBy(subject, { subject: code, action }, jurisdiction, meant, named, find));
    if (led?.places.size) leadsTo.set(code, led);
  }
  return leadsTo;
}

/** Where those are sent who ask for one matter; only to the body that the caller names, where it has the matter. */
async function ledBy(
  subject: SubjectView,
  duty: DutyQuestion,
  jurisdiction: Jurisdiction,
  meant: UnitView | null,
  named: UnitView | null,
  find: FindDestination,
): Promise<Led> {
  const held = holdersOf(jurisdiction, subject, duty.action, meant);
  const { by, holders } = held;
  const ofNobody = isOpen(held);
  const places = new Map<string, string>();
  const isShownFor = ({ mandates }: Holder): boolean => mandates.some((mandate) => isShown(mandate, jurisdiction.asOf));
  const open = !subject.internal && !holders.some(isShownFor);
  // One of several bodies has it, and nobody knows which.
  if (by === 'EITHER' && !subject.internal) return { places, open };
  const other: Holder[] = named ? [{ body: named, mandates: [] }] : [];
  // Where one body is asked about and law gives the matter to nobody, documents of other bodies do not count.
  for (const holder of [...(named && ofNobody ? [] : holders), ...other]) {
    const { key } = holder.body;
    const destination = await find(await jurisdiction.configuration(holder.body), duty, jurisdiction.asOf);
    const place = destination.units.length ? destination.units.join(', ') : key;
    const isHeld = isShownFor(holder) || hasMatter(destination, ofNobody);
    if (isHeld && key === named?.key) return { places: new Map([[key, place]]), open };
    if (isHeld || (!other.includes(holder) && by !== 'RECORD' && isNamedUnheld(holder))) places.set(key, place);
  }
  return { places, open };
}

/** Whether an answer names a body though nothing on record says that it has the matter: no other could have it, or its units are on record. */
function isNamedUnheld({ body, mandates }: Holder): boolean {
  return mandates.length === 0 || body.evidence !== null;
}
