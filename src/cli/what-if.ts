import { readFileSync } from 'node:fs';
import {
  WhatIfDocument,
  type Action,
  type ConfigurationChange,
  type QuestionInput,
  type WhatIfQuery,
  type WhatIfQueryVariables,
} from '../client/operations.js';
import type { Config } from '../config.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import { mistake } from '../shared/errors.js';
import { fill, type Language, type Text } from '../shared/text.js';
import { execute } from './execute.js';

export interface WhatIfOptions {
  province: string;
  body?: string;
  asOf?: string;
  merge?: string;
  into?: string;
  rename?: string;
  name?: string;
  nameEn?: string;
  states?: string;
  dissolve?: string;
  move?: string;
  to?: string;
  fromUnit?: string;
  addRule?: string;
  repeal?: string;
  text?: string[];
  subject?: string[];
  action?: string;
  procedure?: string[];
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

type Result = WhatIfQuery['whatIf'][number];

/** The options that say what changes. */
const CHANGES = '--merge, --rename, --dissolve, --move, --add-rule, --repeal';

/** `phancong what-if`: the answers that a change would change, before and after, as text or JSON. Nothing is written. */
export async function runWhatIf(config: Config, options: WhatIfOptions): Promise<void> {
  const [change, ...also] = changesOf(options);
  if (!change) throw mistake('INVALID_PARAMETER', '', { vi: `một thay đổi: ${CHANGES}`, en: `a change: ${CHANGES}` });
  const variables: WhatIfQueryVariables = {
    change,
    also,
    questions: questionsOf(options),
    province: options.province,
    ...(options.body ? { body: options.body } : {}),
    ...(options.asOf ? { asOf: options.asOf } : {}),
  };
  const { whatIf } = await execute<WhatIfQuery, WhatIfQueryVariables>(config, WhatIfDocument, variables, options);
  process.stdout.write(options.json ? `${JSON.stringify(whatIf, null, 2)}\n` : printResults(whatIf, options.lang));
}

/** The changes of a call in a fixed order: merger, name, dissolution, duty, rule, document. */
function changesOf(options: WhatIfOptions): ConfigurationChange[] {
  const { merge, into, rename, name, nameEn, states, dissolve, move, to, fromUnit, addRule, repeal } = options;
  const named = name ? { vi: name, en: nameEn ?? name } : undefined;
  const [document, path] = move?.split('#') ?? [];
  return [
    ...(merge ? [{ merge: { units: list(merge), into: into ?? list(merge)[0] ?? '', ...(named && !rename ? { name: named } : {}) } }] : []),
    ...(rename ? [{ rename: { unit: rename, name: named ?? { vi: '', en: '' }, ...(states ? { states: list(states) } : {}) } }] : []),
    ...(dissolve ? [{ dissolve: { unit: dissolve } }] : []),
    ...(move
      ? [{ moveDuty: { clause: { document: document ?? '', path: path ?? '' }, to: to ?? '', ...(fromUnit ? { from: fromUnit } : {}) } }]
      : []),
    ...(addRule ? [{ addRule: { rule: readFileSync(addRule, 'utf8') } }] : []),
    ...(repeal ? [{ repeal: { document: repeal } }] : []),
  ];
}

function questionsOf({ text, subject, action, procedure }: WhatIfOptions): QuestionInput[] {
  const act = action ? { action: action.toUpperCase() as Action } : {};
  return [
    ...(text ?? []).map((words) => ({ text: words })),
    ...(subject ?? []).map((code) => ({ duty: { subject: code, ...act } })),
    ...(procedure ?? []).map((code) => ({ procedure: code })),
  ];
}

function list(given: string): string[] {
  return given.split(',').map((item) => item.trim());
}

function printResults(results: readonly Result[], language: Language): string {
  const counts = new Map<string, number>();
  for (const { changes } of results) {
    const label = changes.map((change) => CODE_LISTS.AnswerChange.labels[change][language]).join(', ');
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const total = fill(results.length === 1 ? ONE_CHANGES : SEVERAL_CHANGE, { count: String(results.length) })[language];
  return `${[
    [total, ...[...counts].map(([label, count]) => `${label}: ${count}`)].join('; '),
    ...byUnit(results, language),
    ...results.flatMap((result) => ['', ...printResult(result, language)]),
  ].join('\n')}\n`;
}

const ONE_CHANGES: Text = { vi: '1 câu trả lời sẽ đổi', en: '1 answer would change' };
const SEVERAL_CHANGE: Text = { vi: '{count} câu trả lời sẽ đổi', en: '{count} answers would change' };
const GAINS: Text = { vi: 'thêm', en: 'gains' };
const LOSES: Text = { vi: 'bớt', en: 'loses' };

/** What each unit gains and loses as a lead, the one with most first. */
function byUnit(results: readonly Result[], language: Language): string[] {
  const units = new Map<string, { gained: number; lost: number }>();
  const count = (names: Set<string>, without: Set<string>, what: 'gained' | 'lost'): void => {
    for (const name of [...names].filter((each) => !without.has(each))) {
      const known = units.get(name) ?? { gained: 0, lost: 0 };
      units.set(name, { ...known, [what]: known[what] + 1 });
    }
  };
  for (const { before, after } of results) {
    const [held, holds] = [before, after].map(({ leads }) => new Set(leads.map(({ unit }) => unit.name[language]))) as [Set<string>, Set<string>];
    count(holds, held, 'gained');
    count(held, holds, 'lost');
  }
  return [...units]
    .sort(([, a], [, b]) => b.gained + b.lost - a.gained - a.lost)
    .map(
      ([name, { gained, lost }]) =>
        `  ${name}: ${[gained && `${GAINS[language]} ${gained}`, lost && `${LOSES[language]} ${lost}`].filter(Boolean).join(', ')}`,
    );
}

/** What differs, and nothing else: a line for what the answer before has and one for what the answer after has. */
function printResult({ question, differences, before }: Result, language: Language): string[] {
  const subject = before.subject ? `${before.subject.prefLabel[language]} (${before.subject.code})` : question;
  const act = before.action ? ` ${before.action}` : '';
  const lines = (sign: string, texts: readonly Text[]): string[] =>
    texts.length ? [`    ${sign} ${texts.map((text) => text[language]).join('; ')}`] : [];
  return [
    `${subject}${act}`,
    ...differences.flatMap(({ change, before: old, after: now }) => [
      `  ${CODE_LISTS.AnswerChange.labels[change][language]}`,
      ...lines('-', old),
      ...lines('+', now),
    ]),
  ];
}
