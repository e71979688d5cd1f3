import type { ClauseNature } from '../registry/law.model.js';
import type { ImportedClause } from '../importer/proposal.js';
import type { ClauseTree } from './clause-tree.js';
import type { ReviewClause } from './draft.model.js';
import type { RegistryKnowledge } from './knowledge.js';
import { unitChangeIn } from './unit-changes.js';
import { summaryOf } from './summary.js';

const WITH_DUTIES: readonly ClauseNature[] = ['FUNCTION', 'DUTY', 'ASSIGNMENT', 'PRACTICE', 'STRUCTURE', 'RELATION', 'DECLARATION'];

/** The entry of a clause: as read, with what was proposed, undecided where there is anything to decide. */
export function clauseOf(
  clause: ImportedClause,
  tree: ClauseTree,
  body: string,
  keyOfName: ReadonlyMap<string, string>,
  { vocabulary }: RegistryKnowledge,
): ReviewClause {
  const { path, parent, label, kind, entry, proposal, holder } = clause;
  const holderOf = (name: string | null): string => (name === null ? null : keyOfName.get(name)) ?? body;
  const inherited = parent === null ? null : (tree.byPath.get(parent)?.holder ?? null);
  const change = unitChangeIn(clause);
  const nature = change ? 'STRUCTURE' : (proposal?.nature.value ?? (!entry || tree.parents.has(path) ? 'HEADING' : 'DUTY'));
  const role = proposal?.role?.value ?? 'LEAD';
  const actions = proposal?.actions.map(({ value }) => value) ?? [];
  const subjects = proposal?.subjects.map(({ value }) => value) ?? [];
  const named = tree.rowOf(clause)?.assignment?.leads ?? [];
  // A row that other bodies lead, or units that nobody knows, gives this body no duty.
  const leads = named.filter((name) => keyOfName.has(name));
  const matter =
    change || (named.length > 0 && leads.length === 0)
      ? []
      : // What is missing of the two is for the reviewer to state: nothing is accepted without it.
        (actions.length || subjects.length) && WITH_DUTIES.includes(nature)
        ? [{ subjects, actions, role }]
        : [];
  const duties = leads.length > 1 ? leads.flatMap((lead) => matter.map((duty) => ({ ...duty, holder: holderOf(lead) }))) : matter;
  const defects = tree.defects.get(path) ?? [];
  const unit = tree.unitAt.get(path);
  return {
    path,
    ...(parent === null ? {} : { parent }),
    label,
    kind,
    nature,
    ...(entry ? {} : { entry }),
    ...(holder === inherited ? {} : { holder: holderOf(holder) }),
    ...(unit !== undefined && unit !== holder ? { unit: holderOf(unit) } : {}),
    ...(defects.length ? { defects } : {}),
    ...(duties.length ? { duties } : {}),
    ...assignmentOf(clause, keyOfName),
    ...summaryOf(label, nature, duties, vocabulary),
    accept: entry || duties.length ? 'undecided' : true,
  };
}

function assignmentOf({ path, assignment }: ImportedClause, keyOfName: ReadonlyMap<string, string>): Pick<ReviewClause, 'assignment'> {
  if (!assignment) return {};
  const keysOf = (names: readonly string[]): string[] => names.flatMap((name) => keyOfName.get(name) ?? []);
  const { leads, coordinates, allUnitsLead, allUnitsCoordinate, exceptions } = assignment;
  return {
    assignment: {
      leads: keysOf(leads),
      coordinates: keysOf(coordinates),
      ...(allUnitsLead ? { allUnitsLead } : {}),
      allUnitsCoordinate,
      exceptions: exceptions.map(({ units, items }) => ({
        items: items.map((item) => `${path}.${item}`),
        units: keysOf(units),
        role: 'COORDINATE' as const,
        vi: 'Nêu riêng cho các việc này.',
        en: 'Named for these items.',
      })),
    },
  };
}
