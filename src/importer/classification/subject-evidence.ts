/** What speaks for a subject in a text, and how strongly (0 to 1 each). */
export interface SubjectEvidence {
  code: string;
  /** The vocabulary has narrower concepts of the same family: `telecom`, not `telecom.pricing`. */
  general: boolean;
  /** A label of the vocabulary is in the text, whole: how often such a label has meant the subject in what is on record. */
  label: number;
  /** The share of its best label that the text covers, each term by its rarity. */
  covered: number;
  /** How like the text is to the nearest piece on record about the subject. */
  nearest: number;
  /** The subject's share of all near pieces. */
  share: number;
  /** How near the text is to the middle of all that is known of the subject: its labels, what is on record, and what people ask. */
  middle: number;
  /** No other subject's middle is nearer. */
  nearestMiddle: boolean;
  /** The labels found. */
  labels: string[];
  /** The nearest piece on record. */
  piece: number | null;
}

/** The evidence of a subject, made where nothing spoke for it before. */
export type EvidenceOf = (code: string) => SubjectEvidence;

/** A text as looked up: its words and pairs of words, and what they speak for. */
export interface TextEvidence {
  terms: ReadonlySet<string>;
  evidence: readonly SubjectEvidence[];
}
