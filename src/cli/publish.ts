import type { Config } from '../config.js';
import { undecidedOf } from '../review/draft.model.js';
import { PhancongError } from '../shared/errors.js';
import { fill, type Language } from '../shared/text.js';
import { EXIT, withRegistry } from './registry.js';

/**
 * `phancong publish DRAFT`: one transaction adds a revision with the draft's records and its verbatim text.
 * @returns 0 published, also where it was already; 1 where entries are undecided, all of which are listed.
 */
export async function runPublish(config: Config, id: string, { lang }: { lang: Language }): Promise<number> {
  return withRegistry(config, async ({ services: { drafts } }, caller) => {
    try {
      const { document, revision, changed } = await drafts.publish(id, caller);
      const text = changed
        ? { vi: 'Đã công bố {document}, phiên bản {revision}.', en: 'Published {document}, revision {revision}.' }
        : {
            vi: 'Không có gì thay đổi: {document} đã được công bố như vậy (phiên bản {revision}).',
            en: 'Nothing changed: {document} is published like this (revision {revision}).',
          };
      process.stdout.write(`${fill(text, { document, revision: String(revision) })[lang]}\n`);
      return EXIT.DONE;
    } catch (error) {
      if (!(error instanceof PhancongError) || error.code !== 'DRAFT_UNDECIDED') throw error;
      const undecided = undecidedOf((await drafts.draft(id, caller)).review);
      process.stderr.write(`${error.code}: ${error.text[lang]}\n${undecided.map((path) => `  ${path}\n`).join('')}`);
      return EXIT.NEEDS_REVIEW;
    }
  });
}
