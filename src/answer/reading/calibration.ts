/** What is known about a reading before it is trusted; each about 0 to 1. */
export const FIGURES = [
  'label',
  'linear',
  'labelLead',
  'linearLead',
  'lead',
  'least',
  'covered',
  'explained',
  'whole',
  'same',
  'second',
  'apart',
  'mass',
  'known',
  'length',
  'ofNone',
  'leftLabel',
  'leftLinear',
  'leftLead',
  'ratio',
  'labelRatio',
  'linearRatio',
  'short',
] as const;
export type Figures = Record<(typeof FIGURES)[number], number>;

/** How sure a reading is from its figures: a logistic function, fitted by `npm run reading:fit`. */
export interface Calibration {
  constant: number;
  weights: Figures;
  /** What is added for the subject that is read: some are easily taken for others, and some never. 0 for one that is not here. */
  subjects: Readonly<Record<string, number>>;
  /** From this probability on a unit is named. */
  named: number;
  /** The same where the next likely matter is another body's. */
  contested: number;
  /** The same for a body without a unit. */
  body: number;
}

/** How likely it is right to read a text as a subject, between 0 and 1, to three digits. */
export function likelihood({ constant, weights, subjects }: Calibration, { code, figures }: { code: string; figures: Figures }): number {
  const sum = FIGURES.reduce((total, name) => total + weights[name] * figures[name], constant + (subjects[code] ?? 0));
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}
