import { fold, words } from '../../shared/vietnamese.js';

/** Short forms that people write, by folded form, with the words they stand for. */
export const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    attp: 'an toàn thực phẩm',
    bhtn: 'bảo hiểm thất nghiệp',
    bhxh: 'bảo hiểm xã hội',
    bhyt: 'bảo hiểm y tế',
    bvtv: 'bảo vệ thực vật',
    cccd: 'căn cước công dân',
    cgcn: 'chuyển giao công nghệ',
    cmnd: 'chứng minh nhân dân',
    dkkd: 'đăng ký kinh doanh',
    dtm: 'đánh giá tác động môi trường',
    gplx: 'giấy phép lái xe',
    gpmb: 'giải phóng mặt bằng',
    gpxd: 'giấy phép xây dựng',
    gtgt: 'giá trị gia tăng',
    htqt: 'hợp tác quốc tế',
    htx: 'hợp tác xã',
    lltp: 'lý lịch tư pháp',
    mtqg: 'mục tiêu quốc gia',
    nsnn: 'ngân sách nhà nước',
    nvqs: 'nghĩa vụ quân sự',
    pccc: 'phòng cháy chữa cháy',
    pctn: 'phòng chống tham nhũng',
    qsdd: 'quyền sử dụng đất',
    shtt: 'sở hữu trí tuệ',
    tncn: 'thu nhập cá nhân',
    tndn: 'thu nhập doanh nghiệp',
    tmdt: 'thương mại điện tử',
    txng: 'truy xuất nguồn gốc',
    ttxd: 'trật tự xây dựng',
    vsattp: 'an toàn thực phẩm',
    xkld: 'xuất khẩu lao động',
  }),
);

/** Phrases by which people ask, greet, thank and say how they will hand something in: the channel is not the matter. */
const PHRASES = [
  'làm ở đâu|làm sao|làm gì|cần gì|giấy tờ gì|thủ tục gì|mất bao lâu|bao lâu|được không|có được|được chưa|thì sao|ra sao|phải không|đúng không|hay không',
  'cho ai|báo ai|kêu ai|gọi ai|tìm ai|thuộc ai|ai lo|ai làm|ai quản|ai cấp|ai xử lý|do ai|với ai|gửi ai|nộp ai|chỗ nào|bên nào|nơi nào|tổ nào|đầu mối|quản lý việc này',
  'kính gửi|kính thưa|xin chào|chào anh chị|em chào|cảm ơn|xin cảm ơn|trân trọng|quý cơ quan|quý sở|quý anh chị|làm ơn|giúp em|giúp tôi|giúp với|ạ|nhé|nha|vậy ạ|dạ',
  'nộp online|làm online|khai online|đăng ký online|online|qua mạng|trên mạng|qua app|trên app|qua ứng dụng|trực tuyến được không|nộp trực tuyến|làm trực tuyến|qua zalo|qua bưu điện',
  'nộp qua cổng dịch vụ công|nộp trên cổng dịch vụ công|qua cổng dịch vụ công|trên cổng dịch vụ công|trên dịch vụ công',
  'in charge of|in charge|dear sir or madam|dear sir|dear|please|thank you|thanks|hello|in the province|in this province|in your province|as soon as possible',
].flatMap((line) => line.split('|'));

const pattern = (phrases: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...phrases].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** Single words that mean something else without marks. */
const MARKED_ONLY = new Set(['ạ', 'nha', 'dạ', 'nhé']);
export const ASKING = pattern(PHRASES);
export const FOLDED_ASKING = pattern(PHRASES.filter((phrase) => !MARKED_ONLY.has(phrase)).map(fold));

/** English words that carry no subject. None is a Vietnamese syllable that does. */
export const STOP_ENGLISH: ReadonlySet<string> = new Set(
  words(
    'this that these those it its is was be been has have had will would there their they them he she his her your our us if as with which whom into after before when please very just also some any all each one',
  ),
);
