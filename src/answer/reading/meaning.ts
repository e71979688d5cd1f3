import type { Action } from '../../registry/duty.model.js';
import type { ReferenceData } from '../../registry/reference.js';
import type { BothReaders, Opinions, Weighed } from './both-readers.js';
import type { Figures } from './calibration.js';
import { NOWHERE, type LeadsTo, type Places } from './places.js';
import type { QuestionWord } from './question-words.js';

/** Where both readers lead, with what says how sure that is. */
export interface Meaning {
  code: string;
  figures: Figures;
  /** The first other meaning that leads elsewhere. */
  rival: Weighed | null;
  /** It is one of a body with units on record, and the rival is another body's. */
  contested: boolean;
  /** Its label is said word for word, and the other reader has it among its best. */
  isSaid: boolean;
  /** An act on a field that the text names: whose it is, the field says. */
  ofField: boolean;
  /** The words that its label has. */
  matched: readonly string[];
}

type Same = (a: string, b: string) => boolean;

/** A label covered beyond this is named in full: all its words, one of them perhaps with a slip. */
const WHOLE = 0.95;
/** A label is said word for word where it is covered and explains so much. */
const SAID = 0.99;
const WORD_FOR_WORD = 0.85;
/** Within this distance the number of words explained counts more than the score. */
const CLOSE = 0.1;
/** How fast a meaning becomes unlikely as its score falls; fitted to the questions by the likelihood of the right ones. */
const SHARPNESS = 25;
/** How many of a reader's best it may be among for the reader to agree to something narrower. */
const AMONG = 3;
/** A question of this many words is long. */
const LONG = 60;
/** The one act that is a matter of its own: bodies have inspectors for it. */
export const INSPECTION = 'inspection';
const ALL_FIELDS = 'all-fields';

/** Finds the meaning that both readers lead to: the same, or one within the other, or matters of the same other body. */
export class Agreement {
  constructor(
    private readonly reference: ReferenceData,
    private readonly places: Places,
    private readonly both: () => BothReaders,
  ) {}

  /**
   * The meaning that both lead to; `null` where they lead to different places, or to no matter. `leadsTo`: where answers send
   * one, as far as that is known: what leads to one place is no rival.
   */
  of(
    opinions: Opinions & { whole?: Opinions },
    words: readonly QuestionWord[],
    action: Action | null,
    namesBody: boolean,
    leadsTo: LeadsTo = NOWHERE,
  ): Meaning | null {
    const same = (a: string, b: string): boolean => this.places.same(a, b, leadsTo);
    const [linear] = opinions.byLinear;
    const best = this.byLabel(opinions, action, namesBody);
    if (!best || !linear || isNone(linear)) return null;
    // Where labels are close to each other, the one of them that the other reader leads to is as good as the best.
    const near = opinions.byLabel.find((one) => best.label - one.label <= CLOSE && same(one.code, linear.code));
    const isSaid = isWordForWord(best) && opinions.byLinear.slice(0, AMONG).some(({ code }) => code === best.code);
    const label: Weighed & { instead?: string } = isSaid || same(best.code, linear.code) || !near ? best : near;
    const code = isSaid ? best.code : this.common(label, linear, opinions, same);
    if (code === null) return null;
    const chosen = opinions.byBoth.find((one) => one.code === code) ?? label;
    const elsewhere = (all: readonly Weighed[]): Weighed | null =>
      all.find((one) => !this.places.serves(code, one.code, leadsTo) && !(label.instead && same(one.code, label.instead))) ?? null;
    const share = (part: number | undefined, whole: number): number => (whole ? Math.max(0, 1 - (part ?? 0) / whole) : 0);
    const rival = elsewhere(opinions.byBoth);
    const none = opinions.byBoth.find(isNone);
    const labelLead = chosen.label - (elsewhere(opinions.byLabel)?.label ?? 0);
    const linearLead = chosen.linear - (elsewhere(opinions.byLinear)?.linear ?? 0);
    const covered = chosen.scored?.covered ?? 0;
    const beside = opinions.byLabel.find((one) => one.code === label.instead)?.scored;
    const explained = Math.min(1, (chosen.scored?.explained ?? 0) + (beside?.explained ?? 0));
    const left = this.left(words, chosen, beside?.matched ?? [], same);
    return {
      code,
      rival,
      contested: rival !== null && !isNone(rival) && this.places.isOurs(code) && this.places.ofTwoBodies(code, rival.code, leadsTo),
      isSaid,
      ofField: label.instead !== undefined,
      matched: chosen.scored?.matched ?? [],
      figures: {
        label: chosen.label,
        linear: chosen.linear,
        labelLead,
        linearLead,
        least: Math.min(labelLead, 2 * linearLead),
        lead: chosen.both - (rival?.both ?? 0),
        covered,
        explained,
        whole: covered * explained,
        same: label.code === linear.code ? 1 : 0,
        apart: opinions.whole && !opinions.whole.byLinear.slice(0, AMONG).some((one) => same(one.code, code)) ? 1 : 0,
        second: label === best ? 0 : 1,
        mass: massOf(opinions.byLinear, (one) => same(one.code, code)),
        known: opinions.known,
        length: Math.min(1, words.length / LONG),
        ofNone: none?.linear ?? 0,
        ...left,
        ratio: share(rival?.both, chosen.both),
        labelRatio: share(elsewhere(opinions.byLabel)?.label, chosen.label),
        linearRatio: share(elsewhere(opinions.byLinear)?.linear, chosen.linear),
        short: 1 / Math.max(1, words.length),
      },
    };
  }

  /** What the words say that the meaning's label does not have: a second matter, or another one altogether. */
  private left(
    words: readonly QuestionWord[],
    { code, scored }: Weighed,
    beside: readonly string[],
    same: Same,
  ): Pick<Figures, 'leftLabel' | 'leftLinear' | 'leftLead'> {
    const matched = new Set([...(scored?.matched ?? []), ...beside]);
    const rest = words.filter(({ written }) => !matched.has(written));
    if (rest.length === 0) return { leftLabel: 0, leftLinear: 0, leftLead: 0 };
    const { byLabel, byLinear } = this.both().read(rest);
    const elsewhere = ({ code: other }: Weighed): boolean => !same(other, code) && !other.startsWith('-');
    const linear = byLinear.find(elsewhere)?.linear ?? 0;
    const own = byLinear.find((one) => same(one.code, code))?.linear ?? 0;
    return {
      leftLabel: Math.max(0, ...byLabel.filter(elsewhere).map(({ scored: each }) => each?.covered ?? 0)),
      leftLinear: linear,
      leftLead: own - linear,
    };
  }

  private common(label: Weighed & { instead?: string }, linear: Weighed, { byLabel, byLinear }: Opinions, same: Same): string | null {
    if (label.code === linear.code) return label.code;
    if (!same(label.code, linear.code)) return null;
    // Whose an act on a field is, the field says, and no kind of that act.
    if (label.instead !== undefined) return label.code;
    if (!this.places.related(label.code, linear.code)) return label.both >= linear.both ? label.code : linear.code;
    const { vocabulary } = this.reference;
    const [broad, narrow] = vocabulary.match(label.code, linear.code).match === 'NARROWER' ? [label, linear] : [linear, label];
    const both = [byLabel, byLinear].every((all) => all.slice(0, AMONG).some(({ code }) => code === narrow.code));
    return both ? narrow.code : broad.code;
  }

  /**
   * What the labels lead to: the best, unless a narrower one comes close, is named in full and explains more (a licence is asked
   * for, not the field). An inspection of a field is asked of the inspectors, whatever the field; what every body has for itself
   * is meant where a body is named and the rest comes no closer ("khiếu nại cách làm việc của Sở ...").
   */
  private byLabel(
    { byLabel: all, byLinear: [linear], byBoth }: Opinions,
    action: Action | null,
    namesBody: boolean,
  ): (Weighed & { instead?: string }) | undefined {
    const { vocabulary } = this.reference;
    const [best] = all;
    if (!best) return undefined;
    const near = all.filter(({ label }) => best.label - label <= CLOSE);
    const closer = near.find(
      ({ code, scored }) =>
        (scored?.covered ?? 0) > WHOLE &&
        (scored?.matched.length ?? 0) > (best.scored?.matched.length ?? 0) &&
        vocabulary.match(best.code, code).match === 'NARROWER',
    );
    const meant = closer ?? best;
    const inspects = meant.code.startsWith(`${INSPECTION}.`);
    if (action === 'INSPECT' && !inspects && vocabulary.get(meant.code)?.broaderCode === ALL_FIELDS) {
      const isMeant = ({ code, scored }: Weighed): boolean => code === INSPECTION && (linear?.code === INSPECTION || (scored?.covered ?? 0) > WHOLE);
      const inspection = [...all, ...byBoth].find(isMeant);
      if (inspection) return { ...inspection, instead: meant.code };
    }
    const own = namesBody && !vocabulary.get(meant.code)?.internal ? near.find(({ code }) => vocabulary.get(code)?.internal) : undefined;
    return own ?? meant;
  }
}

/** Whether a label is said word for word, and little else. */
function isWordForWord({ scored }: Pick<Weighed, 'scored'>): boolean {
  return (scored?.covered ?? 0) > SAID && (scored?.explained ?? 0) >= WORD_FOR_WORD;
}

/** How much of what a reader thinks likely is one place: the exponentials of the scores, of those that lead there by those of all. */
function massOf(all: readonly Weighed[], there: (one: Weighed) => boolean): number {
  const weight = ({ linear }: Weighed): number => Math.exp(SHARPNESS * linear);
  const sum = (some: readonly Weighed[]): number => some.reduce((total, one) => total + weight(one), 0);
  return sum(all.filter(there)) / sum(all);
}

/** Whether a meaning is no matter: an act alone, whom to turn to, nothing. */
export function isNone({ code }: Pick<Weighed, 'code'>): boolean {
  return code.startsWith('-');
}
