import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../../shared/text.js';
import { linkTo, sameWith, type Address } from '../address.js';
import { DESK } from '../words/desk.js';

/** The pages of the audit desk, in their order. */
export const DESK_PAGES = [
  { path: '/audit', word: 'audit' },
  { path: '/matrix', word: 'matrix' },
  { path: '/diff', word: 'diff' },
  { path: '/what-if', word: 'whatIf' },
] as const;

/** The head of a page of the audit desk, with the way to the others; the province and the day go with it. */
export function DeskHead({ address, title, lead }: { address: Address; title: string; lead: string }): VNode {
  const { language, path, query } = address;
  return (
    <>
      <nav class="desk" aria-label={DESK.desk[language]}>
        {DESK_PAGES.map(({ path: target, word }) => (
          <a
            href={linkTo(address, target, { province: query.get('province'), asOf: query.get('asOf') })}
            aria-current={target === path ? 'page' : undefined}
          >
            {DESK[word][language]}
          </a>
        ))}
      </nav>
      <h1 tabindex={-1}>{title}</h1>
      <p class="lead">{lead}</p>
    </>
  );
}

/** The files that the same address gives: tables for spreadsheets, and data for programs. */
const FILES = [
  ['csv', 'CSV'],
  ['xlsx', 'XLSX'],
  ['json', 'JSON'],
  ['jsonld', 'JSON-LD'],
] as const;

/** The same as a file. */
export function Exports({ address }: { address: Address }): VNode {
  return (
    <p class="tools">
      <span>{DESK.export[address.language]}</span>
      {FILES.map(([format, name]) => (
        <a href={sameWith(address, { format })} download>
          {name}
        </a>
      ))}
    </p>
  );
}

/** The address of a page of the desk as JSON-LD, once it was asked something. */
export function linkedStudyAt(address: Address, found: unknown): string | null {
  return found ? sameWith(address, { format: 'jsonld' }) : null;
}

interface WideTableProps {
  label: string;
  head: readonly ComponentChildren[];
  language: Language;
  children: ComponentChildren;
}

/** A table that scrolls by itself where the window is narrow, by keyboard as well, and says so. */
export function WideTable({ label, head, language, children }: WideTableProps): VNode {
  return (
    <>
      <p class="hint sideways">{DESK.sideways[language]}</p>
      <div class="scroll" tabindex={0} role="region" aria-label={label}>
        <table>
          <thead>
            <tr>
              {head.map((heading) => (
                <th scope="col">{heading}</th>
              ))}
            </tr>
          </thead>
          <tbody>{children}</tbody>
        </table>
      </div>
    </>
  );
}
