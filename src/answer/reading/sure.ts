import type { Vocabulary } from '../../registry/vocabulary.js';
import { likelihood, type Calibration } from './calibration.js';
import { INSPECTION, type Meaning } from './meaning.js';

/** What explains less of a text than this may be another body's as well as the own of the one that is addressed. */
const EXPLAINED = 0.5;
/** What explains less than this is no matter that a text is about, whoever is addressed. */
const HARDLY_EXPLAINED = 0.15;
/** Where a word is in no label and no example, what names a unit has to be as likely as this. */
const WITH_UNKNOWN = 0.97;
/** The same where no word of the text is in a label of what is read: only what people wrote before leads there. */
const UNLABELLED = 0.97;
/** The same where Vietnamese is typed without marks. */
const UNMARKED = 0.98;
/** What names a unit by a part of a letter has to be so likely: the part may not be where its question stands. */
const IN_PART = 0.993;
/** And so likely where there is a second doubt: a rival that is another body's, a word that is unknown, or Vietnamese typed without marks. */
const IN_PART_IN_DOUBT = 0.999;
/** The same where the text names several bodies: the matter may be that of each of them. */
const OF_SEVERAL = 0.97;
/**
 * What names the unit of a field in general, or of everything that a body has for itself: a part of it may be meant. The second
 * where the word that tells which may be lost (unknown, without its marks, elsewhere in a letter), or be another body's.
 */
const IN_GENERAL = 0.93;
const PERHAPS_IN_GENERAL = 0.99;

/** A label that is all a text says, in words that many fields have, names a unit from here on, and with so many of its words. */
const ALONE = 0.98;
const WORDS_ALONE = 3;

/** How a text was put, beside what it says. */
export interface Manner {
  /** It says whose a matter is that every body has for itself, by name or as "Sở"; or the body is named beside it. */
  saysWhose: boolean;
  /** It speaks of something within the department, which it does not name: more than an address says. */
  ofItsOwn: boolean;
  ofBody: boolean;
  /** It names more than one body. */
  ofSeveral: boolean;
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
  const { code, isSaid, ofField } = meaning;
  // What an act on a field is comes of that act: nothing that is known of readings as a subject bears on it.
  const likely = likelihood(calibration, ofField ? { ...meaning, code: '' } : meaning);
  const isOwn = vocabulary.get(code)?.internal === true;
  // The label of what every body has may be that of a matter too, which another body has ("nông thôn mới", "fire safety").
  if (isOwn && (meaning.contested || !isSaid) && !isItsOwn(meaning, manner)) return false;
  if (isSaid) return true;
  // That it may be another body's was looked at already where it is what every body has.
  const contested = meaning.contested && !isOwn;
  if (!namesUnit) return likely >= calibration.body;
  const inGeneral = ofField || !vocabulary.isGeneral(code) ? 0 : contested || isOwn || mayHaveLost(meaning, manner) ? PERHAPS_IN_GENERAL : IN_GENERAL;
  return likely >= Math.max(contested ? calibration.contested : calibration.named, leastFor(meaning, manner), inGeneral);
}

/**
 * Whether a text that is a label and no more means what the label is of, although labels of many fields have its words ("hộ chiếu",
 * "đăng ký kinh doanh"): not what every body has for itself, nor the unit of a field in general.
 */
export function isSaidAlone(meaning: Meaning, { unmarked }: Manner, calibration: Calibration, vocabulary: Vocabulary, namesUnit: boolean): boolean {
  const { code, isSaid, matched } = meaning;
  if (!isSaid || vocabulary.get(code)?.internal === true) return false;
  const likely = likelihood(calibration, meaning);
  if (!namesUnit) return likely >= calibration.body;
  return likely >= ALONE && matched.length >= WORDS_ALONE && !unmarked && !vocabulary.isGeneral(code);
}

/**
 * Whether what every body has for itself is meant as somebody's own. An address alone does not say of whom inspection is asked,
 * unless it is that of a field; nor whose a matter is that explains little of the text beside another body's, has a word beside it
 * that nobody has used, or stands in a part of a letter.
 */
function isItsOwn({ code, figures, contested, ofField }: Meaning, { saysWhose, ofItsOwn, ofBody, inPart }: Manner): boolean {
  const explainsLittle = figures.explained < (contested ? EXPLAINED : HARDLY_EXPLAINED) && !ofItsOwn;
  const isWeak = code === INSPECTION || figures.known < 1 || inPart || explainsLittle;
  return (saysWhose && (!isWeak || ofBody)) || (ofField && !contested);
}

/** Whether the word that tells what is meant may be one that was not read: the label says little of the text, or nobody has used a word, with a slip in it perhaps, or it has lost its marks. */
function mayHaveLost({ figures }: Meaning, { unmarked, inPart }: Manner): boolean {
  return figures.known < 1 || figures.explained < HARDLY_EXPLAINED || unmarked || inPart;
}

/** How likely a meaning has to be for a unit to be named, by how its text was put. */
function leastFor({ figures, contested }: Meaning, { ofSeveral, unmarked, inPart }: Manner): number {
  return Math.max(
    figures.known < 1 ? WITH_UNKNOWN : 0,
    figures.label === 0 ? UNLABELLED : 0,
    ofSeveral ? OF_SEVERAL : 0,
    unmarked ? UNMARKED : 0,
    inPart ? (contested || unmarked || figures.known < 1 ? IN_PART_IN_DOUBT : IN_PART) : 0,
  );
}
