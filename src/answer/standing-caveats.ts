import { documentName } from '../registry/document-name.js';
import type { PartialChange, StandingCause } from '../registry/standing.model.js';
import { formatDay, type PartialDate } from '../shared/dates.js';
import type { ClauseView } from '../registry/law.model.js';
import type { Text } from '../shared/text.js';
import type { CaveatCode } from './caveats.js';
import type { Configuration } from './configuration.js';
import type { Evidence } from './evidence.js';
import type { Ground, Judged } from './verdict.js';

/** A caveat before its words: its code, what fills its slots, and the clauses that it is about. */
export interface StandingCaveat {
  code: CaveatCode;
  slots: Record<string, string | Text>;
  clauses?: ClauseView[];
}

/** `đã bị ... thay thế`, `was replaced by ...`. */
const ENDED: Partial<Record<StandingCause, Text>> = {
  REPLACED: { vi: 'thay thế', en: 'replaced' },
  REPEALED: { vi: 'bãi bỏ', en: 'repealed' },
};
/** `... thay thế khoản 3 Điều 2`, `... replaces khoản 3 Điều 2`. */
const CHANGES: Record<PartialChange['cause'], Text> = {
  REPLACED: { vi: 'thay thế', en: 'replaces' },
  REPEALED: { vi: 'bãi bỏ', en: 'repeals' },
  AMENDED: { vi: 'sửa đổi, bổ sung', en: 'amends' },
};

/**
 * What other documents did to evidence that therefore does not lead, the nearest first: all of it where nothing leads, else only
 * what names the matter itself, unless the other document now leads in its place.
 */
export function caveatsOfChanges(judged: readonly Judged[], leads: readonly Ground[], configuration: Configuration): StandingCaveat[] {
  return judged
    .filter(({ evidence, distance }) => evidence.kind !== 'SUCCESSION' && (!leads.length || distance === 0))
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ evidence }) => {
      const changed = changeOf(evidence, configuration);
      if (!changed || leads.some((lead) => lead.evidence.document.key === changed.by)) return [];
      return [{ ...changed, clauses: evidence.clause ? [evidence.clause] : [] }];
    });
}

/** What another document did to the evidence: ended it, may have ended it, or amended it. `null` where none did. */
export function changeOf({ document, clause }: Evidence, configuration: Configuration): (StandingCaveat & { by: string }) | null {
  const { standings } = configuration.reference;
  const whole = standings.of(document.key, configuration.asOf);
  const { state, cause, by: key } = clause ? standings.ofClause(document.key, clause.path, configuration.asOf) : whole;
  if (key === null) return null;
  const name = documentName(document);
  const place = clause && whole.by !== key ? { vi: `${clause.path} của ${name.vi}`, en: `${clause.path} of ${name.en}` } : name;
  const by = nameIn(configuration, key);
  if (cause === 'AMENDED') return { code: 'PROVISION_AMENDED', by: key, slots: { place, by } };
  const how = ENDED[cause as StandingCause] as Text;
  if (state === 'UNCERTAIN') return { code: 'MAY_HAVE_ENDED', by: key, slots: { place, by, how } };
  // What surely ended it has a day from which it holds.
  const since = formatDay(standings.effectOf(key) as PartialDate);
  return { code: 'ENDED_BY_DOCUMENT', by: key, slots: { place, by, how, since } };
}

/** What weakens a document that carries an answer: changes whose provision could not be found, and bases that no longer exist. */
export function caveatsOfBases({ document }: Evidence, configuration: Configuration): StandingCaveat[] {
  const { reference, asOf } = configuration;
  const name = documentName(document);
  const changes = reference.standings.notLocated(document.key, asOf).map(({ by, cause, provision }): StandingCaveat => {
    const names = { document: name, by: nameIn(configuration, by) };
    return provision === null
      ? { code: 'DOCUMENT_AMENDED', slots: names }
      : { code: 'PROVISION_NOT_LOCATED', slots: { ...names, how: CHANGES[cause], provision } };
  });
  const bases = document.basedOn.flatMap((basis): StandingCaveat[] => {
    const { state, cause } = reference.standings.of(basis.key, asOf);
    const how = cause && ENDED[cause];
    if (!how) return [];
    const slots = { document: name, basis: basis.number ?? basis.key, how };
    return [{ code: state === 'ENDED' ? 'BASIS_REPLACED' : 'BASIS_MAY_BE_REPLACED', slots }];
  });
  return [...changes, ...bases];
}

function nameIn({ reference }: Configuration, key: string): Text | string {
  const document = reference.standings.document(key);
  return document ? documentName(document) : key;
}
