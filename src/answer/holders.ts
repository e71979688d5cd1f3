import type { MandateView } from '../registry/body.model.js';
import type { Action, SubjectView } from '../registry/duty.model.js';
import type { UnitView } from '../registry/unit.model.js';
import type { Day } from '../shared/dates.js';
import type { Jurisdiction } from './jurisdiction.js';

/** A body that has a matter, and the mandates by which it has it; none where its own documents alone say so. */
export interface Holder {
  body: UnitView;
  mandates: readonly MandateView[];
}

/**
 * The first step of every answer: the bodies of the province that have the matter on the day.
 * LAW: by mandate. INTERNAL: each body has it for itself, and one is meant. RECORD: no mandate says, so each body on record is
 * asked. EITHER: it is one of several, and not known which. NOBODY: none is known.
 */
export interface Holders {
  by: 'LAW' | 'INTERNAL' | 'RECORD' | 'EITHER' | 'NOBODY';
  holders: readonly Holder[];
  /** Who is in charge of the field, where another body takes the case. */
  inCharge: UnitView | null;
}

/** Acts of state management: they are those of the body in charge, whoever takes the case. */
const OF_THE_FIELD: readonly (Action | null)[] = ['INSPECT', 'CHECK', 'DRAFT', 'ADVISE', 'GUIDE', 'ORGANISE', 'MANAGE', 'MONITOR', 'REPORT'];

/** Who has a matter. `named` is the body that the question means, where it says so. */
export function holdersOf(jurisdiction: Jurisdiction, subject: SubjectView, action: Action | null, named: UnitView | null): Holders {
  const { reference, province, asOf, onRecord } = jurisdiction;
  const mandated = (type: MandateView['type']) => reference.bodies.mandatesFor(reference.vocabulary, subject.code, type, province, asOf);
  const inCharge = mandated('IN_CHARGE');
  const handles = mandated('HANDLES');
  // A handler of the broader field says nothing about a part of it that another body was given.
  const taken = handles.distance <= inCharge.distance && !OF_THE_FIELD.includes(action);
  const inspectors = action === 'INSPECT' ? inspectorsOf(jurisdiction) : [];
  const mandates = taken ? handles.mandates : inCharge.mandates;
  if (mandates.length) {
    const sure = mandates.every((mandate) => isSure(mandate, jurisdiction));
    const holders = merged(mandates.flatMap((mandate) => bodiesBy(mandate, jurisdiction, named)));
    if (inspectors.length && sure) return inspected(holders, inspectors);
    const shown = inCharge.mandates.filter((mandate) => isShown(mandate, asOf));
    const owners = merged(shown.flatMap((mandate) => bodiesBy(mandate, jurisdiction, named)));
    const owner = owners.find(({ body }) => holders.every((holder) => holder.body.key !== body.key))?.body ?? null;
    return { by: sure ? 'LAW' : 'EITHER', holders, inCharge: owner };
  }
  const own = onRecord.map((body) => ({ body, mandates: [] }));
  if (inspectors.length && subject.code === INSPECTION) {
    return named ? inspected([{ body: named, mandates: [] }], inspectors) : { by: 'LAW', holders: inspectors, inCharge: null };
  }
  if (subject.internal) {
    if (named) return { by: 'INTERNAL', holders: [{ body: named, mandates: [] }], inCharge: null };
    return { by: own.length === 1 ? 'INTERNAL' : 'EITHER', holders: own, inCharge: null };
  }
  // Law gives it to one body here and to another there, and which it is in this province no source says.
  const elsewhere = reference.bodies.mandatesElsewhere(reference.vocabulary, subject.code, asOf);
  if (elsewhere.length)
    return { by: 'EITHER', holders: merged(elsewhere.flatMap((mandate) => bodiesBy(mandate, jurisdiction, null, true))), inCharge: null };
  return { by: own.length ? 'RECORD' : 'NOBODY', holders: own, inCharge: null };
}

const INSPECTION = 'inspection';
/** Inspection of any field: law gives it to the inspectorate of the province from the day on which its mandate begins. */
const INSPECTION_OF_A_FIELD = 'inspection.sector';

/** Whether a body has a matter only because inspection of every field is its own. */
export function inspectsByLaw({ mandates }: Holder): boolean {
  return mandates.length > 0 && mandates.every(({ subject }) => subject === INSPECTION_OF_A_FIELD);
}

/** Whether no law gives a matter to anybody: any body may have it. */
export function isOpen({ by, holders }: Holders): boolean {
  return by === 'RECORD' && holders.every(({ mandates }) => mandates.length === 0);
}

function inspectorsOf(jurisdiction: Jurisdiction): Holder[] {
  const { reference, province, asOf } = jurisdiction;
  const { mandates } = reference.bodies.mandatesFor(reference.vocabulary, INSPECTION_OF_A_FIELD, 'IN_CHARGE', province, asOf);
  return merged(mandates.filter((mandate) => mandate.subject === INSPECTION_OF_A_FIELD).flatMap((mandate) => bodiesBy(mandate, jurisdiction, null)));
}

/**
 * Who inspects a field of a department: the inspectorate by law, and the department only where a document of its own says so. Bodies
 * of other kinds (police, tax, customs) keep what law gives them.
 */
function inspected(owners: readonly Holder[], inspectors: readonly Holder[]): Holders {
  if (owners.some(({ body }) => body.kind !== 'DEPARTMENT')) return { by: 'LAW', holders: owners, inCharge: null };
  const others = owners.filter(({ body }) => inspectors.every((inspector) => inspector.body.key !== body.key));
  const [owner = null] = others;
  return { by: 'RECORD', holders: [...others.map(({ body }) => ({ body, mandates: [] })), ...inspectors], inCharge: owner?.body ?? null };
}

/** The body that a mandate gives the matter to in a province; both that may be it where its province may not have the first. */
function bodiesBy(
  mandate: MandateView,
  { reference: { bodies }, province, asOf, bodyOf }: Jurisdiction,
  named: UnitView | null,
  anywhere = false,
): Holder[] {
  const kind = bodies.kind(mandate.body);
  if (!kind) return [];
  const existence = anywhere ? 'YES' : bodies.existence(kind, province, asOf);
  const otherwise = kind.otherwise === null ? undefined : bodies.kind(kind.otherwise);
  const kinds = existence === 'YES' || !otherwise ? [kind] : existence === 'NO' ? [otherwise] : [kind, otherwise];
  // The committee of a commune that is named by its key is one of its kind.
  const meant = named ? bodies.kindOf(named) : undefined;
  return kinds.map((each) => ({ body: named && each === meant ? named : bodyOf(each), mandates: [mandate] }));
}

/** Whether it is known that a province has the body of a mandate, or that it has none. */
function isSure({ body }: MandateView, { reference: { bodies }, province, asOf }: Jurisdiction): boolean {
  const kind = bodies.kind(body);
  return kind !== undefined && bodies.existence(kind, province, asOf) !== 'UNKNOWN';
}

function merged(holders: readonly Holder[]): Holder[] {
  return [...Map.groupBy(holders, ({ body }) => body.key).values()].map((same) => ({
    body: (same[0] as Holder).body,
    mandates: same.flatMap(({ mandates }) => mandates),
  }));
}

/**
 * Whether a source shows that a mandate holds on the day. Before its first such day, and from the announced end of its basis on, it
 * only says to which body a matter belongs.
 */
export function isShown({ verifiedFrom, basisEnds }: MandateView, day: Day): boolean {
  return (verifiedFrom === null || verifiedFrom <= day) && (basisEnds === null || day < basisEnds);
}
