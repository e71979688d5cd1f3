import type { Context } from '../graphql/context.js';
import { standsAt } from '../law/law.lists.js';
import type { DocumentView } from '../law/law.model.js';
import { standingOn, startOf } from '../law/standing.js';
import type { Day } from '../shared/dates.js';
import { sql } from '../shared/sql.js';

interface Head extends Pick<DocumentView, 'key' | 'issuedOn' | 'provinceKey' | 'replaces'> {
  row: string;
  rule: DocumentView['effective']['rule'];
  from: Day | null;
  to: Day | null;
  basedOn: Pick<DocumentView, 'issuedOn'>[];
}

/**
 * Rows of the documents that may be in force on a day: those whose standing is IN_FORCE or UNCERTAIN. A document ends with
 * its province and with the first document on record that replaces it. One statement for a request and day.
 */
export function documentsInForce(context: Context, day: Day): Promise<number[]> {
  return context.loader<Day, number[]>('documentsInForce', (days) => Promise.all(days.map((each) => readInForce(context, each)))).load(day);
}

async function readInForce(context: Context, day: Day): Promise<number[]> {
  const revision = await context.revision();
  const { provinces } = await context.services.responsibility.reference(revision);
  const { text, values } = sql`select document.id as row, document.key, document.issued_on as "issuedOn", document.province as "provinceKey",
      document.effective_rule as rule, document.effective_from::text as "from", document.effective_to::text as "to",
      (select coalesce(jsonb_agg(jsonb_build_object('issuedOn', basis.issued_on)), '[]') from document_relation relation
        join document_record basis on basis.key = relation.target and basis.revision_from <= ${revision} and (basis.revision_to is null or basis.revision_to > ${revision})
        where relation.document_record = document.id and relation.type = 'BASED_ON') as "basedOn",
      (select coalesce(jsonb_agg(target), '[]') from document_relation where document_record = document.id and type = 'REPLACES') as replaces
    from document_record document where ${standsAt('document', revision)}`;
  const heads = await context.em.execute<Head[]>(text, [...values]);
  const provinceEnds = new Map(provinces.map(({ key, to }) => [key, to]));
  const replacedOn = new Map<string, Day>();
  for (const head of heads) {
    const start = startOf(viewOf(head))?.earliest;
    for (const key of start ? head.replaces : []) {
      const known = replacedOn.get(key);
      if (start && (!known || start < known)) replacedOn.set(key, start);
    }
  }
  return heads
    .filter((head) => {
      const ends = [provinceEnds.get(head.provinceKey ?? ''), replacedOn.get(head.key)].filter((end): end is Day => Boolean(end));
      const standing = standingOn(viewOf(head), day, ends.sort()[0] ?? null);
      return standing === 'IN_FORCE' || standing === 'UNCERTAIN';
    })
    .map(({ row }) => Number(row));
}

/** As much of a document as its standing is read from. */
function viewOf({ rule, from, to, issuedOn, basedOn }: Head): DocumentView {
  return { issuedOn, effective: { rule, from, to }, basedOn } as DocumentView;
}
