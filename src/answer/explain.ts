import { documentName } from '../registry/document-name.js';
import type { ClauseView } from '../registry/law.model.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import { fill, type Text } from '../shared/text.js';
import { CAVEATS, type CaveatCode } from './caveats.js';
import type { Evidence } from './evidence.js';
import type { DutyQuestion } from './question.js';
import type { Caveat, Responsibility, ResolutionStatus, ResolutionStep } from './resolution.js';
import type { ReferenceData } from '../registry/reference.js';
import type { Rule } from './rules/rule.js';
import type { RuleOutcome } from './rules/ruleset.js';
import type { SubjectView } from '../registry/duty.model.js';
import type { Ground, Judged } from './verdict.js';

/** A document by name for people. */
export const nameOf = documentName;

export function caveat(code: CaveatCode, slots: Record<string, string | Text> = {}, clauses: ClauseView[] = []): Caveat {
  const { message, settle } = CAVEATS[code];
  return { code, message: fill(message, slots), settle: fill(settle, slots), clauses };
}

/** The responsibilities that a set of grounds amounts to: one per unit, its clauses in document order, with the reason. */
export function responsibilitiesOf(grounds: readonly Ground[], standing: (ground: Ground) => Responsibility['standing']): Responsibility[] {
  const byUnit = new Map<string, Ground[]>();
  for (const ground of grounds) byUnit.set(ground.evidence.unit.key, [...(byUnit.get(ground.evidence.unit.key) ?? []), ground]);
  return [...byUnit.values()].map((own) => {
    const first = own[0] as Ground;
    const same = own.filter(({ rule }) => rule.id === first.rule.id);
    return {
      unit: first.evidence.unit,
      role: first.evidence.role,
      standing: standing(first),
      evidence: first.evidence.kind,
      rule: first.rule.id,
      clauses: clausesOf(same),
      reason: reasonFor(first.evidence, clausesOf(same)),
    };
  });
}

/** The clauses of some grounds, each once, in the order given. */
export function clausesOf(grounds: readonly Ground[]): ClauseView[] {
  const clauses = grounds.flatMap(({ evidence }) => (evidence.clause ? [evidence.clause] : []));
  return [...new Map(clauses.map((clause) => [clause.id, clause])).values()];
}

function reasonFor(evidence: Evidence, clauses: readonly ClauseView[]): Text {
  const where = clauses.map(({ path }) => path).join(', ');
  const slots = {
    unit: { vi: evidence.unit.name.vi, en: evidence.unit.name.en },
    role: CODE_LISTS.Role.labels[evidence.role],
    where,
    document: nameOf(evidence.document),
    predecessor: evidence.predecessor ? evidence.predecessor.name : '',
  };
  return fill(REASONS[evidence.kind], slots);
}

const REASONS: Record<Evidence['kind'], Text> = {
  CLAUSE: { vi: '{unit} {role} theo {where} của {document}.', en: '{unit}: {role}, by {where} of {document}.' },
  FUNCTION: {
    vi: 'Điều khoản chức năng {where} của {document} giao cả lĩnh vực cho {unit}.',
    en: 'The function statement {where} of {document} gives {unit} the field as a whole.',
  },
  ASSIGNMENT: { vi: '{unit} {role} theo mục {where} của {document}.', en: '{unit}: {role}, by item {where} of {document}.' },
  REPORT: { vi: '{document}, mục {where}, cho thấy {unit} đã làm việc này.', en: '{document}, {where}, shows that {unit} did this.' },
  NAME: { vi: 'Tên của {unit} nêu đúng lĩnh vực này ({where}, {document}).', en: 'The name of {unit} states this field ({where}, {document}).' },
  NAME_HINT: {
    vi: 'Tên của {unit} chỉ gợi ý lĩnh vực này ({where}, {document}).',
    en: 'The name of {unit} merely hints at this field ({where}, {document}).',
  },
  SUCCESSION: {
    vi: '{unit} nối tiếp tên và việc của {predecessor}, đơn vị giữ việc này theo {where} của {document} (đã hết hiệu lực).',
    en: '{unit} continues the name and work of {predecessor}, which held this by {where} of {document} (no longer in force).',
  },
  DEPARTMENT_CLAUSE: {
    vi: '{where} của {document} giao cho cả Sở, không giao cho đơn vị nào.',
    en: '{where} of {document} gives this to the department as a whole, to no unit.',
  },
  DEPARTMENT_FUNCTION: {
    vi: 'Điều khoản chức năng {where} của {document} giao lĩnh vực này cho cả Sở.',
    en: 'The function statement {where} of {document} gives this field to the department as a whole.',
  },
};

/**
 * The steps worth showing: every rule that was met, and every rule that decided by failing. That is one that would have
 * given the unit a part in exactly what was asked and missed by a single condition.
 */
export function stepsOf(judged: readonly Judged[], reference: ReferenceData): ResolutionStep[] {
  return judged.flatMap(({ evidence, outcomes, distance }) =>
    outcomes
      .filter((outcome) => outcome.met || (distance === 0 && nearlyMet(outcome)))
      .map(({ rule, met, conditions }) => ({
        rule: rule.id,
        title: rule.title,
        authority: authorityOf(rule, reference),
        effect: rule.effect.type,
        evidence: evidence.kind,
        unit: evidence.unit,
        clause: evidence.clause,
        met,
        conditions,
      })),
  );
}

/** A rule for other kinds of evidence says nothing by not applying. */
function nearlyMet({ rule, conditions }: RuleOutcome): boolean {
  const missed = conditions.filter(({ result }) => result !== 'MET');
  return ['lead', 'support'].includes(rule.effect.type) && missed.length === 1 && missed[0]?.fact !== 'evidence.kind';
}

function authorityOf({ authority }: Rule, { documentNames }: ReferenceData): Text {
  if ('convention' in authority) return { vi: 'quy ước của sổ', en: 'registry convention' };
  const number = documentNames.get(authority.document)?.number ?? authority.document;
  return { vi: `${authority.provision}, ${number}`, en: `${authority.provision}, ${number}` };
}

/** One sentence that says the answer. */
export function summaryOf(status: ResolutionStatus, subject: SubjectView | null, question: DutyQuestion | null, names: Text, department: Text): Text {
  const matter = subject?.prefLabel ?? { vi: 'việc được hỏi', en: 'the matter asked about' };
  const act = question?.action ? CODE_LISTS.Action.labels[question.action] : null;
  const what: Text = act ? { vi: `${matter.vi} (${act.vi})`, en: `${matter.en} (${act.en})` } : matter;
  return fill(SUMMARIES[status], { units: names, what, department });
}

const SUMMARIES: Record<ResolutionStatus, Text> = {
  ESTABLISHED: { vi: '{units} chủ trì: {what}.', en: '{units} leads: {what}.' },
  SHARED: { vi: '{units} cùng giữ: {what}; văn bản không phân biệt.', en: '{units} hold this equally: {what}.' },
  INFERRED: {
    vi: 'Suy ra {units} chủ trì: {what}; không có điều khoản nêu đích danh.',
    en: '{units} is inferred to lead: {what}; no clause says so by name.',
  },
  DEPARTMENT: {
    vi: '{department} giữ việc này: {what}; văn bản không giao cho đơn vị nào.',
    en: '{department} holds this: {what}; the documents give it to no unit.',
  },
  SUPPORT_ONLY: {
    vi: '{units} chỉ phối hợp hoặc tham gia: {what}; không đơn vị nào của Sở chủ trì.',
    en: '{units} only coordinates or takes part: {what}; no unit of the department leads.',
  },
  NOT_ESTABLISHED: { vi: 'Chưa xác định được ai chủ trì: {what}.', en: 'It is not established who leads: {what}.' },
  OUT_OF_SCOPE: { vi: 'Không thuộc phạm vi của cơ quan nào có trong sổ: {what}.', en: 'Not a matter of any department on record: {what}.' },
};
