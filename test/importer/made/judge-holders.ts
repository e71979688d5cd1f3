import type { FindingCode } from '../../../src/importer/finding.js';
import { importDocument } from '../../../src/importer/import-document.js';
import { sourceFrom } from '../../support/samples.js';
import { printed, type MadeDecision, type MadeTask } from './holders.js';

/** What says nothing of whose a task is. */
const BESIDES: readonly FindingCode[] = [
  'HEADING_UNNUMBERED',
  'PUNCTUATION',
  'MARKS_WITHOUT_STOP',
  'NUMBER_MISSING',
  'DAY_MISSING',
  'BROKEN_ACROSS_PAGE',
];

/** A task, whose it was read to be, and whether anything was said at its place. */
export interface Judged extends MadeTask {
  read: string | null;
  said: boolean;
}

/** Whose each task of a made decision was read to be, and whether anything was said between the line that tells it and the task. */
export function judge(decision: MadeDecision): Judged[] {
  const { lines, tasks } = printed(decision);
  const { clauses, findings } = importDocument(sourceFrom(lines.join('\n')));
  return tasks
    .map((task) => ({ task, clause: clauses.find(({ text }) => text.includes(task.words)) }))
    .map(({ task, clause }) => ({
      ...task,
      read: clause?.holder ?? null,
      // All of them lead together, and no one of them alone.
      said:
        clause?.assignment?.allUnitsLead === true ||
        findings.some(({ code, line, until = line }) => !BESIDES.includes(code) && line <= task.line && until >= task.from),
    }));
}

export function isRight({ holder, read }: Judged): boolean {
  return holder?.toLowerCase() === read?.toLowerCase();
}

/** Whether a task was given to another, or is nobody's, without a word. */
export function isSilent(task: Judged): boolean {
  return !task.said && !(isRight(task) && (task.read !== null || task.plain));
}
