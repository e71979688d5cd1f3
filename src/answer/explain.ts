import { documentName } from '../registry/document-name.js';
import type { ClauseView } from '../registry/law.model.js';
import { capitalised, CODE_LISTS } from '../shared/code-lists.js';
import { fill, withThe, type Text } from '../shared/text.js';
import { CAVEATS, type CaveatCode } from './caveats.js';
import type { CaveatWords } from './words/caveat-words.js';
import type { Evidence } from './evidence.js';
import type { DutyQuestion } from './question.js';
import type { Caveat, Responsibility, ResolutionStatus, ResolutionStep } from './resolution.js';
import type { ReferenceData } from '../registry/reference.js';
import { authorityWords } from './rules/authority.js';
import type { RuleOutcome } from './rules/ruleset.js';
import type { Action, SubjectView } from '../registry/duty.model.js';
import type { Ground, Judged } from './verdict.js';
import { uniqueBy } from '../shared/lists.js';

export function caveat(code: CaveatCode, slots: Record<string, string | Text> = {}, clauses: ClauseView[] = []): Caveat {
  const { message, settle, keeper }: CaveatWords = CAVEATS[code];
  const sentence = (text: Text): Text => capitalised(fill(text, slots));
  return { code, message: sentence(message), settle: sentence(settle), keeper: keeper ? sentence(keeper) : null, clauses };
}

/** The responsibilities that follow from some grounds: one for each unit, with its clauses in document order and the reason. */
export function responsibilitiesOf(grounds: readonly Ground[], standing: (ground: Ground) => Responsibility['standing']): Responsibility[] {
  return [...Map.groupBy(grounds, ({ evidence }) => evidence.unit.key).values()].map((own) => {
    const first = own[0] as Ground;
    const clauses = clausesOf(own.filter(({ rule }) => rule.id === first.rule.id));
    const standsAs = standing(first);
    return {
      unit: first.evidence.unit,
      role: first.evidence.role,
      standing: standsAs,
      evidence: first.evidence.kind,
      rule: first.rule.id,
      clauses,
      reason: reasonFor(first.evidence, clauses, standsAs),
    };
  });
}

/** The clauses of some grounds, each once, in the order given. */
export function clausesOf(grounds: readonly Ground[]): ClauseView[] {
  const clauses = grounds.flatMap(({ evidence }) => (evidence.clause ? [evidence.clause] : []));
  return uniqueBy(clauses, ({ id }) => id);
}

/** Caveats without those that another one repeats word for word. */
export function withoutRepetitions(caveats: readonly Caveat[]): Caveat[] {
  return uniqueBy(caveats, ({ code, message }) => `${code} ${message.vi}`);
}

/** No firmer than it stands: of a unit that is inferred or only a candidate, no clause is said to make it the lead. */
function reasonFor(evidence: Evidence, clauses: readonly ClauseView[], standing: Responsibility['standing']): Text {
  const where = clauses.map(({ path }) => path).join(', ');
  const suggested = standing === 'CANDIDATE' ? { ...SUGGESTED, NAME: NAME_ALONE } : standing === 'INFERRED' ? SUGGESTED : {};
  const slots = {
    unit: withThe(evidence.unit.name),
    does: DOES[evidence.role],
    where,
    ...(clauses.length > 1 ? { item: 'items', suggests: 'suggest' } : { item: 'item', suggests: 'suggests' }),
    document: documentName(evidence.document),
    predecessor: evidence.predecessor ? withThe(evidence.predecessor.name) : '',
  };
  return asSentence(fill({ ...REASONS, ...suggested }[evidence.kind], slots));
}

/** With a capital where English says "the" first; Vietnamese names have theirs. */
function asSentence(text: Text): Text {
  return { vi: text.vi, en: capitalised(text).en };
}

/** A role as a sentence says it. */
const DOES: Record<Evidence['role'], Text> = { ...CODE_LISTS.Role.labels, FOCAL_POINT: { vi: 'là đầu mối', en: 'is the focal point' } };

const REASONS: Record<Evidence['kind'], Text> = {
  CLAUSE: { vi: '{unit} {does} theo {where} của {document}.', en: '{unit} {does} by {where} of {document}.' },
  FUNCTION: {
    vi: 'Điều khoản chức năng {where} của {document} giao cả lĩnh vực cho {unit}.',
    en: 'the function statement {where} of {document} assigns the field as a whole to {unit}.',
  },
  ASSIGNMENT: { vi: '{unit} {does} theo mục {where} của {document}.', en: '{unit} {does} by {item} {where} of {document}.' },
  REPORT: { vi: '{document}, mục {where}, cho thấy {unit} đã làm việc này.', en: '{document}, {where}, shows that {unit} did this.' },
  NAME: { vi: 'Tên của {unit} nêu đúng lĩnh vực này ({where}, {document}).', en: 'the name of {unit} states this field ({where}, {document}).' },
  NAME_HINT: {
    vi: 'Tên của {unit} chỉ gợi ý lĩnh vực này ({where}, {document}).',
    en: 'the name of {unit} only hints at this field ({where}, {document}).',
  },
  SUCCESSION: {
    vi: '{unit} kế tục việc của {predecessor}, đơn vị trước đây phụ trách việc này theo {where} của {document}.',
    en: '{unit} continues the work of {predecessor}, which was responsible for this before by {where} of {document}.',
  },
  BODY_CLAUSE: {
    vi: '{where} của {document} giao cho cả cơ quan, không giao cho đơn vị nào.',
    en: '{where} of {document} assigns this to the body as a whole, and to no unit.',
  },
  BODY_FUNCTION: {
    vi: 'Điều khoản chức năng {where} của {document} giao lĩnh vực này cho cả cơ quan.',
    en: 'the function statement {where} of {document} assigns this field to the body as a whole.',
  },
};

/** What a unit is inferred from, or may be. */
const SUGGESTED: Partial<Record<Evidence['kind'], Text>> = {
  CLAUSE: { vi: 'Từ {where} của {document} có thể suy ra {unit} {does}.', en: '{where} of {document} {suggests} that {unit} {does}.' },
  ASSIGNMENT: { vi: 'Từ mục {where} của {document} có thể suy ra {unit} {does}.', en: '{item} {where} of {document} {suggests} that {unit} {does}.' },
};
/** Of a kind of unit whose name is not enough to infer that it leads. */
const NAME_ALONE: Text = {
  vi: 'Tên của {unit} nêu lĩnh vực này ({where}, {document}), nhưng chỉ tên thì chưa đủ để suy ra đơn vị này chủ trì.',
  en: 'the name of {unit} states this field ({where}, {document}); the name alone does not show that it leads.',
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
        authority: authorityWords(rule.authority, (key) => reference.documentNames.get(key)?.number),
        effect: rule.effect.type,
        evidence: evidence.kind,
        unit: evidence.unit,
        clause: evidence.clause,
        met,
        conditions,
      })),
  );
}

/** That a rule for other kinds of evidence does not apply is not worth showing. */
function nearlyMet({ rule, conditions }: RuleOutcome): boolean {
  const missed = conditions.filter(({ result }) => result !== 'MET');
  return ['lead', 'support'].includes(rule.effect.type) && missed.length === 1 && missed[0]?.fact !== 'evidence.kind';
}

/** One sentence that says the answer. Shapes: `names` of those who are `named`, with "the" before each in English. */
export function summaryOf(
  status: ResolutionStatus,
  subject: SubjectView | null,
  question: DutyQuestion | null,
  names: Text,
  body: Text,
  named: readonly Pick<Responsibility, 'role'>[] = [],
): Text {
  if (!subject) return status === 'OUT_OF_SCOPE' ? NO_MATTER_FITS : NO_MATTER_SETTLED;
  const what = withAct(subject.prefLabel, question?.action ?? null);
  const verbs =
    named.length > 1 ? { lead: 'lead', coordinate: 'coordinate', take: 'take' } : { lead: 'leads', coordinate: 'coordinates', take: 'takes' };
  const sentence =
    status === 'ESTABLISHED' && named.length > 0 && named.every(({ role }) => role === 'FOCAL_POINT') ? FOCAL_POINT : SUMMARIES[status];
  return asSentence(fill(sentence, { units: names, what, body: withThe(body), ...verbs }));
}

/** A matter with the act that is asked about. */
export function withAct({ vi, en }: Text, action: Action | null): Text {
  if (action === null) return { vi, en };
  const act = CODE_LISTS.Action.labels[action];
  return { vi: `${vi} (${act.vi})`, en: `${en} (${act.en})` };
}

const FOCAL_POINT: Text = { vi: '{units} là đầu mối: {what}.', en: '{units} is the focal point for: {what}.' };
const NO_MATTER_FITS: Text = { vi: 'Không việc nào có trong sổ khớp với câu hỏi.', en: 'No matter on record fits the question.' };
const NO_MATTER_SETTLED: Text = { vi: 'Chưa xác định được ai chủ trì việc được hỏi.', en: 'It is not established who leads what was asked about.' };

/** The summary where it is likely which body has the matter, but not which of its matters is meant. */
export function summaryOfBody(body: Text): Text {
  return asSentence(fill(OF_BODY, { body: withThe(body) }));
}

const OF_BODY: Text = {
  vi: 'Rất có thể đây là việc của {body}; chưa rõ cụ thể là việc nào nên chưa nêu đơn vị.',
  en: 'This is most likely a matter of {body}; it is not clear which one, so no unit is named.',
};

const SUMMARIES: Record<ResolutionStatus, Text> = {
  ESTABLISHED: { vi: '{units} chủ trì: {what}.', en: '{units} {lead}: {what}.' },
  SHARED: {
    vi: '{units} cùng được giao nhiệm vụ: {what}; văn bản không phân định ai chủ trì.',
    en: '{units} have this duty equally: {what}; the documents do not say which of them leads.',
  },
  INFERRED: {
    vi: 'Có thể suy ra {units} chủ trì: {what}; không điều khoản nhiệm vụ nào đang có hiệu lực giao đúng việc này cho một đơn vị.',
    en: 'It can be inferred that {units} {lead}: {what}; no clause on duties in force assigns exactly this to a unit.',
  },
  BODY: {
    vi: '{body} phụ trách: {what}; văn bản trong sổ không cho biết đơn vị nào chủ trì vào ngày này.',
    en: '{body} is responsible for: {what}; the documents on record do not say which unit leads it on that day.',
  },
  SUPPORT_ONLY: {
    vi: '{units} chỉ phối hợp hoặc tham gia: {what}; trong cơ quan chưa có đơn vị nào được giao chủ trì.',
    en: '{units} only {coordinate} or {take} part: {what}; no unit of the body leads.',
  },
  NOT_ESTABLISHED: { vi: 'Chưa xác định được ai chủ trì: {what}.', en: 'It is not established who leads: {what}.' },
  OUT_OF_SCOPE: {
    vi: 'Vào ngày được hỏi, sổ chưa ghi cơ quan nào của tỉnh, thành phố phụ trách: {what}.',
    en: 'No body of the province is on record as responsible on that day for: {what}.',
  },
};
