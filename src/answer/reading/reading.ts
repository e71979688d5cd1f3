import type { BodyKindView } from '../../registry/body.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { CaveatCode } from '../caveats.js';
import type { DutyQuestion } from '../question.js';
import type { Interpretation } from '../resolution.js';
import type { Opinions } from './both-readers.js';
import type { Meaning } from './meaning.js';
import type { QuestionWord } from './question-words.js';
import type { Manner } from './sure.js';
import type { TextSpan } from './window.js';

/** A free text as read: a question about a duty, or not understood, with the nearest subjects either way; and the provinces that it names. */
export type Reading = Decided & Partial<Pick<Heard, 'provinces'>>;

type Decided =
  | { kind: 'DUTY'; duty: DutyQuestion; interpretations: Interpretation[]; procedure: string | null; bodies: readonly BodyKindView[] }
  | {
      kind: 'UNKNOWN';
      outside: boolean;
      caveat: CaveatCode;
      about?: Readonly<Record<string, string>>;
      interpretations: Interpretation[];
      /** Null where it is not clear either whose matter it is. */
      of?: OfOneBody | null;
    };

/** The body that most likely has whatever a text means, by its key, and those of the meanings that are its own. */
export interface OfOneBody {
  body: string;
  interpretations: Interpretation[];
}

/** What both readers hear in a text. */
export interface Heard {
  /** Composed, with single blanks. */
  question: string;
  /** The question without the bodies and places that it names. */
  text: string;
  /** Of the part that is read. */
  words: readonly QuestionWord[];
  opinions: Opinions;
  /** What the readers say of the whole text. */
  whole: Opinions;
  /** The part that is read; null where that is the whole text. */
  span: TextSpan | null;
  action: DutyQuestion['action'];
  bodies: readonly BodyKindView[];
  /** Of each province that it names the records under that name, of any time. */
  provinces: readonly (readonly ProvinceView[])[];
  /** The subjects that may be meant: it helps to know where answers about them send one. */
  likely: readonly string[];
  beside: SaidBeside;
}

/** The words before and after a place where one matter may end. */
export type Halves = readonly [before: readonly QuestionWord[], after: readonly QuestionWord[]];

/** What a text says beside its matter, wherever it is asked. */
export interface SaidBeside {
  /** It asks whom to reach, or what became of a file. */
  contact: boolean;
  /** It says that it asks about several things, or has letters alone. */
  vague: boolean;
  /** It has no more than a word or two that labels of many fields have: an act alone, or the name of a matter. */
  broad: boolean;
  /** It speaks of the department, and of none by name. */
  ofDepartment: boolean;
  /** It speaks of what a body has for itself. */
  ofItsOwn: boolean;
  /** It speaks of what is the province's. */
  ofProvince: boolean;
  /** It is Vietnamese without marks. */
  unmarked: boolean;
  /** What is read says that it is about several things. */
  several: boolean;
  /** The ways in which what is read may be two matters. */
  halves: readonly Halves[];
}

/** What a text says, before it is decided whether that is enough. */
export interface Weighing extends Pick<SaidBeside, 'contact' | 'vague' | 'broad'> {
  opinions: Opinions;
  span: TextSpan | null;
  meaning: Meaning | null;
  action: DutyQuestion['action'];
  bodies: readonly BodyKindView[];
  /** Two matters of different places, where a question has two. */
  two: readonly [Meaning, Meaning] | null;
  manner: Manner;
}
