import type { Action, Role } from '../registry/duty.model.js';
import type { ClauseNature } from '../registry/law.model.js';
import type { UnitKind } from '../registry/unit.model.js';
import type { CitedDocument } from './citations/citation.js';
import type { OutlineNode } from './outline/outline-node.js';

/** A value that the importer proposes for a person to accept or correct: how sure (0 to 1), and the words that led to it. */
export interface Proposed<Value> {
  value: Value;
  score: number;
  matched: string[];
}

/** A unit that a document names, as it names it. */
export interface DocumentUnit {
  /** As names are written: `Phòng Quản lý chuyên ngành`, also where the heading prints capitals. */
  name: string;
  /** As the document abbreviates it, such as `Phòng QLKH`; null where it does not. */
  abbreviation: string | null;
  kind: UnitKind;
  /** Path of the clause that shows the unit; null for one known from an abbreviation list only. */
  path: string | null;
  line: number;
}

/** What a clause says about another place: `Điều 27 của Luật Thanh tra số 11/2022/QH15`, `điểm a khoản 1 Điều này`. */
export interface ClauseReference {
  /** The document meant; null for a place in the same document. */
  document: CitedDocument | null;
  /** The place as cited, such as `điểm a, b khoản 1 Điều 25`; null where the document as a whole is meant. */
  provision: string | null;
  /** Canonical paths that the provision means where it lies in the same document and they exist. */
  paths: string[];
  line: number;
  column: number;
}

/** Lead and coordinating cells of a programme's row, read as names of units. */
export interface ProposedAssignment {
  leads: string[];
  coordinates: string[];
  /** Whether the lead cell says that all units lead, each its own part, beside those named. */
  allUnitsLead: boolean;
  allUnitsCoordinate: boolean;
  /** Units that lead or coordinate only some items: the numbers of those items without parentheses, as in their paths. */
  exceptions: { units: string[]; items: string[] }[];
}

/** What is proposed for a clause beyond its place in the tree. */
export interface ClauseProposal {
  nature: Proposed<ClauseNature>;
  role: Proposed<Role> | null;
  actions: Proposed<Action>[];
  subjects: Proposed<string>[];
}

/** A clause as read: its place and text (grammar), its unit and references (document), and what is proposed (classification). */
export interface ImportedClause extends OutlineNode {
  /** Name of the unit that holds it: one of the document's units, or what the lead cell of its row names; null for the body as a whole. */
  holder: string | null;
  assignment: ProposedAssignment | null;
  references: ClauseReference[];
  /** It changes another document, or is new text of it: a duty of nobody. */
  amends?: true;
  /** Null until the document has been classified. */
  proposal: ClauseProposal | null;
}
