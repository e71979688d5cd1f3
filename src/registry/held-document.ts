import { globalId } from '../shared/global-id.js';
import type { AssignmentView, DutyView, OutcomeView } from './duty.model.js';
import type { ClauseView, DocumentView } from './law.model.js';
import type { DocumentRecord } from './record.js';

/** A document with everything it says. */
export interface HeldDocument {
  document: DocumentView;
  clauses: readonly ClauseView[];
  duties: readonly DutyView[];
  assignments: readonly AssignmentView[];
  outcomes: readonly OutcomeView[];
}

/** A document as it was published, with its parts by their place. */
export class WholeDocument implements HeldDocument {
  readonly clauses: readonly ClauseView[];
  readonly duties: readonly DutyView[];
  readonly assignments: readonly AssignmentView[];
  readonly outcomes: readonly OutcomeView[];
  private readonly byPath: ReadonlyMap<string, ClauseView>;
  private readonly dutiesByPath: ReadonlyMap<string, readonly DutyView[]>;
  private children: ReadonlyMap<string, readonly DutyView[]> | null = null;

  constructor(
    readonly document: DocumentView,
    clauses: DocumentRecord['clauses'],
  ) {
    const own = (path: string): string => `${document.key}#${path}`;
    this.clauses = clauses.map(({ path, parent, label, kind, nature, entry, summary, holder, namesUnit, about, defects }, position): ClauseView => ({
      id: globalId('Clause', own(path)),
      path,
      parentPath: parent,
      position,
      label,
      kind,
      nature,
      entry,
      summary,
      holderKey: holder,
      namesUnitKey: namesUnit,
      about,
      defects,
      document,
    }));
    this.byPath = new Map(this.clauses.map((clause) => [clause.path, clause]));
    const at = (path: string): ClauseView => this.byPath.get(path) as ClauseView;
    this.duties = clauses.flatMap(({ path, duties }) =>
      duties.map(({ holder: holderKey, role, actions, subjects, within, limits = [] }, position): DutyView => ({
        id: globalId('Duty', `${own(path)}#${position}`),
        clause: at(path),
        clausePath: path,
        position,
        holderKey,
        role,
        actions,
        subjects,
        within,
        limits,
      })),
    );
    this.dutiesByPath = Map.groupBy(this.duties, ({ clausePath }) => clausePath);
    this.assignments = clauses.flatMap(({ path, assignment }): AssignmentView[] =>
      assignment ? [{ id: globalId('Assignment', own(path)), clause: at(path), clausePath: path, ...assignment }] : [],
    );
    this.outcomes = clauses.flatMap(({ path, outcomes }) =>
      outcomes.map(({ duty, ...outcome }, position): OutcomeView => ({
        id: globalId('Outcome', `${own(path)}#${position}`),
        clause: at(path),
        position,
        duty: this.dutiesAt(path)[duty] as DutyView,
        ...outcome,
      })),
    );
  }

  clause(path: string): ClauseView | undefined {
    return this.byPath.get(path);
  }

  /** The duties that a clause gives, in order. */
  dutiesAt(path: string): readonly DutyView[] {
    return this.dutiesByPath.get(path) ?? [];
  }

  /** The figures that a clause reports, in order. */
  outcomesAt(path: string): OutcomeView[] {
    return this.outcomes.filter(({ clause }) => clause.path === path);
  }

  assignmentAt(path: string): AssignmentView | undefined {
    return this.assignments.find(({ clausePath }) => clausePath === path);
  }

  /** The clauses directly below a clause, or the topmost for `null`. */
  below(path: string | null): ClauseView[] {
    return this.clauses.filter(({ parentPath }) => parentPath === path);
  }

  /** A clause and those above it, nearest first. */
  upwards(path: string): ClauseView[] {
    const found: ClauseView[] = [];
    for (
      let clause = this.clause(path);
      clause && !found.includes(clause);
      clause = clause.parentPath === null ? undefined : this.clause(clause.parentPath)
    )
      found.push(clause);
    return found;
  }

  /** The duty above another: of the nearest clause above that gives any, that of the same holder, else the first. */
  dutyAbove({ clausePath, holderKey }: DutyView): DutyView | null {
    for (const { path } of this.upwards(clausePath).slice(1)) {
      const duties = this.dutiesAt(path);
      if (duties.length) return duties.find((duty) => duty.holderKey === holderKey) ?? (duties[0] as DutyView);
    }
    return null;
  }

  /** The duties below a duty, in the order of the document. */
  dutiesBelow(duty: DutyView): readonly DutyView[] {
    this.children ??= Map.groupBy(this.duties, (each) => this.dutyAbove(each)?.id ?? '');
    return this.children.get(duty.id) ?? [];
  }
}
