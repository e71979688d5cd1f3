import { loadRulesets } from '../answer/rules/rule-files.js';
import type { Language } from '../shared/text.js';

/** `phancong rules list`: the rules in the order of their strength, each with its sentence and authority. */
export function runRulesList(language: Language, province: string): void {
  const { rules, hash } = loadRulesets()(province);
  const ordered = [...rules].sort((a, b) => (b.effect.strength ?? 0) - (a.effect.strength ?? 0) || (a.id < b.id ? -1 : 1));
  for (const { id, title, sentence, authority, effect } of ordered) {
    const strength = effect.strength === undefined ? '' : ` ${effect.strength}`;
    const basis =
      'convention' in authority ? { vi: 'quy ước của sổ', en: 'registry convention' }[language] : `${authority.document}, ${authority.provision}`;
    process.stdout.write(`${id}  [${effect.type}${strength}]\n  ${title[language]}: ${sentence[language]}\n  (${basis})\n`);
  }
  process.stdout.write(`${rules.length} rules, ${hash}\n`);
}
