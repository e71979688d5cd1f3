import type { Configuration } from '../answer/configuration.js';
import { withinSentence, withThe, type Text } from '../shared/text.js';

/** Whose documents a study looks at, as used in a sentence: a body's, or a province's that has none on record. */
export function whose({ body, province }: Pick<Configuration, 'body' | 'province'>): Text {
  return body ? withThe(body.name) : withinSentence(province.fullName);
}
