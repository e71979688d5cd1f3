import { Paragraph } from 'docx';
import { docx } from '../../importer/make.js';

/** The units of a made Sở Nông nghiệp và Môi trường, with the matters of each. */
const UNITS: readonly [name: string, matters: readonly string[]][] = [
  ['VĂN PHÒNG', ['tổ chức cán bộ', 'thi đua, khen thưởng', 'ngân sách của Sở', 'văn thư, lưu trữ', 'tiếp công dân']],
  ['PHÒNG QUẢN LÝ ĐẤT ĐAI', ['giao đất, cho thuê đất', 'bảng giá đất', 'quy hoạch sử dụng đất', 'đăng ký đất đai', 'bồi thường khi thu hồi đất']],
  ['PHÒNG MÔI TRƯỜNG', ['đánh giá tác động môi trường', 'giấy phép môi trường', 'chất thải rắn', 'quan trắc môi trường', 'nước thải']],
  ['PHÒNG TÀI NGUYÊN NƯỚC', ['khai thác nước dưới đất', 'xả nước vào nguồn nước', 'hành lang bảo vệ nguồn nước', 'khoáng sản', 'cát, sỏi lòng sông']],
  ['CHI CỤC TRỒNG TRỌT VÀ BẢO VỆ THỰC VẬT', ['giống cây trồng', 'phân bón', 'thuốc bảo vệ thực vật', 'kiểm dịch thực vật', 'mã số vùng trồng']],
  ['CHI CỤC CHĂN NUÔI VÀ THÚ Y', ['giống vật nuôi', 'thức ăn chăn nuôi', 'thuốc thú y', 'kiểm dịch động vật', 'dịch bệnh động vật']],
  ['CHI CỤC THỦY LỢI', ['đê điều', 'hồ chứa nước', 'phòng, chống thiên tai', 'nước sạch nông thôn', 'công trình thủy lợi']],
  ['CHI CỤC KIỂM LÂM', ['bảo vệ rừng', 'phòng cháy, chữa cháy rừng', 'giống cây lâm nghiệp', 'động vật hoang dã', 'trồng rừng thay thế']],
];
const ACTS = ['Chủ trì thẩm định hồ sơ về', 'Hướng dẫn các xã, phường về', 'Kiểm tra việc', 'Theo dõi, tổng hợp, báo cáo về'];

/** So many entries has the decision: four acts on each of five matters of eight units. */
export const ENTRIES = UNITS.length * 5 * ACTS.length;

/** A decision of a Sở Nông nghiệp và Môi trường that nobody ever made, in docx. */
export function madeDecision(): Promise<Buffer> {
  const lines = [
    'ỦY BAN NHÂN DÂN TỈNH AN GIANG',
    'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 88/QĐ-SNNMT',
    'An Giang, ngày 12 tháng 9 năm 2025',
    'QUYẾT ĐỊNH',
    'Giao việc cho các phòng, chi cục của Sở',
    'Căn cứ Luật Đất đai ngày 18 tháng 01 năm 2024;',
    'Theo đề nghị của Chánh Văn phòng.',
    'QUYẾT ĐỊNH:',
    'Điều 1. Kèm theo Quyết định này là Quy định giao việc cho các phòng, chi cục.',
    'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT.',
    'GIÁM ĐỐC',
    'Lê Thị Mận',
    'QUY ĐỊNH',
    'Giao việc cho các phòng, chi cục của Sở',
    ...UNITS.flatMap(([name, matters], unit) => [
      `${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'][unit]}. ${name}`,
      ...matters.flatMap((matter, at) => ACTS.map((act, which) => `${at * ACTS.length + which + 1}. ${act} ${matter}.`)),
    ]),
  ];
  return docx(lines.map((line) => new Paragraph(line)));
}
