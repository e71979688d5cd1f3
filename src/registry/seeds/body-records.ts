import type { BodyKindRecord, MandateRecord } from '../record.js';
import type { BodyKindsSeed, FieldsSeed, GroundSeed, MandateSeed } from './seed-file.js';

/** The record of a kind of body. */
export function bodyKindOf(
  { key, vi, en, named, namedAt = null, short = [], kind: type, level, provinces = null, complete = true, otherwise = null, parent = null, ...rest }: BodyKindsSeed['kinds'][number],
  position: number,
): BodyKindRecord {
  const { presence, except = [], from = null, to = null, function: what = null, basis = [], predecessors = [], sources } = rest;
  return {
    kind: 'bodyKind',
    key,
    from,
    to,
    type,
    level,
    names: { vi, en },
    named,
    namedAt,
    short,
    provinces,
    complete,
    ...(presence && { presence: presence.map(({ province, from: first = null, to: last = null }) => ({ province, from: first, to: last })) }),
    except,
    otherwise,
    parent,
    function: what,
    basis: basis.map(groundOf),
    predecessors,
    position,
    sources,
  };
}

function groundOf({ document, provision = null, from = null, to = null }: GroundSeed): BodyKindRecord['basis'][number] {
  return { document, provision, from, to };
}

/** The records of the mandates of a field, one for each body and stretch of time. */
export function mandatesOf({ subject, inCharge = [], handles = [], note = null }: FieldsSeed['mandates'][number]): MandateRecord[] {
  const record =
    (type: MandateRecord['type']) =>
    ({ body, from = null, to = null, verifiedFrom = null, provinces = null, except = [], ends = null, basis = [], note: own, sources }: MandateSeed): MandateRecord => ({
      kind: 'mandate',
      key: [subject, type === 'HANDLES' ? 'handled-by' : 'of', body, from ?? 'always', ...(provinces ?? [])].join('/'),
      from,
      to,
      subject,
      body,
      type,
      provinces,
      except,
      verifiedFrom,
      basisEnds: ends,
      basis: basis.map(groundOf),
      note: own ?? note,
      sources,
    });
  return [...inCharge.map(record('IN_CHARGE')), ...handles.map(record('HANDLES'))];
}

