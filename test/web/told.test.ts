import { beforeAll, describe, expect, it } from 'vitest';
import { sharedService } from '../support/app.js';

let url: string;
beforeAll(async () => {
  ({ url } = await sharedService());
});
const htmlAt = async (path: string, parameters: Record<string, string> = {}): Promise<string> =>
  await (await fetch(`${url}${path}?${new URLSearchParams(parameters)}`, { headers: { accept: 'text/html' } })).text();
const plain = (html: string): string => html.replaceAll(/<[^>]*>/g, '').replaceAll('&quot;', '"');

describe('what pages tell', () => {
  it('a choice in a province that became one other asks there, and says so', async () => {
    const html = await htmlAt('/vi/', { text: 'tôi muốn làm sổ đỏ', province: 'Bình Dương', asOf: '30/11/2026' });
    const choices = [...html.matchAll(/<a class="choice" href="([^"]*subject=[^"]*)">([^]*?)<\/a>/g)];
    expect(choices.length).toBeGreaterThan(1);
    for (const [, href = '', words = ''] of choices) {
      const { searchParams } = new URL(href.replaceAll('&amp;', '&'), url);
      expect(searchParams.get('province')).toBe('Thành phố Hồ Chí Minh');
      expect(plain(words)).toContain('Hỏi ở thành phố Hồ Chí Minh');
    }
  });

  it('a choice says which words of the question speak for it, as they stand there', async () => {
    const said = plain(await htmlAt('/vi/', { text: 'tôi muốn làm sổ đỏ', province: 'Đồng Tháp', asOf: '30/11/2026' }));
    expect(said).toContain('câu hỏi có “sổ đỏ”');
    expect(said).not.toContain('“sổ”, “đỏ”');
  });

  it('a basis is replaced by what replaced it, in a whole sentence', async () => {
    expect(plain(await htmlAt('/vi/documents/yb-2025-03/IV.2.3.d'))).toContain('bị Nghị định số 150/2025/NĐ-CP thay thế từ 16/6/2025');
    expect(plain(await htmlAt('/en/documents/yb-2025-03/IV.2.3.d'))).toMatch(/replaced by Decree 150\/2025\/NĐ-CP from 16 June 2025/);
  });

  it('an answer about a procedure that would change is told apart from that about its matter, and leads to it', async () => {
    const html = await htmlAt('/vi/what-if', { province: 'quang-ngai', asOf: '2025-05-15', change: 'dissolve', unit: 'phong-qlcn' });
    expect(plain(html)).toContain('thủ tục 2.002383');
    expect(html).toMatch(/href="[^"]*procedure=2\.002383[^"]*"/);
  });

  it('a body of which no source shows that a matter was its own is named, and not offered as a choice that says the same again', async () => {
    const asked = { subject: 'culture.advertising', province: 'Hà Nội', asOf: '28/2/2025' };
    const [vi = '', en = ''] = await Promise.all(['/vi/', '/en/'].map(async (path) => htmlAt(path, asked)));
    expect(plain(vi)).toContain(
      'Rất có thể đây là việc của Sở Văn hóa và Thể thao thành phố Hà Nội; sổ chưa có nguồn xác nhận điều đó cho ngày này.',
    );
    expect(plain(vi)).toContain('Hãy hỏi Sở Văn hóa và Thể thao thành phố Hà Nội');
    expect(plain(en)).toMatch(/This is most likely a matter of the [^;]*; no source on record shows that for this day\./);
    expect(vi).not.toContain('class="choice"');
  });

  it('of a body it is not said that no document was ever there, beside who led before', async () => {
    const said = plain(await htmlAt('/vi/', { subject: 'radiation.xray', action: 'LICENSE', province: 'quang-ngai', asOf: '30/11/2026' }));
    expect(said).toContain('văn bản trong sổ không cho biết phòng, đơn vị nào làm vào ngày này');
    expect(said).toContain('Trước đây ai chủ trì');
  });
});
