import type { Text } from '../../shared/text.js';
import type { ClauseKind, ClauseNature, DocumentType, EffectiveRule, RelationType } from '../law.model.js';
import type { Action, LimitType, Role } from '../duty.model.js';
import type { BodyLevel } from '../body.model.js';
import type { UnitKind } from '../unit.model.js';
import type { ProvinceKind } from '../province.model.js';
import type { PlaceRecord } from '../record.js';

/** The seed files as they are written by hand; `docs/seeds.md` describes them, `seeds/schema/seeds.schema.json` checks them. */
export interface DocumentSeed {
  document: {
    key: string;
    type: DocumentType;
    number: string | null;
    symbol: string | null;
    issuedOn: string | null;
    issuer: Text | null;
    title: Text | null;
    province: string;
    body: string;
    effective: { rule: EffectiveRule; on?: string; from?: string; to?: string };
    period?: { from: string; to: string };
    defects?: DefectSeed[];
  };
  relations?: { type: RelationType; document: string; clause?: string; provision?: string }[];
  clauses: ClauseSeed[];
}

export interface DefectSeed extends Text {
  code: string;
}

export interface LimitSeed extends Text {
  type: LimitType;
}

export interface ClauseSeed extends Text {
  path: string;
  parent?: string;
  label: string;
  kind: ClauseKind;
  nature: ClauseNature;
  entry?: boolean;
  holder?: string;
  unit?: string;
  about?: string[];
  defects?: DefectSeed[];
  duties?: { subjects: string[]; actions: Action[]; role?: Role; within?: string[]; limits?: LimitSeed[]; holder?: string; note?: unknown }[];
  assignment?: {
    leads: string[];
    coordinates?: string[];
    allUnitsCoordinate?: boolean;
    allUnitsLead?: boolean;
    leadsNote?: Text;
    exceptions?: ({ items: string[]; units: string[]; role: 'COORDINATE' } & Text)[];
  };
  outcomes?: ({
    subject: string;
    action: Action;
    unit: string | null;
    period: { from: string; to: string };
    value: number;
    measure: string;
  } & Text)[];
}

export interface CitedSeed {
  documents: {
    key: string;
    type: DocumentType;
    number: string | null;
    issuedOn: string | null;
    issuer: Text | null;
    title: Text | null;
    /** When it holds, where a source says so: half-open. */
    effective?: { from?: string; to?: string | null };
    /** What it says about others, where a source that can be looked up reports it. */
    relations?: { type: RelationType; document: string; provision?: string; source: string }[];
  }[];
}

export interface VocabularySeed {
  concepts: ({ code: string; broader?: string; internal?: boolean; alt?: { vi?: string[]; en?: string[] } } & Text)[];
}

/** A provision that something rests on, for as long as it says so. */
export interface GroundSeed {
  document: string;
  provision?: string | null;
  from?: string | null;
  to?: string | null;
}

export interface BodyKindsSeed {
  kinds: ({
    key: string;
    named: Text;
    namedAt?: Text | null;
    short?: string[];
    kind: UnitKind;
    level: BodyLevel;
    provinces?: string[] | null;
    complete?: boolean;
    presence?: { province: string; from?: string | null; to?: string | null }[];
    except?: string[];
    otherwise?: string | null;
    parent?: string | null;
    from?: string | null;
    to?: string | null;
    function?: Text | null;
    basis?: GroundSeed[];
    predecessors?: string[];
    sources: string[];
  } & Text)[];
}

/** A body that has a field over a stretch of time. */
export interface MandateSeed {
  body: string;
  from?: string | null;
  to?: string | null;
  verifiedFrom?: string | null;
  provinces?: string[] | null;
  except?: string[];
  ends?: string | null;
  basis?: GroundSeed[];
  /** What is to be said of this stretch; the note of all stretches stands with the subject. */
  note?: Text;
  sources: string[];
}

/** The fields of a sector: its concepts, in the form of the vocabulary, and the bodies that have them. */
export interface FieldsSeed {
  concepts: VocabularySeed['concepts'];
  mandates: { subject: string; inCharge?: MandateSeed[]; handles?: MandateSeed[]; note?: Text | null }[];
}

export interface LabelsSeed {
  labels: Record<string, { vi?: string[]; en?: string[] }>;
}

export interface UnitsSeed {
  bodies: ({
    key: string;
    province: string;
    from?: string;
    to?: string;
    document: string;
    units: ({
      slug: string;
      kind: UnitKind;
      abbreviation?: string;
      path: string;
      states: string[];
      suggests?: string[];
      successors?: { to: string; fields?: string[] }[];
    } & Text)[];
  } & Text)[];
}

export interface ProvincesSeed {
  act: { document: string; on: string };
  provinces: {
    key: string;
    slug: string;
    code: string;
    kind: ProvinceKind;
    name: Text;
    fullName: Text;
    aliases?: string[];
    from: string | null;
    to: string | null;
    predecessors?: string[];
    note?: Text;
    periods?: { from: string; kind: ProvinceKind; name: Text; fullName: Text }[];
  }[];
}

export interface ProceduresSeed {
  procedures: {
    code: string;
    name: Text;
    domain: Text;
    level: 'PROVINCE' | 'MINISTRY' | 'GRASSROOTS';
    subject: string;
    action: Action;
    oldName: boolean;
    altNames?: string[];
    sources: string[];
    from?: string | null;
    to?: string | null;
    basisEnds?: string | null;
    replacedBy?: string[];
    note?: Text | null;
  }[];
}

export interface CompetencesSeed {
  competences: {
    key: string;
    subject: string;
    action: Action;
    province: string | null;
    /** A ministry's, or a province's, which it is where nothing is said. */
    level?: 'PROVINCE' | 'MINISTRY';
    decides: Text | null;
    receives: Text | null;
    delegatedTo: Text | null;
    /** Keys of kinds of bodies. */
    bodies: { decides: string | null; receives: string | null; carriesOut: string | null };
    basis: { document: string; provision?: string | null }[];
    from: string | null;
    to: string | null;
    verifiedOn: string | null;
    note?: Text | null;
    sources: string[];
  }[];
}

export interface SuppressionsSeed {
  suppressions: {
    key: string;
    code: string;
    province: string;
    clauses?: string[];
    units?: string[];
    subjects?: string[];
    procedures?: string[];
    reason: Text;
    authority: Text;
    decidedOn: string;
    until: string | null;
  }[];
}

/** Made by `test/commands/place-seeds.ts`: the lists are too long to be written by hand. */
export interface PlacesSeed {
  source: string;
  places: Omit<PlaceRecord, 'kind'>[];
}

/** Everything under `seeds/`. */
export interface Seeds {
  provinces: ProvincesSeed;
  places: PlacesSeed[];
  vocabulary: VocabularySeed;
  labels: LabelsSeed;
  bodyKinds: BodyKindsSeed;
  fields: FieldsSeed[];
  units: UnitsSeed;
  procedures: ProceduresSeed;
  competences: CompetencesSeed;
  suppressions: SuppressionsSeed;
  cited: CitedSeed[];
  documents: DocumentSeed[];
}
