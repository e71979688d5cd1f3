import type { Config } from '../config.js';
import { newestActs } from '../review/act.store.js';
import { mistake } from '../shared/errors.js';
import { withRegistry } from './registry.js';

const HEADS = [
  'lúc / when',
  'ai / who',
  'vai trò / role',
  'kênh / channel',
  'việc / act',
  'kết quả / outcome',
  'bản nháp, văn bản / draft or document',
  'tỉnh / province',
  'mã băm / hash',
  'phiên bản / revision',
  'ghi chú / note',
];

/** The longest list that is printed at once. */
const MOST = 500;

/** `phancong log`: a head, then the acts, the newest first: when, who, what, how it ended, and what it was about. */
export async function runLog(config: Config, { last }: { last: string }): Promise<void> {
  const first = Number(last);
  if (!Number.isInteger(first) || first < 1 || first > MOST)
    throw mistake('INVALID_PAGE', `--last ${last}`, { vi: `từ 1 đến ${MOST}`, en: `from 1 to ${MOST}` });
  await withRegistry(config, async ({ services }, caller) => {
    process.stdout.write(`${HEADS.join('\t')}\n`);
    for (const act of await newestActs(services.em(), caller, first)) {
      const about = [act.draft ?? act.document, act.province, act.hash?.slice(0, 12), act.revision && `revision ${act.revision}`, act.note];
      const line = [
        act.recordedAt.toISOString(),
        act.who,
        act.role,
        act.channel,
        act.what,
        [act.outcome, act.code].filter(Boolean).join(' '),
        ...about,
      ];
      process.stdout.write(`${line.map((part) => part ?? '').join('\t')}\n`);
    }
  });
}
