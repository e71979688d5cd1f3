import type { ReferenceData } from '../../registry/reference.js';
import type { DutyQuestion } from '../question.js';
import type { Interpretation } from '../resolution.js';
import { materialOf, type BothReaders, type Opinions } from './both-readers.js';
import { actApart } from './acts-apart.js';
import { composed } from './composed.js';
import { packagedExperience, type Experience } from './examples.js';
import { interpretationsOf, PROCEDURE_MEANT, withSecond } from './interpretations.js';
import { readersInTurns, readersOf } from './kept-readers.js';
import { MatterReader } from './matter.js';
import { Agreement, isNone, type Meaning } from './meaning.js';
import { bodiesOnly, NOWHERE, Places, type LeadsTo } from './places.js';
import { procedureCodesIn } from './procedure-codes.js';
import { questionWords, type QuestionWord } from './question-words.js';
import type { Heard, OfOneBody, Reading, Weighing } from './reading.js';
import { saidBeside } from './said-beside.js';
import { isSaidAlone, isSure } from './sure.js';
import { actionIn } from './text-words.js';
import { TwoMatters } from './two-matters.js';
import { unclear } from './unclear.js';
import { sentencesOf, spanOf } from './window.js';

/** What every body has for itself may be meant where it is among so many, with a label of at least this score. */
const AMONG_FIRST = 5;
const OWN_LABEL = 0.4;
/** Of each reader's best so many may be meant. */
const LIKELY = 6;
/** For what is so likely of no office nothing is named: of five bodies and units that are withheld one is right, and four are not. */
const OF_NO_OFFICE = 0.6;

/**
 * Reads free text, with or without diacritics, with abbreviations, everyday words, typing slips and English. A text is read by
 * its labels and by what people wrote before; a duty is read only where both lead to the same place and that is likely right.
 * A pure function of the labels on record and of the experience that comes with the package.
 */
export class Understanding {
  private readonly matters: MatterReader;
  private readonly places: Places;
  private readonly agreement: Agreement;
  private readonly twoMatters: TwoMatters;
  private both: BothReaders | null = null;

  /** Whether it was made from these words. */
  reads({ vocabulary, procedures, bodies, provinces, divided }: ReferenceData): boolean {
    const { reference: own } = this;
    const alike = own.vocabulary === vocabulary && own.procedures === procedures && own.bodies === bodies && own.provinces === provinces;
    return alike && divided.size === own.divided.size && [...divided].every((kind) => own.divided.has(kind));
  }

  constructor(
    readonly reference: ReferenceData,
    private readonly experience: Experience = packagedExperience(),
  ) {
    this.places = new Places(reference);
    this.matters = new MatterReader(reference.bodies.names, reference.provinces);
    const readers = (): BothReaders => this.readers();
    this.agreement = new Agreement(reference, this.places, readers);
    this.twoMatters = new TwoMatters(this.agreement, this.places, experience.calibration, readers);
  }

  /** Makes ready what the first text would have to wait for; others have their turn meanwhile. */
  async prepare(): Promise<void> {
    this.both ??= await readersInTurns(materialOf(this.reference, this.experience));
  }

  /** What both readers hear in a text; of a letter, in the part of it where its question stands. */
  hear(given: string): Heard {
    const inOneSpelling = composed(given);
    const question = inOneSpelling.text;
    const { text, bodies, provinces } = this.matters.read(question);
    const all = questionWords(text);
    const whole = this.readers().read(all);
    const { words, opinions } = this.best(text, all, whole) ?? { words: all, opinions: whole };
    const { byLabel, byLinear, byBoth } = opinions;
    const likely = [byLabel, byLinear, byBoth].flatMap((each) => each.filter((one) => !isNone(one)).slice(0, LIKELY));
    const span = words === all ? null : spanOf(given, inOneSpelling, words);
    const codes = [...new Set(likely.map(({ code }) => code))];
    return {
      question,
      text,
      words,
      opinions,
      whole,
      span,
      action: actionIn(text),
      bodies,
      provinces,
      likely: codes,
      beside: saidBeside(question, text, words, this.readers().breadth(words)),
    };
  }

  /**
   * The part of a letter that says most of a matter which the letter as a whole speaks of too: a sentence, alone or with the one
   * beside it. `null` where it is no letter, or no part does. Parts are compared by one reader, and the best is read by both.
   */
  private best(text: string, all: readonly QuestionWord[], whole: Opinions): { words: QuestionWord[]; opinions: Opinions } | null {
    const sentences = sentencesOf(text, all);
    if (sentences.length < 2) return null;
    const spoken = new Set([...whole.byBoth, ...whole.byLabel, ...whole.byLinear].map(({ code }) => code));
    const strongest = (parts: readonly QuestionWord[][]): { words: QuestionWord[]; strength: number } =>
      parts
        .map((words) => ({ words, strength: this.readers().strength(words, spoken) }))
        .reduce((best, part) => (part.strength > best.strength ? part : best), { words: [], strength: 0 });
    const alone = strongest(sentences);
    const at = sentences.indexOf(alone.words);
    if (at < 0) return null;
    const beside = strongest([sentences.slice(Math.max(0, at - 1), at + 1).flat(), sentences.slice(at, at + 2).flat()]);
    const { words } = beside.strength > alone.strength ? beside : alone;
    return { words, opinions: this.readers().read(words) };
  }

  /** Whether answers about two subjects send one to the same place. */
  leadToOne(a: string, b: string, leadsTo: LeadsTo): boolean {
    return this.places.same(a, b, leadsTo);
  }

  /** What a text asks, where nothing is known of where answers send one. */
  read(question: string): Reading {
    return this.decide(this.hear(question), NOWHERE);
  }

  /** What a text asks. Never a guess: where that is not sure the likeliest meanings are returned instead. `ofBody`: it is asked of a body named beside it. */
  decide(heard: Heard, leadsTo: LeadsTo, ofBody = false): Reading {
    const weighing = this.weigh(heard, leadsTo, ofBody);
    const codes = procedureCodesIn(heard.question);
    const interpretations = interpretationsOf(weighing, codes, this.reference);
    if (weighing.contact) return { kind: 'UNKNOWN', outside: true, caveat: 'NOT_UNDERSTOOD', interpretations };
    const coded = this.byCode(codes, heard, interpretations);
    if (coded) return coded;
    const reading = this.byMeaning(heard, weighing, interpretations, leadsTo);
    const names = reading.kind === 'DUTY' || reading.of;
    return names && this.readers().unhandled(heard.text) >= OF_NO_OFFICE
      ? { kind: 'UNKNOWN', outside: false, caveat: 'NOT_UNDERSTOOD', interpretations }
      : reading;
  }

  /** What a text asks by what both readers say of it, as if some office handled it. */
  private byMeaning(heard: Heard, weighing: Weighing, interpretations: Interpretation[], leadsTo: LeadsTo): Reading {
    const { meaning, action, bodies, two, vague, broad, manner } = weighing;
    const { calibration } = this.experience;
    const { vocabulary } = this.reference;
    const namesUnit = meaning !== null && this.places.namesUnit(meaning.code, leadsTo);
    const ofMany = broad && !(meaning && isSaidAlone(meaning, manner, calibration, vocabulary, namesUnit));
    if (vague || ofMany || two) {
      // Two matters may be those of one body.
      const of = vague || (ofMany && !meaning?.isSaid) ? null : this.oneBody(heard, weighing, interpretations, leadsTo);
      return { kind: 'UNKNOWN', outside: false, caveat: 'AMBIGUOUS_QUESTION', interpretations, of };
    }
    const apart = meaning && namesUnit ? actApart(heard.question, meaning) : undefined;
    const procedure = apart ? null : this.procedureIn(weighing, leadsTo);
    if (procedure) return { kind: 'DUTY', ...procedure, interpretations, bodies };
    const own = apart ?? (meaning && this.ownInstead(meaning, weighing, leadsTo));
    if (own)
      return { kind: 'UNKNOWN', outside: false, caveat: 'AMBIGUOUS_QUESTION', interpretations: withSecond(interpretations, own, this.reference) };
    if (meaning && isSure(meaning, manner, calibration, vocabulary, namesUnit))
      return { kind: 'DUTY', duty: { subject: meaning.code, action }, interpretations, procedure: null, bodies };
    return { kind: 'UNKNOWN', ...unclear(weighing.opinions), interpretations, of: this.oneBody(heard, weighing, interpretations, leadsTo) };
  }

  /**
   * The body that most likely has whatever a text means: where only the unit is in doubt, both readers lead to one body. What every
   * body has for itself is nobody's here where the text does not say whose, and what a ministry handles is no body's of a province.
   */
  private oneBody(heard: Heard, weighing: Weighing, all: readonly Interpretation[], leadsTo: LeadsTo): OfOneBody | null {
    const { words, opinions, whole, action, bodies, beside } = heard;
    const { manner, two } = weighing;
    const { vocabulary, procedures } = this.reference;
    const toBodies = bodiesOnly(leadsTo, (code) => manner.saysWhose || vocabulary.get(code)?.internal !== true);
    const namesBody = manner.ofBody || bodies.length > 0;
    const meaning = this.agreement.of({ ...opinions, whole }, words, action, namesBody, toBodies);
    // As likely as a unit has to be where there is no other doubt.
    const { calibration } = this.experience;
    if (!meaning || !isSure(meaning, manner, { ...calibration, body: calibration.named }, vocabulary, false)) return null;
    if (this.ownInstead(meaning, weighing, leadsTo) || this.twoMatters.in(beside, meaning, namesBody, toBodies)) return null;
    const [body, ...others] = toBodies.get(meaning.code)?.places.keys() ?? [];
    const has = (code: string): boolean => body !== undefined && toBodies.get(code)?.places.has(body) === true;
    if (body === undefined || others.length > 0 || !(two ?? []).every(({ code }) => has(code))) return null;
    const isItsOwn = ({ kind, code }: Interpretation): boolean => {
      const procedure = kind === 'PROCEDURE' ? procedures.get(code) : undefined;
      return procedure ? procedure.level !== 'MINISTRY' && has(procedure.subjectCode) : has(code);
    };
    const interpretations = all.filter(isItsOwn);
    return interpretations.length > 0 ? { body, interpretations } : null;
  }

  /** What a text asks that gives the national code of a procedure; `null` where it gives none. */
  private byCode(codes: readonly string[], { bodies }: Heard, interpretations: Interpretation[]): Reading | null {
    const { procedures } = this.reference;
    const unknown = codes.find((code) => !procedures.has(code));
    if (unknown) return { kind: 'UNKNOWN', outside: false, caveat: 'PROCEDURE_NOT_ON_RECORD', about: { code: unknown }, interpretations };
    const [procedure] = codes;
    if (procedure === undefined) return null;
    if (codes.length > 1) return { kind: 'UNKNOWN', outside: false, caveat: 'AMBIGUOUS_QUESTION', interpretations };
    const { subjectCode: subject, action } = procedures.get(procedure)!;
    return { kind: 'DUTY', duty: { subject, action }, procedure, interpretations, bodies };
  }

  /** What a text that names a body may ask for that the body has for itself ("tuyển dụng viên chức của Sở ..."), and not for another body's matter. */
  private ownInstead({ code }: Meaning, { opinions: { byBoth }, bodies: [body, ...others] }: Weighing, leadsTo: LeadsTo): string | undefined {
    const isInternal = (one: string): boolean => this.reference.vocabulary.get(one)?.internal === true;
    if (!body || others.length > 0 || isInternal(code)) return undefined;
    if ([...(leadsTo.get(code)?.places.keys() ?? [])].some((key) => key.endsWith(`/${body.key}`))) return undefined;
    return byBoth.slice(0, AMONG_FIRST).find((one) => isInternal(one.code) && one.label >= OWN_LABEL)?.code;
  }

  /** What both readers say about a text. `ofBody`: it is asked of a body named beside it. */
  weigh({ words, opinions, whole, span, action, bodies, beside }: Heard, leadsTo: LeadsTo, ofBody = false): Weighing {
    const namesBody = ofBody || bodies.length > 0;
    const meaning = this.agreement.of({ ...opinions, whole }, words, action, namesBody, leadsTo);
    return {
      opinions,
      span,
      meaning,
      action,
      bodies,
      two: this.twoMatters.in(beside, meaning, namesBody, leadsTo),
      contact: beside.contact,
      vague: beside.vague,
      broad: beside.broad,
      manner: {
        // Of two bodies it does not say which; and an address says nothing of what is the province's.
        saysWhose: ofBody || (!beside.ofProvince && (bodies.length === 1 || (bodies.length === 0 && beside.ofDepartment))),
        ofItsOwn: !namesBody && beside.ofItsOwn,
        ofBody,
        ofSeveral: bodies.length > 1,
        unmarked: beside.unmarked,
        inPart: span !== null,
      },
    };
  }

  private readers(): BothReaders {
    this.both ??= readersOf(materialOf(this.reference, this.experience));
    return this.both;
  }

  /** The procedure that a text names, where nothing that it says speaks against it. */
  private procedureIn(
    { opinions: { procedures, byLinear, byLabel }, action }: Weighing,
    leadsTo: LeadsTo,
  ): { duty: DutyQuestion; procedure: string } | null {
    const [best] = procedures;
    if (!best || best.score < PROCEDURE_MEANT || best.score < (byLabel[0]?.label ?? 0) - 0.02) return null;
    const { subjectCode: subject, action: act } = this.reference.procedures.get(best.label.code)!;
    if ((action !== null && action !== act) || !byLinear.slice(0, 2).some(({ code }) => this.places.same(code, subject, leadsTo))) return null;
    return { duty: { subject, action: act }, procedure: best.label.code };
  }
}

const readers = new WeakMap<object, Understanding>();

/** The reader of free text of a revision: while the words on record are the same objects, so is the reader. */
export function understandingOf(reference: ReferenceData): Understanding {
  const known = readers.get(reference.vocabulary);
  if (known?.reads(reference)) return known;
  const made = new Understanding(reference);
  readers.set(reference.vocabulary, made);
  return made;
}
