import type { Config } from '../config.js';
import { checkDatabase, type ChainCheck } from '../registry/chain.store.js';
import type { ChainBreak } from '../registry/chain.js';
import { checkExport } from '../answer/receipt/check-export.js';
import { readExport } from '../answer/receipt/registry-export.js';
import { mistake } from '../shared/errors.js';
import { fill, type Language, type Text } from '../shared/text.js';
import { reading } from './registry.js';
import { read, VERIFY_EXIT, type VerifyOptions } from './verify.js';

const WHOLE: Text = { vi: 'NGUYÊN VẸN', en: 'WHOLE' };
const BROKEN: Text = { vi: 'ĐỨT', en: 'BROKEN' };
const COUNTS: Text = {
  vi: '{revisions} phiên bản, {records} bản ghi, {acts} dòng nhật ký',
  en: '{revisions} revisions, {records} records, {acts} acts',
};
const NO_LOG: Text = { vi: 'Bản xuất không có nhật ký.', en: 'The export has no log.' };
const ENDS: Text = { vi: 'Mã băm của phiên bản {revisions}: {hash}', en: 'Hash of revision {revisions}: {hash}' };
const LOG_ENDS: Text = { vi: 'Mã băm của dòng nhật ký cuối: {hash}', en: 'Hash of the last act: {hash}' };

/**
 * `phancong verify --chain`: checks the chain of the revisions and that of the log, in the registry or in an export, and names
 * the first break of each. @returns 0 where both are whole, 2 where one is not. @throws EXPORT_UNREADABLE.
 */
export async function runVerifyChain(config: Config, options: Omit<VerifyOptions, 'key'>): Promise<number> {
  const check = options.export === undefined ? await reading(config, ({ database }) => checkDatabase(database.em())) : ofExport(options.export);
  process.stdout.write(options.json ? `${JSON.stringify(check, null, 2)}\n` : printed(check, options.lang));
  return check.breaks.length ? VERIFY_EXIT.REFUSED : VERIFY_EXIT.SAME;
}

function ofExport(file: string): ChainCheck {
  const content = readExport(read(file, 'EXPORT_UNREADABLE'));
  if (content.head.version === 1)
    throw mistake('EXPORT_UNREADABLE', 'version 1', { vi: 'bản xuất có chuỗi (version 2)', en: 'an export with the chain (version 2)' });
  return checkExport(content);
}

function printed({ revisions, records, acts, chainHash, actHash, breaks }: ChainCheck, language: Language): string {
  const words = { revisions: String(revisions), records: String(records), acts: String(acts ?? 0) };
  const lines = [
    `${(breaks.length ? BROKEN : WHOLE)[language]}: ${fill(COUNTS, words)[language]}.`,
    ...breaks.map((found) => `  ${placeOf(found)[language]}: ${found.text[language]}.`),
    ...(acts === null ? [NO_LOG[language]] : []),
    ...(chainHash === null ? [] : [fill(ENDS, { ...words, hash: chainHash })[language]]),
    ...(actHash === null ? [] : [fill(LOG_ENDS, { hash: actHash })[language]]),
  ];
  return `${lines.join('\n')}\n`;
}

function placeOf({ revision, record, act }: ChainBreak): Text {
  if (act !== null) return { vi: `dòng nhật ký số ${act}`, en: `act ${act}` };
  const place = { vi: `phiên bản ${revision}`, en: `revision ${revision}` };
  return record === null ? place : { vi: `${place.vi}, bản ghi ${record}`, en: `${place.en}, record ${record}` };
}
