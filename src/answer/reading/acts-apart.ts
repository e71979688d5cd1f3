import { fold, words } from '../../shared/vietnamese.js';
import type { Meaning } from './meaning.js';

/** Acts that are a matter of their own, whatever they are about: whom to turn to, the act says, and not what was decided. */
const APART: readonly { says: readonly (readonly string[])[]; subject: string }[] = [
  {
    says: [
      ['khieu', 'nai'],
      ['to', 'cao'],
    ],
    subject: 'complaints',
  },
  { says: [['xu', 'phat']], subject: 'inspection' },
];

/** The matter of an act that a question names and that what was read of it knows nothing of; `undefined` where there is none. */
export function actApart(question: string, { code, matched }: Pick<Meaning, 'code' | 'matched'>): string | undefined {
  const said = ` ${words(fold(question)).join(' ')} `;
  const known = new Set(matched.map(fold));
  const unknown = ({ says, subject }: (typeof APART)[number]): boolean =>
    subject !== code && says.some((act) => said.includes(` ${act.join(' ')} `) && !act.every((word) => known.has(word)));
  return APART.find(unknown)?.subject;
}
