import { given, type Address } from './address.js';

/** Lines of a list on a page, and in a table for spreadsheets: the most that one request gives. */
const ON_PAGE = 50;
const IN_TABLE = 500;

/** How many lines to ask for. */
export function rowsOf(address: Address): number {
  return given(address, 'format') === null ? ON_PAGE : IN_TABLE;
}

/** Several values of one parameter, with commas between them. */
export function listOf(address: Address, name: string): string[] {
  return (given(address, name) ?? '').split(',').flatMap((part) => part.trim() || []);
}
