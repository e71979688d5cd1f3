import type { Config } from '../config.js';
import { fill, type Language } from '../shared/text.js';
import { EXIT, withRegistry } from './registry.js';

/** `phancong withdraw DOCUMENT --reason ...`: takes a document out as of a new revision. @returns 0. */
export async function runWithdraw(config: Config, document: string, { reason, lang }: { reason: string; lang: Language }): Promise<number> {
  return withRegistry(config, async ({ services: { drafts } }, caller) => {
    const { revision } = await drafts.withdraw(document, reason, caller);
    const text = {
      vi: 'Đã rút {document} kể từ phiên bản {revision}; các phiên bản trước vẫn như cũ.',
      en: 'Withdrew {document} as of revision {revision}; earlier revisions are as they were.',
    };
    process.stdout.write(`${fill(text, { document, revision: String(revision) })[lang]}\n`);
    return EXIT.DONE;
  });
}
