import { readBytes } from '../../src/importer/readers/read.js';
import type { Source } from '../../src/importer/readers/source.js';
import type { Review, ReviewClause } from '../../src/review/draft.model.js';

/** A decision of a Sở Y tế of Hải Phòng that nobody ever made: what a second body of a province may have on record. */
const HEALTH_DECISION = `ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG
SỞ Y TẾ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số:     /QĐ-SYT
Hải Phòng, ngày 30 tháng 6 năm 2025

QUYẾT ĐỊNH
Về việc giao việc cho Văn phòng và các phòng của Sở Y tế

GIÁM ĐỐC SỞ Y TẾ THÀNH PHỐ HẢI PHÒNG

Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ về các sở;
Theo đề nghị của Chánh Văn phòng,

QUYẾT ĐỊNH:

Điều 1. Kèm theo Quyết định này là Quy định giao việc cho Văn phòng và các phòng.
Điều 2. Quyết định này có hiệu lực từ ngày 01 tháng 7 năm 2025.
Điều 3. Trưởng các phòng thi hành Quyết định này./.

Nơi nhận:
- Như Điều 3;
- Lưu: VT.

GIÁM ĐỐC

Vũ Thị Tầm

QUY ĐỊNH
Giao việc cho Văn phòng và các phòng của Sở
(Kèm theo Quyết định của Giám đốc Sở Y tế)

I. VĂN PHÒNG
1. Tuyển dụng, điều động, nâng lương cho công chức, viên chức của Sở.
2. Tiếp nhận và giải quyết đơn khiếu nại, tố cáo gửi đến Sở.
3. Chủ trì chuyển đổi số trong bệnh viện và trạm y tế của thành phố.

II. PHÒNG NGHIỆP VỤ Y
1. Thẩm định hồ sơ và trình cấp giấy phép hành nghề y, giấy phép mở phòng khám tư nhân.
2. Kiểm tra an toàn bức xạ của máy X-quang ở phòng khám.

III. PHÒNG QUẢN LÝ DƯỢC
1. Kiểm tra nhà thuốc, quầy thuốc.

IV. CHI CỤC KIỂM LÂM
1. Trồng cây thuốc trong rừng của bệnh viện.
`;

export function healthDecision(change: (text: string) => string = (text) => text): Promise<Source> {
  return readBytes(Buffer.from(change(HEALTH_DECISION)), 'so-y-te.txt');
}

/** What a reviewer makes of it: each clause a duty of its unit, those that belong to another body's field within health. */
export function reviewedHealth(review: Review): Review {
  const within = ['health.treatment'];
  const duties: Record<string, ReviewClause['duties']> = {
    'I.1': [{ subjects: ['internal.personnel'], actions: ['MANAGE'] }],
    'I.2': [{ subjects: ['complaints'], actions: ['RECEIVE', 'ORGANISE'] }],
    'I.3': [{ subjects: ['digital.transformation'], actions: ['ORGANISE'], within }],
    'II.1': [{ subjects: ['health.practice-licence'], actions: ['APPRAISE', 'LICENSE'] }],
    'II.2': [{ subjects: ['radiation.safety'], actions: ['INSPECT'], within }],
    'III.1': [{ subjects: ['health.pharmacy'], actions: ['CHECK'] }],
    'IV.1': [],
  };
  return {
    ...review,
    document: { ...review.document, accept: true },
    clauses: review.clauses.map(({ duties: _proposed, ...clause }) => {
      const own = duties[clause.path];
      return { ...clause, ...(own?.length ? { duties: own } : {}), accept: true };
    }),
  };
}
