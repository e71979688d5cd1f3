import type { Action, Role } from '../registry/duty.model.js';
import type { Vocabulary } from '../registry/vocabulary.js';
import type { ClauseNature } from '../registry/law.model.js';
import { capitalised, CODE_LISTS } from '../shared/code-lists.js';
import type { Text } from '../shared/text.js';
import { words } from '../shared/vietnamese.js';

/** So many words of a source in a row are its words and no longer ours. */
const COPIED = 8;

interface Matter {
  role: Role;
  actions: readonly Action[];
  subjects: readonly string[];
}

/** One line in our own words, made of the labels of what is proposed: never of the text itself. */
export function summaryOf(label: string, nature: ClauseNature, duties: readonly Matter[], vocabulary: Vocabulary): Text {
  const [duty] = duties;
  if (!duty) {
    const { vi, en } = capitalised(CODE_LISTS.ClauseNature.labels[nature]);
    return { vi: `${vi} (${label}).`, en: `${en} (${label}).` };
  }
  const line = (language: keyof Text): string => {
    const actions = [...new Set(duties.flatMap((each) => each.actions))].map((action) => CODE_LISTS.Action.labels[action][language]);
    const subjects = [...new Set(duties.flatMap((each) => each.subjects))].map((code) => vocabulary.get(code)?.prefLabel[language] ?? code);
    const said = [actions, subjects].filter(({ length }) => length > 0).map((part) => part.join(', '));
    return capital(`${CODE_LISTS.Role.labels[duty.role][language]}: ${said.join('; ')}.`);
  };
  return { vi: line('vi'), en: line('en') };
}

/**
 * Eight or more words in a row that the source has too, or null. A summary of the registry is never a quotation. What lies within a
 * label on record is ours, whatever the source calls the matter.
 */
export function copiedWords(summary: string, source: string, vocabulary: Vocabulary | null = null): string | null {
  const ours = words(summary);
  const theirs = ` ${words(source).join(' ')} `;
  for (let start = 0; start + COPIED <= ours.length; start += 1) {
    const run = ours.slice(start, start + COPIED).join(' ');
    if (theirs.includes(` ${run} `) && !(vocabulary && longLabelsOf(vocabulary).some((label) => label.includes(` ${run} `)))) return run;
  }
  return null;
}

const longLabels = new WeakMap<Vocabulary, readonly string[]>();

/** The labels that have so many words, each between spaces. */
function longLabelsOf(vocabulary: Vocabulary): readonly string[] {
  const known = longLabels.get(vocabulary);
  if (known) return known;
  const labels = vocabulary.subjects.flatMap(({ prefLabel: { vi, en } }) => [words(vi), words(en)]);
  const made = labels.filter(({ length }) => length >= COPIED).map((label) => ` ${label.join(' ')} `);
  longLabels.set(vocabulary, made);
  return made;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
