import { LRUCache } from 'lru-cache';
import type { BodyKindView } from '../../registry/body.model.js';
import type { Action, Role } from '../../registry/duty.model.js';
import type { ClauseNature } from '../../registry/law.model.js';
import { sha256 } from '../../shared/hash.js';
import { remember } from '../../shared/keep.js';
import { bodyNamed } from '../head/body-named.js';
import type { ImportedDocument } from '../import-document.js';
import type { ClauseProposal, Proposed } from '../proposal.js';
import { loadClassificationRules, type ClassificationRules } from './classification-rules.js';
import { inContext, type ClauseInContext } from './clause-context.js';
import { readPart } from './duty-words.js';
import { ofBody, type Knowledge } from './knowledge.js';
import { readPhrases, type Phrases } from './phrases.js';
import { SubjectIndex } from './subject-index.js';
import { AskedWords } from './subject-middles.js';
import { SubjectWords } from './subject-words.js';
import { SubjectReader } from './subjects.js';

/** From this score on an act is proposed; about two in three are right at the bottom of the range (docs/classification.md). */
export const ACTION_THRESHOLD = 0.5;
/** Natures of clauses that give duties or show that they were done; for all others no role, act or subject is proposed. */
const GIVES_DUTIES: readonly ClauseNature[] = ['FUNCTION', 'DUTY', 'ASSIGNMENT', 'PRACTICE'];
/** The score of a nature that no rule supports: below every threshold, so that a reviewer looks at it. */
const UNSUPPORTED = 0.3;

/** The rules and words of the package, read once. */
let packaged: { rules: ClassificationRules; phrases: Phrases; words: SubjectWords } | null = null;
/** So many are in use at a time: those of a few kinds of bodies. */
const KEPT = 4;

/** What is prepared of some questions: their words, and by the hash of the rest what a knowledge amounts to for a kind of body. */
interface Prepared {
  asked: AskedWords;
  indexes: LRUCache<string, SubjectIndex>;
}

/** One import after the other knows the same. */
const prepared = new WeakMap<Knowledge['asked'], Prepared>();

/**
 * Proposes for each clause of a document its nature, role, acts and subjects, each with a score and the words that led to it.
 * Shapes: a copy whose clauses have a `proposal`; nothing else changes. Below the thresholds nothing is proposed: a reviewer
 * sees an empty list rather than a guess. Subjects are those that the body of the document may have: the one that is given, else
 * the one that the document names; all where that is of no kind on record. The same arguments give the same proposals.
 */
export async function classify<Read extends Pick<ImportedDocument, 'document' | 'clauses'>>(
  imported: Read,
  knowledge: Knowledge,
  body: BodyKindView | null = kindNamed(imported, knowledge),
): Promise<Read> {
  const { rules, phrases, words } = (packaged ??= readPackaged());
  const subjects = new SubjectReader(indexFor(knowledge, body, phrases, words));
  const clauses = [];
  for (const context of inContext(imported.clauses, imported.document.type, phrases)) {
    clauses.push({ ...context.clause, proposal: await proposalFor(context, rules, subjects) });
  }
  return { ...imported, clauses };
}

function kindNamed({ document }: Pick<ImportedDocument, 'document'>, { bodies }: Knowledge): BodyKindView | null {
  const [kind, ...others] = bodyNamed(document, bodies).kinds;
  return kind && !others.length ? kind : null;
}

function readPackaged(): NonNullable<typeof packaged> {
  const phrases = readPhrases();
  return { rules: loadClassificationRules(), phrases, words: new SubjectWords(phrases) };
}

function indexFor(knowledge: Knowledge, body: BodyKindView | null, phrases: Phrases, words: SubjectWords): SubjectIndex {
  const { asked, indexes } = remember(prepared, knowledge.asked, (questions) => ({
    asked: new AskedWords(questions, words),
    indexes: new LRUCache<string, SubjectIndex>({ max: KEPT }),
  }));
  const { subjects, examples } = body ? ofBody(knowledge, body) : knowledge;
  const key = sha256(JSON.stringify([subjects, examples]));
  return remember(indexes, key, () => new SubjectIndex({ subjects, examples }, phrases, words, asked));
}

async function proposalFor(context: ClauseInContext, rules: ClassificationRules, reader: SubjectReader): Promise<ClauseProposal> {
  const nature = await natureOf(context, rules);
  if (!GIVES_DUTIES.includes(nature.value) || context.parts.length === 0) return { nature, role: null, actions: [], subjects: [] };
  let role: Proposed<Role> | null = null;
  const actions = new Map<Action, Proposed<Action>>();
  for (const part of context.parts) {
    const reading = await readPart(part, rules);
    role ??= reading.role;
    for (const { value, score, matched } of reading.actions) {
      if (score < ACTION_THRESHOLD) continue;
      const known = actions.get(value);
      actions.set(value, {
        value,
        score: Math.max(score, known?.score ?? 0),
        matched: [...new Set([...(known?.matched ?? []), ...matched])],
      });
    }
  }
  return {
    nature,
    role,
    actions: [...actions.values()].sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1)),
    subjects: reader.read(
      context.parts.map(({ text }) => text),
      context.headings,
    ),
  };
}

/** The nature by the first rule that holds. */
async function natureOf({ facts, title }: ClauseInContext, { ofClauses }: ClassificationRules): Promise<Proposed<ClauseNature>> {
  const matched = title ? [title] : [];
  const first = (await ofClauses.judge(facts)).find(({ met }) => met)?.rule;
  if (first) return { value: first.nature, score: first.score, matched };
  return { value: facts['clause.leaf'] ? 'DUTY' : 'HEADING', score: UNSUPPORTED, matched };
}
