import { loadRuleset } from '#phancong/answer/rules/tables.js';
import { documentName } from '#phancong/registry/document-name.js';
import type { DocumentRecord, RegistryRecord } from '../../../src/registry/record.js';

type Records = readonly RegistryRecord[];
type OfKind<Kind extends RegistryRecord['kind']> = Extract<RegistryRecord, { kind: Kind }>;

function recordOf<Kind extends RegistryRecord['kind']>(records: Records, kind: Kind, key: string): OfKind<Kind> | undefined {
  return records.find((record): record is OfKind<Kind> => record.kind === kind && record.key === key);
}

const NONE = 'not on record';
const days = (from: string | null, to: string | null): string => `${from ?? '?'} to ${to ?? 'open'}`;

/** A cited document: its number, its days, and what it does to others or others do to it. */
export function documentLine(records: Records, key: string): string {
  const document = recordOf(records, 'document', key);
  if (!document) return NONE;
  const others = records.filter((record): record is DocumentRecord => record.kind === 'document');
  const changes = document.relations.filter(({ type }) => /REPLACE|REPEAL|AMEND/.test(type)).map(({ type, target }) => `${type} ${target}`);
  const changedBy = others.flatMap((other) =>
    other.relations.filter(({ type, target }) => target === key && /REPLACE|REPEAL|AMEND/.test(type)).map(({ type }) => `${type} by ${other.key}`),
  );
  const { from, to } = document.effective;
  return [
    document.number ?? 'no number',
    `issued ${document.issuedOn ?? '?'}`,
    `in force ${days(from, to)}`,
    ...changes,
    ...changedBy,
    document.held ? `called "${documentName(document).vi}"` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** The duties of a clause, one by one, with their limits, and whether the clause is marked as ambiguous. */
export function clauseLine(records: Records, document: string, path: string): string {
  const clause = recordOf(records, 'document', document)?.clauses.find((one) => one.path === path);
  if (!clause) return NONE;
  const duties = clause.duties.map(({ role, actions, subjects, limits = [] }) =>
    [role, actions.join(', '), `on ${subjects.join(', ')}`, ...limits.map(({ type }) => `\`${type}\``)].join(' '),
  );
  const ambiguous = clause.defects.some(({ code }) => code === 'AMBIGUOUS_SCOPE') ? ['`AMBIGUOUS_SCOPE`'] : [];
  return [...(duties.length ? duties : ['no duty']), ...ambiguous].join('<br>');
}

/** What a province is called and of what kind it is on a day. */
export function provinceLine(records: Records, slug: string, day: string): string {
  const province = records.find(
    (record): record is OfKind<'province'> =>
      record.kind === 'province' && record.slug === slug && (record.from ?? '') <= day && (record.to === null || day < record.to),
  );
  if (!province) return NONE;
  const { fullName, type } = province.periods?.findLast(({ from }) => from <= day) ?? province;
  return `${fullName.vi}, ${type}, code ${province.code}`;
}

/** How many clauses of a document give an act. */
export function countLine(records: Records, document: string, actions: readonly string[]): string {
  const clauses = recordOf(records, 'document', document)?.clauses ?? [];
  const giving = (action: string): number => clauses.filter(({ duties }) => duties.some((duty) => duty.actions.includes(action as never))).length;
  return actions.map((action) => `${action} ${giving(action)}`).join(', ');
}

export function procedureLine(records: Records, code: string): string {
  const procedure = recordOf(records, 'procedure', code);
  if (!procedure) return NONE;
  const { from = null, to = null, basisEnds = null, oldName } = procedure;
  return [`runs ${days(from, to)}`, basisEnds && `basis ends ${basisEnds}`, oldName && 'known under an old name'].filter(Boolean).join(', ');
}

/** By whom a competence is held, and when it was shown. */
export function competenceLine(records: Records, key: string): string {
  const competence = recordOf(records, 'competence', key);
  if (!competence) return NONE;
  const { from, to, verifiedOn, basis, note } = competence;
  return [days(from, to), verifiedOn ? `shown until ${verifiedOn}` : 'no day shown', basis.map(({ document }) => document).join(', '), note?.vi ?? '']
    .filter((part) => part !== '')
    .join('; ');
}

export const labelLine = (records: Records, code: string): string => recordOf(records, 'subject', code)?.prefLabel.vi ?? NONE;
export const suppressionLine = (records: Records, key: string): string => recordOf(records, 'suppression', key)?.reason.vi ?? NONE;
export const ruleLine = (id: string): string => loadRuleset().rules.find((rule) => rule.id === id)?.title.vi ?? NONE;
