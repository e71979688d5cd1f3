import { readFileSync } from 'node:fs';
import {
  WhatIfDocument,
  type Action,
  type ConfigurationChange,
  type OutcomeFragment,
  type QuestionInput,
  type WhatIfQuery,
  type WhatIfQueryVariables,
} from '../client/operations.js';
import type { Config } from '../config.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import type { Language } from '../shared/text.js';
import { execute } from './execute.js';

export interface WhatIfOptions {
  province: string;
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

/** `phancong what-if`: the answers that a change would change, before and after, as text or JSON. Nothing is written. */
export async function runWhatIf(config: Config, options: WhatIfOptions): Promise<void> {
  const [change, ...also] = changesOf(options);
  if (!change) throw new Error('cần một thay đổi / expected a change: --merge, --rename, --dissolve, --move, --add-rule, --repeal');
  const variables: WhatIfQueryVariables = {
    change,
    also,
    questions: questionsOf(options),
    province: options.province,
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
  const total = { vi: `${results.length} câu trả lời đổi`, en: `${results.length} answers change` }[language];
  return `${[
    [total, ...[...counts].map(([label, count]) => `${label}: ${count}`)].join('; '),
    ...results.flatMap((result) => ['', ...printResult(result, language)]),
  ].join('\n')}\n`;
}

function printResult({ question, changes, before, after }: Result, language: Language): string[] {
  const subject = before.subject ? `${before.subject.prefLabel[language]} (${before.subject.code})` : question;
  const act = before.action ? ` ${before.action}` : '';
  return [
    `${subject}${act} [${changes.map((change) => CODE_LISTS.AnswerChange.labels[change][language]).join(', ')}]`,
    `  - ${printOutcome(before, language)}`,
    `  + ${printOutcome(after, language)}`,
  ];
}

function printOutcome({ status, leads, caveats }: OutcomeFragment, language: Language): string {
  const units = leads.map(({ unit, clauses }) => `${unit.name[language]} [${clauses.map(({ path }) => path).join(', ')}]`).join('; ');
  return [CODE_LISTS.ResolutionStatus.labels[status][language], units, caveats.map(({ code }) => code).join(', ')].filter(Boolean).join(' | ');
}
