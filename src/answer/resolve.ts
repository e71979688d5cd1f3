import { formatDay, type Day } from '../shared/dates.js';
import { joinedTexts, withThe, type Text } from '../shared/text.js';
import type { MandateView } from '../registry/body.model.js';
import type { ClauseView } from '../registry/law.model.js';
import type { SubjectView } from '../registry/duty.model.js';
import type { UnitView } from '../registry/unit.model.js';
import type { Configuration } from './configuration.js';
import { competenceFor, licenceLevel } from './competence.js';
import { caveat, clausesOf, responsibilitiesOf, stepsOf, summaryOf, withoutRepetitions } from './explain.js';
import { inspectsByLaw, isOpen, isShown, type Holder } from './holders.js';
import { judge } from './judge.js';
import { bodyChoices } from './choices.js';
import { destinationBy, leadsToOf, type FindDestination } from './destinations.js';
import type { Jurisdiction } from './jurisdiction.js';
import { NO_NAME, nonAnswer, notOfNamed, planOf, saidOfNobodys, type AskedOf } from './plan.js';
import type { ReferenceData } from '../registry/reference.js';
import type { DutyQuestion, ReadQuestion } from './question.js';
import { receiptOf } from './receipt/receipt.js';
import type { Answer, Caveat, Resolution } from './resolution.js';
import type { RuleStanding } from './rules/rule.js';
import type { Ruleset } from './rules/ruleset.js';
import { readingOf } from './read-question.js';
import type { Understanding } from './reading/understand.js';
import { caveatsOf } from './verdict-caveats.js';
import { hasMatter, namesMatter, verdictOn, type Verdict } from './verdict.js';

/**
 * Who leads what was asked, by which clause, on what basis, and how sure that is: first the bodies that have the matter, then
 * the unit among those of that body. A pure function of its arguments: no I/O of its own and no clock; equal arguments give
 * byte-identical answers in any order and any overlap. `memory`: how steps are done by who keeps what they give.
 */
export async function resolve(
  jurisdiction: Jurisdiction,
  ruleset: Ruleset,
  understanding: Understanding,
  question: ReadQuestion,
  named: UnitView | null = null,
  { find, answer }: Memory = { find: destinationBy(ruleset), answer: answerOf },
): Promise<Answer> {
  const reading = await readingOf(question, understanding, (heard) => leadsToOf(heard, jurisdiction, named, find), named !== null);
  const plan = planOf(jurisdiction, reading, named);
  return plan.answer ?? answer(plan, await configurationsOf(plan, jurisdiction), ruleset);
}

/** The two costly steps of an answer, for those who keep what they give. */
export interface Memory {
  find: FindDestination;
  answer: typeof answerOf;
}

/** The configurations of the bodies to ask: those that have the matter, and the one that the question means. */
export function configurationsOf({ holders: { holders }, named }: AskedOf, jurisdiction: Jurisdiction): Promise<Configuration[]> {
  const bodies = holders.map(({ body }) => body);
  const other = named && bodies.every(({ key }) => key !== named.key) ? [named] : [];
  return Promise.all([...bodies, ...other].map((body) => jurisdiction.configuration(body)));
}

/** The second step: the unit, among those of the bodies that have the matter. Shapes: configurations as {@link configurationsOf} gives them. */
export async function answerOf(plan: AskedOf, configurations: readonly Configuration[], ruleset: Ruleset): Promise<Answer> {
  const { reading, subject, meant, isMeantGone, holders, elsewhere, asOf } = plan;
  const found = await Promise.all(
    configurations.map((configuration, index) => answerDuty(configuration, ruleset, reading.duty, subject, holders.holders[index] ?? null, asOf)),
  );
  const [first] = configurations as [Configuration];
  const answer = { ...chosen(plan, found, first.reference), understoodAs: reading.interpretations };
  const { competence, caveats } = competenceFor(first, reading.procedure, reading.duty, holders.inCharge, asOf);
  const moved = holders.holders.some((holder) => inspectsByLaw(holder) && holder.body.key === answer.body?.key) ? [caveat('INSPECTION_MOVED')] : [];
  return { ...answer, competence, caveats: [...answer.caveats, ...moved, ...notOfNamed(meant, answer.body, isMeantGone), ...caveats, ...elsewhere] };
}

/** The answer to give, from the answers of several bodies. */
function chosen({ named, holders, subject, reading }: AskedOf, found: readonly BodyAnswer[], reference: ReferenceData): OneAnswer {
  const ofNobody = isOpen(holders);
  const has = ({ answer: { status }, byName }: BodyAnswer): boolean => hasMatter({ status, byName }, ofNobody);
  const meant = found.find(({ answer }) => named !== null && answer.body?.key === named.key);
  if (meant && has(meant)) return meant.answer;
  const asked = found.slice(0, holders.holders.length);
  // A document that still states the inspection of a field goes before the law that gives all inspection to one body.
  const stated = preferring(asked.filter(has), ({ inspectsByLaw: byLaw }) => !byLaw);
  const held = preferring(stated, ({ exactly }) => exactly);
  if (held.length > 1) return shared(held, subject, reading.duty);
  if (held[0]) return held[0].answer;
  // Where neither law nor a record gives the matter to a body, those on record have no more to do with it than any other.
  if (ofNobody) {
    const { status, caveats } = saidOfNobodys(subject, reference);
    return nonAnswer(status, { subject, duty: reading.duty, caveats });
  }
  return asked.length > 1 ? unsettled(asked, subject, reading.duty) : (asked[0] as BodyAnswer).answer;
}

/** Those that are preferred, or all where none is. */
function preferring<Item>(items: readonly Item[], isPreferred: (item: Item) => boolean): readonly Item[] {
  const preferred = items.filter(isPreferred);
  return preferred.length ? preferred : items;
}

/** Several bodies may have the matter, and nothing on record shows for any of them that it has it on the day. */
function unsettled(asked: readonly BodyAnswer[], subject: SubjectView, duty: DutyQuestion): Answer {
  const answers = asked.map(({ answer }) => answer);
  return nonAnswer('NOT_ESTABLISHED', {
    subject,
    duty,
    caveats: withoutRepetitions(answers.flatMap(({ caveats }) => caveats)),
    choices: answers.flatMap(({ choices }) => choices),
  });
}

/** Several bodies hold the matter by equally specific provisions: all are listed, none preferred. */
function shared(held: readonly BodyAnswer[], subject: SubjectView, duty: DutyQuestion): OneAnswer {
  const answers = held.map(({ answer }) => answer);
  const bodies = answers.map(({ body }) => body as UnitView);
  const leads = held.flatMap(({ answer, asBody }) => (answer.leads.length ? answer.leads : asBody));
  return {
    status: 'SHARED',
    summary: summaryOf('SHARED', subject, duty, joinedTexts(bodies.map(({ name }) => withThe(name))), NO_NAME),
    subject,
    action: duty.action,
    leads,
    supports: answers.flatMap(({ supports }) => supports),
    candidates: answers.flatMap(({ candidates }) => candidates),
    body: null,
    mandates: answers.flatMap(({ mandates }) => mandates),
    citations: answers.flatMap(({ citations }) => citations),
    steps: answers.flatMap(({ steps }) => steps),
    caveats: withoutRepetitions(answers.flatMap(({ caveats }) => caveats)),
    choices: bodyChoices(bodies, subject),
  };
}

/** An answer without how the question was read and who decides by law, which are added at the end. */
type OneAnswer = Omit<Answer, 'understoodAs' | 'competence'>;

/** What one body answers, and itself as the holder, for answers of several bodies. */
interface BodyAnswer {
  answer: OneAnswer;
  asBody: Answer['leads'];
  /** It has the matter only because all inspection is its own. */
  inspectsByLaw: boolean;
  /** Something on record about it names exactly what was asked. */
  exactly: boolean;
  /** Something on record about it names the matter, or a broader one, and not just "all fields" of the body. */
  byName: boolean;
}

async function answerDuty(
  configuration: Configuration,
  ruleset: Ruleset,
  question: DutyQuestion,
  subject: SubjectView,
  holder: Holder | null,
  asOf: Day,
): Promise<BodyAnswer> {
  const body = configuration.body as UnitView;
  const mandates = holder?.mandates ?? [];
  const shown = mandates.filter((mandate) => isShown(mandate, asOf));
  const judged = await judge(configuration, ruleset.on(asOf), question, asOf);
  const verdict = heldByMandate(verdictOn(judged), shown);
  const { status } = verdict;
  const leads = responsibilitiesOf(verdict.leads, ({ effect }) => effect.standing as RuleStanding);
  const supports = responsibilitiesOf(verdict.supports, () => 'SUPPORT');
  const candidates = responsibilitiesOf(verdict.candidates, () => 'CANDIDATE');
  const named = status === 'SUPPORT_ONLY' ? supports : leads;
  const unshown = status === 'NOT_ESTABLISHED' && mandates.length > 0;
  const caveats = caveatsOf(verdict, judged, configuration);
  if (unshown) caveats.push(...whyNotShown(mandates, body, asOf));
  if (status === 'BODY' && !verdict.bodyGrounds.length) caveats.push(...endingBases(shown));
  if (status === 'BODY' && namesNoLicensor(verdict, question, configuration.reference, asOf))
    caveats.push(caveat('LICENSOR_NOT_ON_RECORD', { body: body.name }));
  const answer: OneAnswer = {
    status,
    summary: summaryOf(status, subject, question, namesOf(named), body.name, named),
    subject,
    action: question.action,
    leads,
    supports,
    candidates,
    body: unshown && !body.evidence ? null : body,
    mandates: shown,
    citations: citationsOf(verdict),
    steps: stepsOf(judged, configuration.reference),
    caveats,
    choices: unshown ? bodyChoices([body], subject) : [],
  };
  const grounds = [...verdict.leads, ...verdict.bodyGrounds];
  const exactly = grounds.some(({ distance }) => distance === 0) || shown.some((mandate) => mandate.subject === question.subject);
  const byName = namesMatter([...grounds, ...verdict.supports]);
  return {
    answer,
    asBody: responsibilitiesOf(verdict.bodyGrounds, () => 'BODY'),
    inspectsByLaw: holder !== null && inspectsByLaw(holder),
    exactly,
    byName,
  };
}

/** Law below every document of the body: where nothing on record settles it, a mandate that is shown leaves it with the body. */
function heldByMandate(verdict: Verdict, shown: readonly MandateView[]): Verdict {
  return verdict.status === 'NOT_ESTABLISHED' && shown.length ? { ...verdict, status: 'BODY' } : verdict;
}

/** Whether a licence is asked about, and neither the record nor the body's own documents say that the province gives it. */
function namesNoLicensor({ bodyGrounds }: Verdict, question: DutyQuestion, reference: ReferenceData, asOf: Day): boolean {
  return licenceLevel(question, reference, asOf) === 'NOT_ON_RECORD' && bodyGrounds.every(({ evidence }) => !evidence.actions.includes('LICENSE'));
}

/** Why mandates are no ground for an answer on the day: no source reaches back so far, or their basis has ended. */
function whyNotShown(mandates: readonly MandateView[], body: UnitView, asOf: Day): Caveat[] {
  const ended = endingBases(mandates.filter(({ basisEnds }) => basisEnds !== null && basisEnds <= asOf));
  return ended.length ? ended : [caveat('MANDATE_NOT_VERIFIED', { body: body.name, date: formatDay(earliest(mandates)) })];
}

function earliest(mandates: readonly MandateView[]): Day {
  return mandates.map(({ verifiedFrom }) => verifiedFrom as Day).sort()[0] as Day;
}

function endingBases(mandates: readonly MandateView[]): Caveat[] {
  const ends = mandates.flatMap(({ basisEnds }) => basisEnds ?? [])[0];
  return ends === undefined ? [] : [caveat('BASIS_ENDS', { date: formatDay(ends) })];
}

/** Closes an answer with the receipt that lets it be replayed and checked. */
export function seal(answer: Answer, jurisdiction: Jurisdiction, ruleset: Ruleset, question: ReadQuestion, named: UnitView | null): Resolution {
  return { ...answer, receipt: receiptOf(answer, jurisdiction, ruleset, question, named) };
}

/** The clauses that carry the verdict: the leads', or the body's, and both where inference rests on both. */
function citationsOf({ status, leads, supports, bodyGrounds }: Verdict): ClauseView[] {
  const grounds = status === 'SUPPORT_ONLY' ? supports : status === 'INFERRED' || status === 'BODY' ? [...bodyGrounds, ...leads] : leads;
  return clausesOf(grounds);
}

function namesOf(responsibilities: Answer['leads']): Text {
  return joinedTexts(
    responsibilities.map(({ unit }) => withThe(unit.name)),
    '; ',
  );
}
