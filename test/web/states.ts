/** A page in a state, by its path below the language, and what a visitor reads there first. */
export interface PageState {
  name: string;
  path: string;
  status: string | null;
  vi: string;
  en: string;
}

const asked = (parameters: Record<string, string>): string => `/?${new URLSearchParams(parameters)}`;
const QN = { province: 'Quảng Ngãi', asOf: '15/5/2025' };

/** Every state of the page of questions, each as a citizen would come to it, and the other pages. */
export const STATES: readonly PageState[] = [
  { name: 'the start', path: '/', status: null, vi: 'Hỏi cơ quan nào, phòng nào phụ trách', en: 'Find the body and the unit in charge' },
  {
    name: 'established',
    path: asked({ text: 'xin cấp giấy phép máy X-quang nha khoa', ...QN }),
    status: 'ESTABLISHED',
    vi: 'Phòng Quản lý chuyên ngành thuộc Sở Khoa học và Công nghệ tỉnh Quảng Ngãi chủ trì việc này; nộp hồ sơ tại Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi; cơ quan (người) quyết định: Ủy ban nhân dân tỉnh Quảng Ngãi.',
    en: "The Division of Specialised Management of the Department of Science and Technology of Quảng Ngãi is the lead unit for this; submit documents to the Public Administrative Service Centre of Quảng Ngãi; who decides: the People's Committee of Quảng Ngãi.",
  },
  {
    name: 'a procedure by its code',
    path: asked({ text: 'thủ tục 2.002383', ...QN }),
    status: 'ESTABLISHED',
    vi: 'nộp hồ sơ tại Trung tâm Phục vụ hành chính công tỉnh Quảng Ngãi; cơ quan (người) quyết định: Ủy ban',
    en: 'submit documents to the Public Administrative Service Centre of Quảng Ngãi; who decides: the People',
  },
  {
    name: 'shared',
    path: asked({ subject: 'digital.data-centre', province: 'Yên Bái', asOf: '15/5/2025' }),
    status: 'SHARED',
    vi: 'cùng được giao việc này; văn bản không phân định ai chủ trì',
    en: 'have this duty equally',
  },
  {
    name: 'inferred',
    path: asked({ subject: 'radiation.safety', ...QN }),
    status: 'INFERRED',
    vi: 'Có thể suy ra: Phòng Quản lý chuyên ngành',
    en: 'It can be inferred that the Division of Specialised Management',
  },
  {
    name: 'support only',
    path: asked({ subject: 'radiation.sources', ...QN }),
    status: 'SUPPORT_ONLY',
    vi: 'chỉ phối hợp hoặc tham gia',
    en: 'only coordinates or takes part',
  },
  {
    name: 'the body by national law',
    path: asked({ text: 'làm giấy khai sinh', province: 'Nghệ An' }),
    status: 'BODY',
    vi: 'Ủy ban nhân dân cấp xã tiếp nhận và giải quyết việc này',
    en: "The Commune-level People's Committee receives and handles this",
  },
  {
    name: 'not established',
    path: asked({ subject: 'thrift', ...QN }),
    status: 'NOT_ESTABLISHED',
    vi: 'Chưa xác định được ai chủ trì việc này',
    en: 'It is not established who leads this',
  },
  {
    name: 'several matters that may be meant',
    path: asked({ text: 'sổ đỏ', province: 'Lào Cai' }),
    status: 'NOT_ESTABLISHED',
    vi: 'Chưa rõ bạn hỏi việc nào',
    en: 'It is not clear which matter you mean',
  },
  {
    name: 'several matters of one body that may be meant',
    path: asked({ text: 'các nhà mạng dùng chung cột treo cáp', ...QN }),
    status: 'NOT_ESTABLISHED',
    vi: 'Rất có thể đây là việc của Sở Khoa học và Công nghệ tỉnh Quảng Ngãi; chưa rõ cụ thể bạn hỏi việc nào',
    en: 'it is not clear which one you mean',
  },
  {
    name: 'several bodies that may have it',
    path: asked({ text: 'tín ngưỡng, tôn giáo', province: 'Cao Bằng' }),
    status: 'NOT_ESTABLISHED',
    vi: 'Chưa rõ cơ quan nào phụ trách việc này',
    en: 'It is not clear which of these bodies is responsible',
  },
  {
    name: 'a province that was merged',
    path: asked({ text: 'máy X-quang', province: 'Yên Bái', asOf: '1/8/2025' }),
    status: 'NOT_ESTABLISHED',
    vi: 'Tỉnh Yên Bái đã được sắp xếp từ ngày 1/7/2025, nay là tỉnh Lào Cai',
    en: 'The Province of Yên Bái was merged on 1 July 2025 and is now the Province of Lào Cai',
  },
  {
    name: 'what was last known',
    path: asked({ subject: 'thrift', province: 'Quảng Ngãi', asOf: '1/2/2026' }),
    status: 'NOT_ESTABLISHED',
    vi: 'Đến hết ngày 31/12/2025, ở tỉnh Quảng Ngãi, việc này do',
    en: 'Up to 31 December 2025, in the Province of Quảng Ngãi, this was led by',
  },
  {
    name: 'a matter of a ministry',
    path: asked({ procedure: '1.004428', province: 'Nghệ An' }),
    status: 'OUT_OF_SCOPE',
    vi: 'Bộ giải quyết việc này, không phải cơ quan của tỉnh',
    en: 'A ministry handles this, not a body of the province',
  },
  {
    name: 'a matter of no body on record',
    path: asked({ text: 'giá vàng hôm nay', province: 'Nghệ An' }),
    status: 'OUT_OF_SCOPE',
    vi: 'Sổ chưa ghi cơ quan nào của tỉnh phụ trách việc này',
    en: 'No body of the province is on record as responsible for this',
  },
  {
    name: 'an unknown province',
    path: asked({ text: 'khai sinh', province: 'Quang Ngay' }),
    status: 'ERROR',
    vi: 'Không tìm thấy tỉnh, thành phố "Quang Ngay"',
    en: 'No province or city is known as "Quang Ngay"',
  },
  {
    name: 'a day that does not exist',
    path: asked({ text: 'khai sinh', province: 'Nghệ An', asOf: '31/2/2025' }),
    status: 'ERROR',
    vi: '"31/2/2025" không phải là ngày hợp lệ',
    en: '"31/2/2025" is not a valid date',
  },
  {
    name: 'an unknown procedure',
    path: asked({ text: '9.999999', province: 'Nghệ An' }),
    status: 'ERROR',
    vi: 'Trong sổ không có thủ tục hành chính mã "9.999999"',
    en: 'No procedure with the code "9.999999" is on record',
  },
  { name: 'places', path: '/places?text=mong+cai', status: null, vi: 'Tìm thấy 1 nơi', en: 'Places found: 1' },
  { name: 'the check of receipts', path: '/receipt', status: null, vi: 'Dán biên nhận', en: 'Paste a receipt' },
  { name: 'embedding', path: '/embed', status: null, vi: 'Mã để chép', en: 'Code to copy' },
  { name: 'coverage', path: '/coverage', status: null, vi: 'Chưa có văn bản', en: 'No document' },
  { name: 'a province', path: '/provinces/quang-ngai?asOf=2025-05-15', status: null, vi: 'Các cơ quan', en: 'Bodies' },
  { name: 'a body', path: '/units/quang-ngai/so-khcn', status: null, vi: 'Số nhiệm vụ của từng đơn vị', en: 'Duties by unit' },
  { name: 'a unit with its duties', path: '/units/quang-ngai/phong-qlcn', status: null, vi: 'Nhiệm vụ, quyền hạn', en: 'Duties' },
  { name: 'duties by part', path: '/units/quang-ngai/phong-qlcn?view=tree', status: null, vi: 'Theo mục của văn bản', en: 'By part of the document' },
  { name: 'a document', path: '/documents/qn-2025-03', status: null, vi: 'Lỗi của bản gốc', en: 'Defects of the original' },
  {
    name: 'a clause',
    path: '/documents/qn-2025-03/V.2.4.4?asOf=2025-05-15',
    status: null,
    vi: 'Căn cứ pháp lý, đến tận luật',
    en: 'Legal basis, up to the laws',
  },
  { name: 'subjects', path: '/subjects?text=x-quang', status: null, vi: 'Thiết bị X-quang', en: 'X-ray equipment' },
  { name: 'a subject', path: '/subjects/radiation.xray?asOf=15/5/2025', status: null, vi: 'Ai chủ trì, ở đâu', en: 'Who leads it, and where' },
  { name: 'procedures', path: '/procedures', status: null, vi: 'Thủ tục hành chính', en: 'Procedures' },
  {
    name: 'a procedure in a province',
    path: '/procedures/2.002131?province=Hải Phòng',
    status: 'BODY',
    vi: 'Ai quyết định, nhận, thực hiện',
    en: 'Who decides, receives and carries it out',
  },
  {
    name: 'a search',
    path: '/search?text=x-quang',
    status: null,
    vi: 'Kết quả tìm kiếm không nói ai chủ trì',
    en: 'A search does not say who leads',
  },
  { name: 'an unknown unit', path: '/units/none/such', status: 'ERROR', vi: 'Không có đơn vị', en: 'No unit' },
  { name: 'findings', path: '/audit?province=quang-ngai&asOf=2025-05-15', status: null, vi: '17 phát hiện', en: '17 findings' },
  { name: 'an audit of nowhere', path: '/audit?province=Atlantis', status: 'ERROR', vi: 'Không tìm thấy tỉnh', en: 'No province or city' },
  {
    name: 'the matrix',
    path: '/matrix?provinces=quang-ngai@2025-05-15,yen-bai@2025-05-15,hai-phong&subjects=radiation',
    status: null,
    vi: 'khác mọi nơi còn lại',
    en: 'differs from all others',
  },
  { name: 'differences of two days', path: '/diff?province=quang-ngai&from=15/5/2025&to=1/9/2025', status: null, vi: 'Đổi tên', en: 'Renamed' },
  {
    name: 'differences of two provinces',
    path: '/diff?province=quang-ngai&from=15/5/2025&against=yen-bai&to=15/5/2025',
    status: null,
    vi: 'Có đơn vị tương ứng',
    en: 'Has a counterpart',
  },
  {
    name: 'what a change would change',
    path: '/what-if?province=quang-ngai&asOf=2025-05-15&change=dissolve&unit=quang-ngai/phong-qlcn',
    status: null,
    vi: 'câu trả lời sẽ đổi',
    en: 'answers would change',
  },
];
