import type { InForce, HeldInForce, RecordsInForce } from './records-in-force.js';
import type { ClauseView, DocumentView } from '../registry/law.model.js';
import type { Action, DutyView, Limit, Role } from '../registry/duty.model.js';
import { isBody, type UnitView } from '../registry/unit.model.js';

/**
 * What speaks for a unit.
 * CLAUSE: a clause gives the unit a duty. FUNCTION: its general function statement. ASSIGNMENT: a programme item.
 * REPORT: reported practice. NAME: its own name states the field. NAME_HINT: its name merely hints at it. SUCCESSION: a
 * predecessor that is gone had the duty. BODY_CLAUSE, BODY_FUNCTION: the body as a whole holds it.
 */
export const EVIDENCE_KINDS = [
  'CLAUSE',
  'FUNCTION',
  'ASSIGNMENT',
  'REPORT',
  'NAME',
  'NAME_HINT',
  'SUCCESSION',
  'BODY_CLAUSE',
  'BODY_FUNCTION',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** One piece of evidence, independent of any question. */
export interface Evidence {
  kind: EvidenceKind;
  role: Role;
  unit: UnitView;
  unitInForce: InForce;
  document: DocumentView;
  /** Whether the document is in force, or, where the evidence is a clause, that clause. */
  documentInForce: InForce;
  clause: ClauseView | null;
  subjects: readonly string[];
  within: readonly string[];
  actions: readonly Action[];
  /** What else bounds the duty. */
  limits: readonly Limit[];
  /** The unit that held the duty before, for SUCCESSION. */
  predecessor: UnitView | null;
}

type Draft = Omit<Evidence, 'unitInForce' | 'documentInForce' | 'predecessor'> & { predecessor?: UnitView };

/** All evidence of a configuration, in the order of its documents and clauses, then names, then succession. */
export function evidenceOf(configuration: RecordsInForce): Evidence[] {
  const { documents } = configuration;
  const finish = (draft: Draft): Evidence => ({
    ...draft,
    predecessor: draft.predecessor ?? null,
    unitInForce: configuration.unitInForce(draft.unit.key),
    documentInForce: configuration.inForce(draft.document.key, draft.clause?.path ?? null),
  });
  const drafts = [
    ...documents.flatMap((held) => [...dutyEvidence(held, configuration), ...coordinationEvidence(held, configuration)]),
    ...nameEvidence(configuration),
    ...configuration.formerDocuments.flatMap((held) => successionEvidence(held, configuration)),
  ];
  return drafts.map(finish);
}

function dutyEvidence(held: HeldInForce, configuration: RecordsInForce): Draft[] {
  return held.duties.flatMap((duty) => {
    const unit = configuration.unit(duty.holderKey);
    if (!unit) return [];
    const clause = clauseOf(duty, held);
    const kind = kindOf(clause, unit);
    return kind === null ? [] : [{ kind, role: duty.role, unit, document: held.document, clause, ...matterOf(duty) }];
  });
}

/** The kind of evidence that a duty is, or `null` for what establishes nothing (plans, directions). */
function kindOf(clause: ClauseView, unit: UnitView): EvidenceKind | null {
  const body = isBody(unit);
  switch (clause.nature) {
    case 'PRACTICE':
      return 'REPORT';
    case 'FUNCTION':
      return body ? 'BODY_FUNCTION' : 'FUNCTION';
    case 'ASSIGNMENT':
      return body ? 'BODY_CLAUSE' : 'ASSIGNMENT';
    case 'PLAN':
    case 'EFFECT':
      return null;
    default:
      return body ? 'BODY_CLAUSE' : 'CLAUSE';
  }
}

/** The units that a programme names as coordinating an item. Its leads are the holders of the item's duties. */
function coordinationEvidence(held: HeldInForce, configuration: RecordsInForce): Draft[] {
  return held.assignments.flatMap((assignment) => {
    const { clausePath, units } = assignment;
    const clause = clauseOf(assignment, held);
    const coordinates = units.filter(({ role }) => role === 'COORDINATE').sort((a, b) => (a.unit < b.unit ? -1 : 1));
    const duties = held.duties.filter((duty) => duty.clausePath === clausePath);
    return coordinates.flatMap(({ unit: key }) => {
      const unit = configuration.unit(key);
      if (!unit) return [];
      return duties.map((duty) => ({
        kind: 'ASSIGNMENT' as const,
        role: 'COORDINATE' as const,
        unit,
        document: held.document,
        clause,
        ...matterOf(duty),
      }));
    });
  });
}

function nameEvidence(configuration: RecordsInForce): Draft[] {
  return configuration.units.flatMap((unit) => {
    const shownBy = unit.evidence;
    if (shownBy === null) return [];
    const held = configuration.held(shownBy.document);
    if (!held) return [];
    const shared = {
      role: 'LEAD' as const,
      unit,
      document: held.document,
      clause: held.clauses.find(({ path }) => path === shownBy.path) ?? null,
      within: [],
      actions: [],
      limits: [],
    };
    const drafts: Draft[] = [];
    if (unit.nameStates.length) drafts.push({ ...shared, kind: 'NAME', subjects: unit.nameStates });
    if (unit.nameSuggests.length) drafts.push({ ...shared, kind: 'NAME_HINT', subjects: unit.nameSuggests });
    return drafts;
  });
}

/**
 * A duty of a unit that no longer exists, for the unit that continues its work: of the same body, or of another one or another
 * province. What another document ended is no longer there to be continued.
 */
function successionEvidence(held: HeldInForce, configuration: RecordsInForce): Draft[] {
  const { vocabulary } = configuration.reference;
  return held.duties.flatMap((duty) => {
    const predecessor = configuration.formerUnit(duty.holderKey);
    const clause = clauseOf(duty, held);
    if (!predecessor || clause.nature !== 'DUTY' || held.endedByDocument(duty.clausePath)) return [];
    return predecessor.successors.flatMap((link) => {
      const unit = configuration.unit(link.to);
      const subjects = link.fields.length
        ? duty.subjects.filter((subject) => ['EXACT', 'BROADER'].includes(vocabulary.bestMatch(subject, link.fields).match))
        : duty.subjects;
      if (!unit || !subjects.length) return [];
      return [{ kind: 'SUCCESSION' as const, role: duty.role, unit, document: held.document, clause, ...matterOf(duty), subjects, predecessor }];
    });
  });
}

/** The clause of a duty or an item: it is always one of its document. */
function clauseOf({ clausePath }: { clausePath: string }, held: HeldInForce): ClauseView {
  return held.clause(clausePath) as ClauseView;
}

function matterOf(duty: DutyView): Pick<Evidence, 'subjects' | 'within' | 'actions' | 'limits'> {
  return { subjects: duty.subjects, within: duty.within, actions: duty.actions, limits: duty.limits };
}
