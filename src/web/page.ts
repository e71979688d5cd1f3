import type { VNode } from 'preact';
import type { Sdk } from '../client/operations.js';
import type { Text } from '../shared/text.js';
import type { Address } from './address.js';

/** The operations that a page may ask: those of `schema/operations`, by name. */
type OperationName = keyof Sdk;
type DataOf<Name extends OperationName> = Awaited<ReturnType<Sdk[Name]>>;
type VariablesOf<Name extends OperationName> = NonNullable<Parameters<Sdk[Name]>[0]>;

/** What a page is made from: the answer of its operation, and where it is. */
export interface Shown<Data> {
  data: Data;
  address: Address;
  /** The revision that the answer is of. */
  revision: number;
}

/** Why the API did not answer. */
export interface Mistake {
  code: string;
  text: Text;
  detail: { given: string; expected: Text; nearest: readonly string[] };
}

interface PageOf<Name extends OperationName, Data = DataOf<Name>> {
  /** Below the language, as the router writes it: `/`, `/documents/:document`. */
  path: string;
  operation: Name;
  /** What the operation is asked. Parts that are not wanted are left out by `@include` in the operation. */
  variables(address: Address): VariablesOf<Name>;
  /** The title in the language of the address, without the name of the site. May throw `mistake()` where what was asked for is not on record. */
  title(shown: Shown<Data>): string;
  /** What stands in `main`. */
  view(shown: Shown<Data>): VNode;
  /** What stands there where the API refused what was asked; the sentence and the nearest values alone, by default. */
  refused?(mistake: Mistake, address: Address): VNode;
  /** The address at which the page stays as it is, where that is not the one at which it was asked for. */
  permalink?(shown: Shown<Data>): string | null;
  /** The address where the same can be had as JSON-LD: below `/id/`, or of the page itself as a file. */
  linkedData?(shown: Shown<Data>): string | null;
  /** Whether the page needs the whole width of the window. */
  wide?: boolean;
  /** Whether the page takes a form by POST as well. */
  takesForm?: boolean;
  /** A script of the page's own, below `/assets/`. */
  script?: string;
}

/** A page, whatever it asks. */
export interface Page extends Omit<PageOf<OperationName>, 'variables' | 'title' | 'view' | 'permalink' | 'linkedData'> {
  variables(address: Address): object;
  title(shown: Shown<unknown>): string;
  view(shown: Shown<unknown>): VNode;
  permalink?(shown: Shown<unknown>): string | null;
  linkedData?(shown: Shown<unknown>): string | null;
}

/** Puts a page on the types of the operation that it names. */
export function definePage<Name extends OperationName>(page: PageOf<Name>): Page {
  return page as Page;
}
