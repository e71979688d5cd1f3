import type { Config } from '../config.js';
import { PAGE_MAX } from '../graphql/paging/connection.js';
import { actsFor } from '../review/act.store.js';
import { mistake } from '../shared/errors.js';
import { withRegistry } from './registry.js';

/** `phancong log`: the newest acts first: when, who, what, how it ended, and what it was about. */
export async function runLog(config: Config, { last }: { last: string }): Promise<void> {
  const first = Number(last);
  if (!Number.isInteger(first) || first < 1 || first > PAGE_MAX)
    throw mistake('INVALID_PAGE', `--last ${last}`, { vi: `từ 1 đến ${PAGE_MAX}`, en: `from 1 to ${PAGE_MAX}` });
  await withRegistry(config, async ({ services }, caller) => {
    const { nodes } = await actsFor(services.em(), caller, { first });
    for (const act of nodes) {
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
