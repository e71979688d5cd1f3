import { authorityWords } from '../answer/rules/authority.js';
import { ruleOf } from '../answer/rules/row.js';
import { nothingSentenceOf, sentenceOf } from '../answer/rules/sentence.js';
import { loadRuleset, NOTHING, readTables, rowsOf, TABLE_NAMES, TABLES } from '../answer/rules/tables.js';
import { TABLE_WORDS } from '../answer/words/table-words.js';
import type { Language } from '../shared/text.js';

/** `phancong rules list`: the tables of rules from top to bottom, each row with its sentence and what it rests on. */
export function runRulesList(language: Language): void {
  const { hash } = loadRuleset();
  const { files } = readTables();
  const lines = [...TABLE_NAMES, NOTHING].flatMap((name) => {
    const { title, reading } = TABLE_WORDS[name as keyof typeof TABLE_WORDS];
    const rows = rowsOf(files, name).flatMap((row, index) => {
      const rule = ruleOf(row, name === NOTHING ? 'exclude' : TABLES[name as keyof typeof TABLES], index);
      const sentence = name === NOTHING ? nothingSentenceOf(rule) : sentenceOf(rule);
      return [
        `${String(index + 1).padStart(3)}. ${row.title[language]}  [${row.id}]`,
        `     ${sentence[language]}`,
        ...(name === NOTHING ? [] : [`     (${authorityWords(rule.authority)[language]})`]),
      ];
    });
    return [`${title[language]} (${reading[language]})`, '', ...rows, ''];
  });
  process.stdout.write(`${lines.join('\n')}${hash}\n`);
}
