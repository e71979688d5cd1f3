import { describe, expect, it } from 'vitest';
import { asksForContact } from '../../../src/answer/reading/no-matter.js';

describe('whom to reach', () => {
  it.each([
    'Cho xin số di động của anh trưởng phòng bưu chính',
    'xin so di dong chuyen vien phu trach buc xa',
    'Email của Sở Khoa học và Công nghệ là gì',
    'Cho hỏi e-mail phòng đo lường',
    'What is the e-mail address of the department?',
    'xin số điện thoại phòng quản lý chuyên ngành',
    'Sở làm việc tới mấy giờ',
  ])('is asked by %s', (text) => expect(asksForContact(text)).toBe(true));

  it.each([
    'Đăng ký số di động mới thì cần giấy tờ gì',
    'Chuyển mạng giữ số di động làm ở đâu',
    'Hệ thống email công vụ do phòng nào quản trị',
    'Cà vẹt xe sai số máy, muốn sửa thì tới đâu',
    'keep my mobile number when I change the operator',
    'email lừa đảo thì báo cho đơn vị nào',
    'Email lừa đảo là gì, báo ai',
    'Số di động có được chuyển mạng giữ số không',
    'Số di động của tôi bị khóa hai chiều',
    'số di động chỉ đăng ký được ba số thôi à',
  ])('is not asked by %s', (text) => expect(asksForContact(text)).toBe(false));
});
