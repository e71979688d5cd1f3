import type { Vocabulary } from '../../registry/vocabulary.js';
import { likelihood, type Calibration } from './calibration.js';
import { INSPECTION, type Meaning } from './meaning.js';

/** What explains less of a text than this is a body's own beside another's matter only where it is surer than this. */
const EXPLAINED = 0.5;
const SURE = 0.98;
/** Where a word is in no label and no example, what names a unit has to be as likely as this. */
const WITH_UNKNOWN = 0.93;
/** The same where Vietnamese is typed without marks; of a field in general, for the word that tells which part is meant may be lost with them. */
const UNMARKED = 0.93;
const UNMARKED_IN_GENERAL = 0.97;
/** What names a unit by a part of a letter has to be so likely: the part may not be where its question stands. */
const IN_PART = 0.98;

/** How a text was put, beside what it says. */
export interface Manner {
  /** It says whose a matter is that every body has for itself, by name or as "Sở"; or the body is named beside it. */
  saysWhose: boolean;
  ofBody: boolean;
  /** Vietnamese, typed without marks. */
  unmarked: boolean;
  /** Only a part of it was read. */
  inPart: boolean;
}

/**
 * Whether a meaning is likely enough to be answered, or a label said word for word. What names a unit has to be likelier than what
 * names a body, and likelier yet beside a rival that is another body's. `namesUnit`: an answer about it would name one.
 */
export function isSure(meaning: Meaning, manner: Manner, calibration: Calibration, vocabulary: Vocabulary, namesUnit: boolean): boolean {
  const { code, isSaid } = meaning;
  const likely = likelihood(calibration, meaning);
  if (vocabulary.get(code)?.internal === true && !isSaid && !isItsOwn(meaning, manner, likely)) return false;
  return isSaid || likely >= (namesUnit ? leastForUnit(meaning, manner, calibration, vocabulary.isGeneral(code)) : calibration.body);
}

/**
 * Whether what every body has for itself is meant as somebody's own. An address alone does not say of whom inspection is asked,
 * unless it is that of a field; nor whose a matter is that explains little of the text beside another body's, or has a word beside
 * it that nobody has used.
 */
function isItsOwn({ code, figures, contested, ofField }: Meaning, { saysWhose, ofBody }: Manner, likely: number): boolean {
  const isWeak = code === INSPECTION || figures.known < 1 || (contested && figures.explained < EXPLAINED && likely < SURE);
  return (saysWhose && (!isWeak || ofBody)) || (ofField && !contested);
}

/** How likely a meaning has to be for a unit to be named. */
function leastForUnit({ figures, contested }: Meaning, { unmarked, inPart }: Manner, calibration: Calibration, isGeneral: boolean): number {
  return Math.max(
    contested ? calibration.contested : calibration.named,
    // A word that nobody has used may be the one that tells, with a slip in it.
    figures.known < 1 ? WITH_UNKNOWN : 0,
    unmarked ? (isGeneral ? UNMARKED_IN_GENERAL : UNMARKED) : 0,
    inPart ? IN_PART : 0,
  );
}
