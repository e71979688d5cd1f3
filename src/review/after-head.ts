import { classify } from '../importer/classification/classify.js';
import { knowledgeOf as wordsKnown } from '../importer/classification/knowledge.js';
import type { OnRecord } from '../importer/read-decision.js';
import type { BodyKindView } from '../registry/body.model.js';
import type { ProvinceView } from '../registry/province.model.js';
import { hashOf } from '../shared/hash.js';
import { heldAs, keysMoved, type Whose } from './correct-head.js';
import { asRecorded } from './as-recorded.js';
import type { Draft, Reading, Review, ReviewClause } from './draft.model.js';
import { documentKeyOf } from './keys.js';
import type { RegistryKnowledge } from './knowledge.js';
import { proposalsOf } from './propose-review.js';

/** What else changed because the head was put right. */
export interface HeadConsequences {
  /** The key that the document had before; null where it keeps it. */
  keyBefore: string | null;
  /** Entries that nobody had touched and for which something else is proposed now, by path. */
  proposedAnew: string[];
  /** Entries that were decided or changed and stay so, although something else would be proposed now, by path. */
  keptAsReviewed: string[];
}

export const NO_CONSEQUENCES: HeadConsequences = { keyBefore: null, proposedAnew: [], keptAsReviewed: [] };

export interface Settled {
  review: Review;
  /** The same, with what is proposed for the body that the head has now. */
  reading: Reading;
  consequences: HeadConsequences;
}

/**
 * A review whose head may have been put right, with the key and the proposals of the head that it has now. A key that the person
 * who imported it gave stays, and so does that of a document on record. What a reviewer decided or changed stays as it is. Shapes:
 * `recorded` is asked only where subjects of another kind of body are to be proposed.
 */
export async function afterHead(review: Review, draft: Draft, knowledge: RegistryKnowledge, recorded: () => Promise<OnRecord>): Promise<Settled> {
  const made = keyAfter(review, draft, knowledge);
  const keyed = asRecorded({ ...review, document: { ...review.document, key: made } }, knowledge);
  const { key } = keyed.document;
  const consequences = { ...NO_CONSEQUENCES, keyBefore: key === draft.document ? null : draft.document };
  const before = whoseOf(draft.review, knowledge);
  const after = whoseOf(review, knowledge);
  const { reading } = draft;
  if (before.body === after.body && before.province.key === after.province.key) return { review: keyed, reading, consequences };
  const kind = kindOf(review, knowledge);
  const anew = kind?.key === kindOf(draft.review, knowledge)?.key ? reading : await proposedFor(reading, kind, await recorded());
  return { reading: anew, ...merged(keyed, { reading, whose: before }, { reading: anew, whose: after }, knowledge, consequences) };
}

interface Proposed {
  reading: Reading;
  whose: Whose;
}

function merged(
  review: Review,
  before: Proposed,
  after: Proposed,
  knowledge: RegistryKnowledge,
  consequences: HeadConsequences,
): Pick<Settled, 'review' | 'consequences'> {
  const old = proposalsOf(before.reading, before.whose.province, before.whose.body, knowledge);
  const now = proposalsOf(after.reading, after.whose.province, after.whose.body, knowledge);
  const keyOf = keysMoved(before.reading, before.whose, after.whose, knowledge);
  const oldAt = new Map(old.clauses.map((clause) => [clause.path, heldAs(clause, keyOf)]));
  const nowAt = new Map(now.clauses.map((clause) => [clause.path, clause]));
  const proposedAnew: string[] = [];
  const keptAsReviewed: string[] = [];
  const clauses = review.clauses.map((clause): ReviewClause => {
    const [was, is] = [oldAt.get(clause.path), nowAt.get(clause.path)];
    if (!was || !is || hashOf(was) === hashOf(is)) return clause;
    const untouched = hashOf(was) === hashOf(clause);
    (untouched ? proposedAnew : keptAsReviewed).push(clause.path);
    return untouched ? is : clause;
  });
  const asProposed = hashOf([review.relations, review.cited]) === hashOf([old.relations, old.cited]);
  const { relations, cited } = asProposed ? now : review;
  return { review: { ...review, relations, cited, clauses }, consequences: { ...consequences, proposedAnew, keptAsReviewed } };
}

/** The key by the number or the date of the head, its province and body, where the one there is was made so. */
function keyAfter({ document }: Review, { document: key, review, reading, publishedRevision }: Draft, knowledge: RegistryKnowledge): string {
  const made = ({ number, issuedOn, issuer, body, province }: Review['document']): string =>
    documentKeyOf(
      { number, issuedOn, issuer: issuer?.vi ?? null },
      { province: provinceOf(province, knowledge) },
      body,
      reading.source.sha256,
      knowledge,
    );
  const onRecord = publishedRevision !== null && knowledge.documents.some((known) => known.key === key && known.held);
  return !onRecord && made(review.document) === key ? made(document) : key;
}

function whoseOf({ document: { province }, body }: Review, knowledge: RegistryKnowledge): Whose {
  return { province: provinceOf(province, knowledge), body: body.key };
}

function provinceOf(key: string, { provinces }: RegistryKnowledge): ProvinceView {
  return provinces.find((province) => province.key === key) as ProvinceView;
}

function kindOf({ body }: Review, { bodies, units }: RegistryKnowledge): BodyKindView | null {
  return bodies.kindOf(units.find(({ key }) => key === body.key) ?? body) ?? null;
}

function proposedFor(reading: Reading, kind: BodyKindView | null, { records, texts }: OnRecord): Promise<Reading> {
  return classify(reading, wordsKnown(records, texts), kind);
}
