import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ProvinceView } from '../../registry/province.model.js';
import type { ResponsibilityService } from '../../answer/responsibility.service.js';
import { mistake, type PhancongError } from '../../shared/errors.js';
import type { Day } from '../../shared/dates.js';
import type { Language } from '../../shared/text.js';
import type { JsonLdDocument } from '../jsonld/node.js';
import type { Uris } from '../uris.js';
import type { Page } from './page.js';

/** What is needed to find a thing: the registry at a revision, the day, and how addresses are made. */
export interface Lookup {
  em: SqlEntityManager;
  responsibility: ResponsibilityService;
  uris: Uris;
  asOf: Day;
  revision: number;
  /** Further parameters of the address. */
  query: Readonly<Record<string, string>>;
}

/** Something with an address, and the forms in which it can be had. */
export interface Thing {
  uri: string;
  /** The day on which it is shown, where it is one of a province that may not exist on the day that was asked for. */
  shownOn?: Day;
  page: () => Page;
  jsonld: () => JsonLdDocument | Promise<JsonLdDocument>;
  /** Akoma Ntoso; only held documents have it. */
  xml?: (language: Language) => Promise<string>;
}

/** Finds a thing of one kind by the rest of its path. @throws the mistakes of the kind, UNKNOWN_ADDRESS. */
export type Finder = (segments: readonly string[], lookup: Lookup) => Promise<Thing>;

/** Nothing is at an address. */
export function nothingAt(segments: readonly string[], candidates: readonly string[] = []): PhancongError {
  return mistake(
    'UNKNOWN_ADDRESS',
    `/id/${segments.join('/')}`,
    { vi: 'địa chỉ như /id/document/qn-2025-03', en: 'an address such as /id/document/qn-2025-03' },
    candidates,
  );
}

/** The nearest day to the one asked for on which a province existed, so that a province that is gone can still be looked at. */
export function dayWithin({ from, to }: Pick<ProvinceView, 'from' | 'to'>, asOf: Day): Day {
  if (from !== null && asOf < from) return from;
  return to !== null && asOf >= to ? new Date(Date.parse(`${to}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10) : asOf;
}
