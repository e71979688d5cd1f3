import { readBytes } from '#phancong/importer/readers/read.js';
import type { Source } from '#phancong/importer/readers/source.js';
import type { Caller } from '#phancong/review/caller.js';
import type { Draft, ImportOptions, Review } from '#phancong/review/draft.model.js';
import type { Fault } from '#phancong/review/fault.js';
import type { App } from '#phancong/services.js';
import { OPERATOR } from './review.js';

/** A decision of our own making, of the Sở Khoa học và Công nghệ of a real province unless said otherwise. */
export interface Made {
  /** `tỉnh Sơn La`. */
  province: string;
  number: string;
  /** `ngày 15 tháng 7 năm 2025`. */
  signed?: string;
  title?: string;
  so?: string;
  articles: string;
}

const SIGNED = 'ngày 15 tháng 7 năm 2025';
export const FROM_SIGNING = 'Quyết định này có hiệu lực kể từ ngày ký.';

/** Two units and what they lead. */
export const TWO_UNITS = `Điều 1. Văn phòng Sở
1. Quản lý hồ sơ cán bộ của Sở;
2. Giữ con dấu, lưu hồ sơ của Sở.

Điều 2. Phòng Viễn thông
1. Cấp giấy phép bưu chính cho doanh nghiệp trong tỉnh;
2. Quản lý dịch vụ chữ ký số.`;

export function madeText({ province, number, signed = SIGNED, title, so = 'Khoa học và Công nghệ', articles }: Made): string {
  const name = province.replace(/^(?:tỉnh|thành phố) /u, '');
  return `ỦY BAN NHÂN DÂN ${province.toUpperCase()}
SỞ ${so.toUpperCase()}

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${number}                     ${name}, ${signed}

QUYẾT ĐỊNH
${title ?? `Về việc giao nhiệm vụ cho các phòng của Sở ${so} ${province}`}

GIÁM ĐỐC SỞ ${so.toUpperCase()}

Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ;

QUYẾT ĐỊNH:

${articles}

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC

Trần Thị B
`;
}

/** Articles that take effect on a day and say what comes last. */
export function withEffect(articles: string, effect: string): string {
  const last = [...articles.matchAll(/^Điều (\d+)\./gmu)].length + 1;
  return `${articles}\n\nĐiều ${last}. ${effect}`;
}

function madeDecision(made: Made): Promise<Source> {
  return readBytes(Buffer.from(madeText(made)), 'made.txt');
}

export async function importMade({ services }: App, made: Made, options: ImportOptions = {}, caller: Caller = OPERATOR): Promise<Draft> {
  return (await services.drafts.import(await madeDecision(made), options, caller)).draft;
}

/** Everything accepted as it stands, after a change. */
export function allAccepted(review: Review, change: (review: Review) => Review = (same) => same): Review {
  const changed = change(review);
  return {
    ...changed,
    document: { ...changed.document, accept: true },
    clauses: changed.clauses.map((clause) => ({ ...clause, accept: clause.accept === 'undecided' ? true : clause.accept })),
  };
}

/** The faults of a review in which everything is accepted as it stands, after a change. */
export async function reviewMade({ services }: App, { id, review }: Draft, change?: (review: Review) => Review, caller = OPERATOR): Promise<Fault[]> {
  return (await services.drafts.review(id, allAccepted(review, change), caller)).faults;
}

/** Imports, accepts and publishes. @returns the key under which it is on record, and the revision. */
export async function publishMade(
  app: App,
  made: Made,
  options: ImportOptions = {},
  change?: (review: Review) => Review,
): Promise<{ draft: Draft; document: string; revision: number }> {
  const draft = await importMade(app, made, options);
  const faults = await reviewMade(app, draft, change);
  if (faults.length) throw new Error(faults.map(({ code, message }) => `${code} ${message.en}`).join('; '));
  const { document, revision } = await app.services.drafts.publish(draft.id, OPERATOR);
  return { draft, document, revision };
}
