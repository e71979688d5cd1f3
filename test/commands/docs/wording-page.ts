import { CAVEATS } from '#phancong/answer/caveats.js';
import { sentenceOf } from '#phancong/answer/rules/sentence.js';
import { loadRuleset } from '#phancong/answer/rules/tables.js';
import type { CaveatWords } from '#phancong/answer/words/caveat-words.js';
import { CODE_LISTS } from '#phancong/shared/code-lists.js';
import { ERRORS } from '#phancong/shared/errors.js';
import type { Text } from '#phancong/shared/text.js';
import { textsInCode, type TextInCode } from './texts-in-code.ts';

/** docs/wording.md: everything that is said to people, in both languages, for whoever proofreads. */
export function wordingPage(): string {
  const caveats = Object.entries<CaveatWords>(CAVEATS).map(
    ([code, { message, settle, keeper }]) => `| \`${code}\` | ${both(message)} | ${both(settle)} | ${keeper ? both(keeper) : ''} |`,
  );
  const lists = Object.entries(CODE_LISTS).map(
    ([name, { title, labels }]) => `### ${name}: ${title.vi} / ${title.en}\n\n${table('code', Object.entries<Text>(labels))}`,
  );
  const rules = loadRuleset().rules.flatMap((rule): [string, Text][] => [
    [rule.id, rule.title],
    ['', sentenceOf(rule)],
  ]);
  return [
    '# Words',
    'Everything that is said to people, in both languages. Made by `npm run docs` from the code; a test holds it current. `{slots}` are filled where the text is used.',
    '## Caveats',
    ['| code | message | for the one who asks | for the keeper of the registry |', '| --- | --- | --- | --- |', ...caveats].join('\n'),
    '## Codes',
    ...lists,
    '## Errors',
    table('code', Object.entries<Text>(ERRORS)),
    '## Rules',
    table('rule', rules),
    ...places(),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Where texts are said, by the folder or file that has them; what is listed above is left out. */
const PLACES: Readonly<Record<string, RegExp>> = {
  'Answers, receipts, choices': /^answer\/(?!words\/caveats)/,
  'Pages in the browser': /^(web|http\/(pages|errors)|interop\/things)\//,
  'Command line': /^(cli|print|review\/review-file)/,
  'Tools for assistants': /^mcp\//,
  'Trace, audit, comparison, what-if': /^studies\//,
  'Exports and tables': /^interop\/(?!things)/,
  'Findings of the importer': /^importer\//,
  'Review and publishing': /^review\/(?!review-file)/,
  'What is said of requests and settings': /^(http\/(?!pages|errors)|graphql|registry|app|config|shared\/(?!code-lists|errors))/,
};

function places(): string[] {
  const texts = textsInCode();
  return Object.entries(PLACES).flatMap(([title, files]) => [`## ${title}`, ...byFile(texts.filter(({ file }) => files.test(file)))]);
}

function byFile(texts: readonly TextInCode[]): string[] {
  return [...Map.groupBy(texts, ({ file }) => file)].map(
    ([file, own]) =>
      `### \`${file}\`\n\n${table(
        'name',
        own.map(({ name, vi, en }) => [name, { vi, en }]),
      )}`,
  );
}

function table(what: string, rows: readonly (readonly [string, Text])[]): string {
  const lines = rows.map(([name, { vi, en }]) => `| ${name === '' ? '' : `\`${name}\``} | ${cell(vi)} | ${cell(en)} |`);
  return [`| ${what} | Vietnamese | English |`, '| --- | --- | --- |', ...lines].join('\n');
}

function both({ vi, en }: Text): string {
  return `${cell(vi)}<br>${cell(en)}`;
}

const cell = (text: string): string => text.trim().replaceAll('|', '\\|').replaceAll('\n', '<br>');
