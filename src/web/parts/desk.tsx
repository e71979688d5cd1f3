import type { ComponentChildren, VNode } from 'preact';
import { linkTo, sameWith, type Address } from '../address.js';
import { DESK } from '../words/desk.js';

const PLACES = [
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
        {PLACES.map(({ path: target, word }) => (
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

/** The files in which the same is to be had at the same address: tables for spreadsheets, and data for programs. */
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

/** Where a page of the desk is to be had as JSON-LD, once it was asked something. */
export function linkedStudyAt(address: Address, found: unknown): string | null {
  return found ? sameWith(address, { format: 'jsonld' }) : null;
}

/** A table that scrolls by itself where the window is narrow, by keyboard as well. */
export function WideTable({ label, head, children }: { label: string; head: readonly ComponentChildren[]; children: ComponentChildren }): VNode {
  return (
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
  );
}
