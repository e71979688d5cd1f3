import type { Config } from '../config.js';
import { akomaNtosoOf } from '../interop/akn/akoma-ntoso.js';
import { loadWholeDocument } from '../interop/whole-document.js';
import { mistake } from '../shared/errors.js';
import { scopeOf, urisOf, write, type ExportOptions } from './export-options.js';
import { reading } from './registry.js';

/** `phancong export akn`: a held document as Akoma Ntoso 3. @throws UNKNOWN_DOCUMENT, also for one that is only cited. */
export async function runExportAkn(config: Config, key: string, options: ExportOptions): Promise<void> {
  await reading(config, async ({ services }) => {
    const { asOf, atRevision } = scopeOf(options);
    const registry = await services.responsibility.registry(atRevision);
    const { revision } = registry;
    const { standings } = registry.reference;
    const whole = await loadWholeDocument(services.read(), registry, key);
    if (!whole.document.held)
      throw mistake('UNKNOWN_DOCUMENT', key, { vi: 'văn bản có nội dung trong sổ', en: 'a document with its content on record' });
    write(options, akomaNtosoOf(whole, { language: options.lang, asOf, revision, standings }, urisOf(config, options)));
  });
}
