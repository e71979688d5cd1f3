/** What a language model holds a text to be about, of the subjects it was shown. It stands in the receipt, so that a replay needs no model. */
export interface Vote {
  /** The name of the model. */
  model: string;
  /** The code of a subject; null for none of those shown. */
  subject: string | null;
}
