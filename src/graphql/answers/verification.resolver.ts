import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Difference } from '../../answer/receipt/content.js';
import { clip, mistake } from '../../shared/errors.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Context } from '../context.js';
import { ReceiptVerificationType, type ReceiptDifferenceType } from './verification.type.js';

/** Characters of a receipt with its answer; the longest answers have half of it. */
const LONGEST = 500_000;

@Resolver(() => ReceiptVerificationType)
export class VerificationResolver {
  @Query(() => ReceiptVerificationType, {
    description:
      'Checks a receipt, alone or with its answer: that nothing in it was altered, who signed it, and whether the same question gives the same answer from the same inputs.',
  })
  async verifyReceipt(
    @Arg('content', () => String, { description: 'A receipt, an answer, or a response with one answer, as JSON.' }) content: string,
    @Ctx() { services }: Context,
  ): Promise<ReceiptVerificationType> {
    const { refused, inputs, answer, ...verification } = await services.responsibility.verify(readJson(content));
    return { ...verification, refused: refused.map(inText), inputs: inputs.map(inText), answer: answer.map(inText) };
  }
}

/** @throws RECEIPT_UNREADABLE, INVALID_TEXT, INVALID_NUMBER, VALUE_TOO_DEEP. */
function readJson(content: string): unknown {
  if (content.length > LONGEST)
    throw mistake('RECEIPT_UNREADABLE', String(content.length), { vi: `không quá ${LONGEST} ký tự`, en: `at most ${LONGEST} characters` });
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch {
    throw mistake('RECEIPT_UNREADABLE', content, { vi: 'JSON', en: 'JSON' });
  }
  refuseUnsound(read, 'content');
  return read;
}

function inText({ path, given, found }: Difference): ReceiptDifferenceType {
  return { path, given: textOf(given), found: textOf(found) };
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'string' ? clip(value) : clip(JSON.stringify(value));
}
