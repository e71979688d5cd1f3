import type { Config } from '../config.js';
import { undecidedOf } from '../review/draft.model.js';
import { withRegistry } from './registry.js';

const HEADS = [
  'mã / id',
  'trạng thái / state',
  'chưa quyết / undecided',
  'phiên bản / revision',
  'nhập lúc / imported',
  'người nhập / by',
  'tệp / file',
];

/** `phancong drafts`: a head, then a line for every draft with its state, its undecided entries, the revision it was published in, and its file. */
export async function runDrafts(config: Config): Promise<void> {
  await withRegistry(config, async ({ services: { drafts } }, caller) => {
    process.stdout.write(`${HEADS.join('\t')}\n`);
    for (const { id, state, review, publishedRevision, fileName, importedAt, importedBy } of await drafts.drafts(caller)) {
      const revision = publishedRevision === null ? '' : `revision ${publishedRevision}`;
      process.stdout.write(`${[id, state, undecidedOf(review).length, revision, importedAt, importedBy, fileName].join('\t')}\n`);
    }
  });
}
