/** Makes a text of about so many bytes. */
export type MadeText = (bytes: number) => string;

const HEAD = [
  'SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH THỬ NGHIỆM',
  'Số: 01/QĐ-SKHCN',
  'Thử Nghiệm, ngày 05 tháng 01 năm 2026',
  'QUYẾT ĐỊNH',
  'Giao việc cho các đơn vị',
];
const ENACTED = [
  'QUYẾT ĐỊNH:',
  'Điều 1. Ban hành kèm theo Quyết định này việc của từng đơn vị.',
  'Điều 2. Quyết định này có hiệu lực từ ngày ký.',
  '',
];
const MATTERS = [
  'bưu chính công ích',
  'tần số vô tuyến điện',
  'đo lường và nhãn hàng hóa',
  'sáng kiến cấp tỉnh',
  'thiết bị bức xạ ở trạm xá',
  'chữ ký số của xã',
  'hồ sơ sở hữu công nghiệp',
];
const ACTS = ['Chủ trì kiểm tra', 'Hướng dẫn', 'Soạn kế hoạch về', 'Thẩm định hồ sơ về', 'Phối hợp với Công an tỉnh theo dõi', 'Tổ chức tập huấn về'];
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV', 'XVI', 'XVII', 'XVIII', 'XIX', 'XX'];

/** The n-th duty: no two that are near each other are alike. */
function duty(n: number): string {
  const act = ACTS[n % ACTS.length] as string;
  return `${act} ${MATTERS[n % MATTERS.length]} ở xã thứ ${n} theo Nghị định số ${(n % 190) + 1}/2025/NĐ-CP; báo cáo Giám đốc Sở trước ngày ${(n % 28) + 1} hằng tháng.`;
}

/** Lines from a generator until the text is long enough. */
function upTo(bytes: number, head: readonly string[], chunk: (turn: number) => string[]): string {
  const lines = [...head];
  for (let size = 0, turn = 0; size < bytes; turn++) {
    for (const line of chunk(turn)) {
      size += Buffer.byteLength(line) + 1;
      lines.push(line);
    }
  }
  return lines.join('\n');
}

/** Texts of the kinds that the importer meets, in words of their own, as long as wanted. */
export const MADE_TEXTS = {
  'regulation, unit by unit': (bytes) =>
    upTo(bytes, [...HEAD, ...ENACTED, 'QUY ĐỊNH', 'Việc của từng đơn vị', ''], (turn) => [
      `${ROMAN[turn % ROMAN.length]}. PHÒNG QUẢN LÝ VIỆC SỐ ${turn}`,
      '1. Chức năng',
      `Giúp Giám đốc Sở quản lý ${MATTERS[turn % MATTERS.length]}.`,
      '2. Nhiệm vụ',
      ...Array.from({ length: 12 }, (_, n) => [
        `2.${n + 1}. ${duty(turn * 31 + n)}`,
        `a) ${duty(turn * 37 + n)}`,
        `b) ${duty(turn * 41 + n)}`,
      ]).flat(),
      `${turn + 1}`,
    ]),
  'regulation by articles': (bytes) =>
    upTo(bytes, [...HEAD, ...ENACTED, 'QUY ĐỊNH', 'Việc của từng đơn vị', 'Chương I', 'QUY ĐỊNH CHUNG'], (turn) => [
      `Điều ${turn + 1}. Phòng Quản lý việc số ${turn}`,
      ...Array.from({ length: 12 }, (_, n) => [`${n + 1}. ${duty(turn * 31 + n)}`, `a) ${duty(turn * 37 + n)}`, `b) ${duty(turn * 41 + n)}`]).flat(),
    ]),
  'programme with tables': (bytes) =>
    upTo(bytes, [...HEAD, 'QUYẾT ĐỊNH:', 'Điều 1. Ban hành Chương trình kèm theo.', '', 'CHƯƠNG TRÌNH', 'Công tác năm', ''], (turn) => [
      `PHỤ LỤC ${turn + 1}`,
      'Giao việc',
      'TT Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp',
      ...Array.from({ length: 8 }, (_, n) => [
        `${n + 1}. (1) ${duty(turn * 31 + n)}`,
        `(2) ${duty(turn * 37 + n)}`,
        'Phòng BC Các phòng, đơn vị có liên quan',
        `ở xã ${n}.`,
      ]).flat(),
      'Ghi chú:',
      '- Phòng Bưu chính: Phòng BC',
      '- Trung tâm Thử nghiệm: Trung tâm TN',
    ]),
  'one table without rows': (bytes) =>
    upTo(bytes, [...HEAD, 'PHỤ LỤC I', 'TT Nhiệm vụ Đơn vị chủ trì Đơn vị phối hợp'], (turn) => [`${duty(turn)} Phòng BC; Phòng TN Văn phòng Sở`]),
  'text without numbers': (bytes) => upTo(bytes, [...HEAD, ...ENACTED], (turn) => [duty(turn)]),
} as const satisfies Record<string, MadeText>;
