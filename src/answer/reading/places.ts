import type { MandateType, MandateView } from '../../registry/body.model.js';
import type { ReferenceData } from '../../registry/reference.js';

/** Where those are sent who ask for a matter. */
export interface Led {
  /** By the key of each body that has it: its units that lead, else the body itself. */
  places: ReadonlyMap<string, string>;
  /** No law that is verified for the day says whose it is: a body of which nothing is known may have it as well. */
  open: boolean;
}

/** By the code of a subject. */
export type LeadsTo = ReadonlyMap<string, Led>;
export const NOWHERE: LeadsTo = new Map();

/** Some of these matters without their units: the bodies that have them. */
export function bodiesOnly(leadsTo: LeadsTo, some: (code: string) => boolean): LeadsTo {
  const toBodies = ({ places, open }: Led): Led => ({ places: new Map([...places.keys()].map((body) => [body, body])), open });
  return new Map([...leadsTo].filter(([code]) => some(code)).map(([code, led]) => [code, toBodies(led)]));
}

/** Which meanings lead to the same place: the same matter, one within the other, or two that other bodies have in the same way. */
export class Places {
  private readonly mandates: ReadonlyMap<string, readonly MandateView[]>;
  private readonly known = new Map<string, string>();

  constructor(private readonly reference: ReferenceData) {
    this.mandates = Map.groupBy(reference.bodies.mandates, ({ subject }) => subject);
  }

  /** Whether some body sends one to the same place for both; where none has both, and law gives one of them to nobody, by what is on record of the matters. */
  same(a: string, b: string, leadsTo: LeadsTo = NOWHERE): boolean {
    if (a === b) return true;
    const [first, second] = [leadsTo.get(a), leadsTo.get(b)];
    if (!first || !second) return this.sameByLaw(a, b, leadsTo);
    let isOfOneBody = false;
    for (const [body, place] of first.places) {
      const other = second.places.get(body);
      if (other === place) return true;
      isOfOneBody ||= other !== undefined;
    }
    return !isOfOneBody && (first.open || second.open) && this.sameByLaw(a, b, leadsTo);
  }

  /** Whether everything that an answer about one matter names is right for the other too. */
  serves(a: string, b: string, leadsTo: LeadsTo): boolean {
    if (a === b) return true;
    const [first, second] = [leadsTo.get(a), leadsTo.get(b)];
    if (!first || !second) return this.sameByLaw(a, b, leadsTo);
    return [...first.places].every(([body, place]) => {
      const other = second.places.get(body);
      return other === undefined ? second.open && this.sameByLaw(a, b, leadsTo) : other === place;
    });
  }

  /** Whether a matter is one of a body with units on record, or one that every body has for itself. */
  isOurs(code: string): boolean {
    const { vocabulary, bodies, divided } = this.reference;
    return vocabulary.get(code)?.internal === true || divided.has(bodies.lastOwnerOf(vocabulary, code) ?? '');
  }

  /** Whether two matters are those of two bodies. One that law gives to none is that of whichever body leads it, as far as that is known. */
  ofTwoBodies(a: string, b: string, leadsTo: LeadsTo): boolean {
    const { vocabulary, bodies } = this.reference;
    const owner = (code: string): string | null => (vocabulary.get(code)?.internal ? null : bodies.lastOwnerOf(vocabulary, code));
    const [first, second] = [owner(a), owner(b)];
    if (first !== null && second !== null) return first !== second;
    const [led, other] = [leadsTo.get(a), leadsTo.get(b)];
    if (led && other) return ![...led.places.keys()].some((body) => other.places.has(body));
    return true;
  }

  /** Whether an answer about a matter names a unit; where nothing is known of it, whether one may. */
  namesUnit(code: string, leadsTo: LeadsTo): boolean {
    const led = leadsTo.get(code);
    return led ? [...led.places].some(([body, place]) => place !== body) : this.isOurs(code);
  }

  /** Whether one is the other or within it. */
  related(a: string, b: string): boolean {
    return this.reference.vocabulary.match(a, b).match !== 'NONE';
  }

  /**
   * Whether one is within the other, or the same bodies have both by law. Of two matters of a body that is divided into units, each
   * may be another unit's: of such as are on record anywhere where nothing is known, else of one whose units lead one of the two.
   */
  private sameByLaw(a: string, b: string, leadsTo: LeadsTo): boolean {
    if (this.related(a, b)) return true;
    const place = this.placeOf(a);
    if (place === '' || place !== this.placeOf(b)) return false;
    const owner = this.reference.bodies.lastOwnerOf(this.reference.vocabulary, a) ?? '';
    if (leadsTo.size === 0) return !this.reference.divided.has(owner);
    const byUnits = (code: string): boolean => [...(leadsTo.get(code)?.places ?? [])].some(([body, to]) => to !== body && body.endsWith(`/${owner}`));
    return !byUnits(a) && !byUnits(b);
  }

  /** The bodies that have a matter by law, since when and where; empty for what none is known to have. */
  private placeOf(code: string): string {
    const known = this.known.get(code) ?? this.findPlace(code);
    this.known.set(code, known);
    return known;
  }

  private findPlace(code: string): string {
    const { vocabulary, bodies } = this.reference;
    return bodies.lastOwnerOf(vocabulary, code) === null ? '' : `${this.held(code, 'IN_CHARGE')}; ${this.held(code, 'HANDLES')}`;
  }

  private held(code: string, type: MandateType): string {
    const each = [code, ...this.reference.vocabulary.broaderOf(code)].map((concept) =>
      (this.mandates.get(concept) ?? []).filter((one) => one.type === type),
    );
    const nearest = each.find(({ length }) => length > 0) ?? [];
    return nearest
      .map(({ body, from, to, provinces }) => [body, from, to, provinces].join(' '))
      .sort()
      .join(', ');
  }
}
