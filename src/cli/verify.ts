import { readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { readReceiptKey } from '../answer/receipt/receipt-signature.js';
import { readExport } from '../answer/receipt/registry-export.js';
import { exportSource, registrySource } from '../answer/receipt/replay-source.js';
import { loadRuleset } from '../answer/rules/tables.js';
import type { Verdict, Verification } from '../answer/receipt/verification.js';
import { isSigned, verifyReceipt, type ReplaySource } from '../answer/receipt/verify.js';
import { mistake } from '../shared/errors.js';
import type { Language } from '../shared/text.js';
import { printVerification } from './print-verification.js';
import { reading } from './registry.js';

export interface VerifyOptions {
  export?: string;
  key?: string;
  json?: boolean;
  lang: Language;
}

/** Exit codes of `phancong verify`. What cannot be read ends like what is refused. */
export const VERIFY_EXIT: Record<Verdict, number> = { SAME: 0, DIFFERS: 1, REFUSED: 2 };

/**
 * `phancong verify`: replays what a receipt says was asked and compares. From an export nothing else is opened; without one
 * the registry is. The signature is checked by the key in `--key`, else, where there is one, by the service's own.
 * @returns the exit code. @throws RECEIPT_UNREADABLE, RECEIPT_FORM_ENDED, EXPORT_UNREADABLE.
 */
export async function runVerify(config: Config, file: string, options: VerifyOptions): Promise<number> {
  const given = parsed(read(file, 'RECEIPT_UNREADABLE'), file);
  const key = options.key === undefined ? null : await readReceiptKey(readFileSync(options.key, 'utf8'));
  const own = config.receiptKey && isSigned(given) ? await readReceiptKey(config.receiptKey) : null;
  const verification = await withSource(config, options, (source) => verifyReceipt(given, source, key ?? own));
  process.stdout.write(options.json ? `${JSON.stringify(verification, null, 2)}\n` : printVerification(verification, options.lang));
  return VERIFY_EXIT[verification.verdict];
}

async function withSource(config: Config, options: VerifyOptions, verify: (source: ReplaySource) => Promise<Verification>): Promise<Verification> {
  if (options.export !== undefined) {
    const content = readExport(read(options.export, 'EXPORT_UNREADABLE'));
    const verification = await verify(exportSource(content));
    const differing = content.differing.slice(0, 5).join(', ');
    if (!differing) return verification;
    return {
      ...verification,
      notes: [
        ...verification.notes,
        {
          vi: `Bản xuất có bản ghi không đúng như khi được ghi: ${differing}.`,
          en: `The export has records that are not as they were published: ${differing}.`,
        },
      ],
    };
  }
  return reading(config, ({ database }) => verify(registrySource(database.em, loadRuleset())));
}

export function read(file: string, code: 'RECEIPT_UNREADABLE' | 'EXPORT_UNREADABLE'): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw mistake(code, `${file} (${(error as NodeJS.ErrnoException).code ?? ''})`, { vi: 'một tệp đọc được', en: 'a file that can be read' });
  }
}

function parsed(bytes: Buffer, file: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw mistake('RECEIPT_UNREADABLE', file, { vi: 'JSON', en: 'JSON' });
  }
}
