import type { VNode } from 'preact';
import type { ClausePageQuery, TracedOnPageFragment } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import type { Language } from '../../shared/text.js';
import type { Address } from '../address.js';
import { documentAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { fillIn } from '../words/words.js';
import { dayIn } from './day.js';

type Trace = ClausePageQuery['trace'];
type Link = Trace['links'][number];
interface Branch {
  link: Link;
  below: Branch[];
}

/** What a clause rests on, each document with its standing on the day; what lies below one opens. */
export function BasisTree({ trace, address }: { trace: Trace; address: Address }): VNode {
  if (trace.links.length === 0) return <p>{BROWSE.none[address.language]}</p>;
  return <Branches branches={branchesOf(trace.links)} address={address} open />;
}

/** Links come in the order of a walk: what hangs below one follows it with a greater depth. */
function branchesOf(links: readonly Link[]): Branch[] {
  const top: Branch[] = [];
  const way: Branch[][] = [top];
  for (const link of links) {
    const branch: Branch = { link, below: [] };
    way.length = Math.min(way.length, link.depth);
    (way.at(-1) as Branch[]).push(branch);
    way.push(branch.below);
  }
  return top;
}

function Branches({ branches, address, open }: { branches: readonly Branch[]; address: Address; open: boolean }): VNode {
  return (
    <ul class="tree">
      {branches.map(({ link, below }) => (
        <li>
          {below.length === 0 ? (
            <LinkLine link={link} address={address} />
          ) : (
            <details open={open}>
              <summary>{capitalised(link.sentence)[address.language]}</summary>
              <Standing link={link} address={address} />
              <Branches branches={below} address={address} open={false} />
            </details>
          )}
        </li>
      ))}
    </ul>
  );
}

function LinkLine({ link, address }: { link: Link; address: Address }): VNode {
  return (
    <>
      <span>{capitalised(link.sentence)[address.language]}</span>
      <Standing link={link} address={address} />
    </>
  );
}

function Standing({ link: { target, end }, address }: { link: Link; address: Address }): VNode {
  const { language } = address;
  return (
    <span class="note">
      {target === null ? null : (
        <>
          <a href={documentAt(target.document.key, address)}>{capitalised(target.document.name)[language]}</a>
          {`: ${standingOf(target, language)}`}
        </>
      )}
      {end === null ? null : `${target === null ? '' : '; '}${CODE_LISTS.TraceEndReason.labels[end.reason][language]}`}
    </span>
  );
}

/** How a document stands on the day, and what ended it. */
export function standingOf({ standing, ends }: TracedOnPageFragment, language: Language): string {
  const causes = ends.map(({ cause, by, since }) =>
    [
      by === null || (cause !== 'REPLACED' && cause !== 'REPEALED')
        ? CODE_LISTS.LegalEndCause.labels[cause][language]
        : fillIn(BROWSE[cause], { by: by.name[language] }, language),
      since === null ? null : fillIn(BROWSE.from, { day: dayIn(language, since) }, language),
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [capitalised(CODE_LISTS.LegalStanding.labels[standing])[language], ...causes].join('; ');
}
