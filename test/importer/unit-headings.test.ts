import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const read = (...lines: string[]): ImportedDocument =>
  importDocument(sourceFrom(['QUYẾT ĐỊNH', 'Quy định việc của các phòng', 'QUYẾT ĐỊNH:', ...lines].join('\n')));
const holderOf = ({ clauses }: ImportedDocument, path: string): string | null | undefined => clauses.find((clause) => clause.path === path)?.holder;
const unitsIn = ({ units }: ImportedDocument): string[] =>
  units.map(({ name, abbreviation }) => (abbreviation === null ? name : `${name} = ${abbreviation}`));
const codes = ({ findings }: ImportedDocument): string[] => findings.filter(({ line }) => line > 3).map(({ code }) => code);

describe('a heading that joins units', () => {
  it.each([
    [
      ['Điều 1. Chức năng, nhiệm vụ của Phòng Mưa', '1. Đo.', 'Điều 2. Chức năng và nhiệm vụ của Phòng Gió, Phòng Sông hồ', '1. Ghi.'],
      ['Phòng Mưa', 'Phòng Gió', 'Phòng Sông hồ'],
    ],
    [
      ['Điều 1. Phòng Mưa', '1. Đo.', 'Điều 2. Phòng Gió và Văn phòng Sở', '1. Ghi.'],
      ['Phòng Mưa', 'Phòng Gió', 'Văn phòng Sở'],
    ],
    [
      ['Điều 1. Phòng Mưa', '1. Đo.', 'Điều 2. Phòng Sông, Hồ và Thanh tra Sở', '1. Ghi.'],
      ['Phòng Mưa', 'Phòng Sông, Hồ', 'Thanh tra Sở'],
    ],
  ])('%j: each is known, none holds what is below', (lines, units) => {
    const imported = read(...lines, 'Điều 3. Hết.');
    expect(unitsIn(imported)).toEqual(units);
    expect([holderOf(imported, '1.1'), holderOf(imported, '2'), holderOf(imported, '2.1')]).toEqual(['Phòng Mưa', null, null]);
    expect(codes(imported)).toEqual(['HEADING_OF_SEVERAL']);
  });

  it.each([
    'Phòng Mưa cùng Phòng Gió',
    'Phòng Mưa cùng với Phòng Gió',
    'Phòng Mưa hoặc Phòng Gió',
    'Phòng Mưa/Phòng Gió',
    'Phòng Mưa / Phòng Gió',
    'Phòng Mưa & Phòng Gió',
    'Phòng Mưa cùng Văn phòng Sở',
    'Phòng Mưa và các phòng',
    'Phòng Mưa cùng các đơn vị',
  ])('%s: is no unit of its own', (heading) => {
    const before = ['Điều 1. Nhiệm vụ', '1. Phòng Mưa', 'a) Đo.', '2. Phòng Gió', 'a) Ghi.'];
    const numbered = read(...before, `3. ${heading}`, 'a) Canh.', 'Điều 2. Hết.');
    expect([holderOf(numbered, '1.2.a'), holderOf(numbered, '1.3.a'), codes(numbered)]).toEqual(['Phòng Gió', null, ['HEADING_OF_SEVERAL']]);
    const article = read(...before, `Điều 2. ${heading}`, '1. Canh.', 'Điều 3. Hết.');
    expect([holderOf(article, '2.1'), codes(article)]).toEqual([null, ['HEADING_OF_SEVERAL']]);
    for (const imported of [numbered, article])
      expect(unitsIn(imported).filter((name) => name !== 'Văn phòng Sở')).toEqual(['Phòng Mưa', 'Phòng Gió']);
  });

  it.each(['tiếp nhận nhiệm vụ của Phòng Gió', 'tiếp nhận từ Phòng Gió', 'nhận bàn giao nhiệm vụ từ Phòng Gió'])(
    'Phòng Mưa %s: is Phòng Mưa',
    (words) => {
      const imported = read('Điều 1. Phòng Gió', '1. Ghi.', `Điều 2. Phòng Mưa ${words}`, '1. Đo.', 'Điều 3. Hết.');
      expect([unitsIn(imported), holderOf(imported, '2.1'), codes(imported)]).toEqual([['Phòng Gió', 'Phòng Mưa'], 'Phòng Mưa', []]);
    },
  );

  it('below the heading of one unit is not held by that one either', () => {
    const imported = read('Điều 1. Phòng Mưa', '1. Đo.', '2. Phòng Mưa và Phòng Gió:', 'a) Ghi;', 'b) Báo.', 'Điều 2. Hết.');
    expect(['1.1', '1.2', '1.2.a', '1.2.b'].map((path) => holderOf(imported, path))).toEqual(['Phòng Mưa', null, null, null]);
  });

  it.each(['Phòng Mưa và Thủy triều', 'Phòng Sông, Hồ và Đập', 'Chi cục Đê điều và Phòng, chống bão', 'Chi cục Đê điều và Phòng chống bão'])(
    '%s is one unit',
    (name) => {
      const imported = read(`Điều 1. ${name}`, '1. Đo.', 'Điều 2. Hết.');
      expect([unitsIn(imported), holderOf(imported, '1.1'), codes(imported)]).toEqual([[name], name, []]);
    },
  );

  it('in capitals is read likewise', () => {
    const imported = read(
      'I. PHÒNG MƯA',
      '1. Đo.',
      'II. PHÒNG GIÓ VÀ VĂN PHÒNG SỞ',
      '1. Ghi.',
      'III. CHI CỤC ĐÊ ĐIỀU VÀ PHÒNG CHỐNG BÃO',
      '1. Canh.',
      'IV. PHÒNG MƯA CÙNG VỚI PHÒNG GIÓ',
      '1. Họp.',
    );
    expect(unitsIn(imported)).toEqual(['Phòng Mưa', 'Phòng Gió', 'Văn phòng Sở', expect.stringMatching(/^Chi cục Đê điều và phòng chống bão$/iu)]);
    expect(['I.1', 'II.1', 'IV.1'].map((path) => holderOf(imported, path))).toEqual(['Phòng Mưa', null, null]);
  });
});

describe('a short name that the article on the structure explains', () => {
  it.each([
    ['Phòng Quản lý gió (sau đây gọi tắt là Phòng QLG)', 'Phòng QLG'],
    ['Phòng Quản lý gió (Phòng QLG)', 'Phòng QLG'],
    ['Phòng Quản lý gió (gọi tắt là Phòng QLG)', 'Phòng QLG'],
    ['Phòng Quản lý gió (viết tắt: Phòng QLG)', 'Phòng QLG'],
    ['Phòng Quản lý gió (sau đây gọi là Phòng Gió)', 'Phòng Gió'],
    ['Phòng Quản lý gió (QLG)', 'Phòng QLG'],
  ])('%s: names the same unit', (printed, short) => {
    const listed = ['Điều 1. Cơ cấu tổ chức', `1. ${printed};`, '2. Phòng Mưa.'];
    const sentence = ['Điều 1. Cơ cấu tổ chức', `Sở có các phòng: ${printed}, Phòng Mưa.`];
    for (const structure of [listed, sentence]) {
      const numbered = read(...structure, 'Điều 2. Nhiệm vụ', `1. ${short}:`, 'a) Đo.', '2. Phòng Mưa:', 'a) Ghi.', 'Điều 3. Hết.');
      const articles = read(...structure, 'Điều 2. Phòng Mưa', '1. Ghi.', `Điều 3. ${short}`, '1. Đo.', 'Điều 4. Hết.');
      expect(unitsIn(numbered).toSorted()).toEqual(['Phòng Mưa', `Phòng Quản lý gió = ${short}`]);
      expect(unitsIn(articles).toSorted()).toEqual(['Phòng Mưa', `Phòng Quản lý gió = ${short}`]);
      expect([holderOf(numbered, '2.1.a'), holderOf(numbered, '2.2.a')]).toEqual(['Phòng Quản lý gió', 'Phòng Mưa']);
      expect([holderOf(articles, '3.1'), holderOf(articles, '2.1')]).toEqual(['Phòng Quản lý gió', 'Phòng Mưa']);
    }
  });
});

it.each(['(mới)', '(2 người)', '(thành lập mới trên cơ sở Phòng Mưa)'])('what stands in brackets behind a unit may be no name: %s', (said) => {
  const imported = read('Điều 1. Cơ cấu tổ chức', `1. Phòng Gió ${said};`, '2. Phòng Mưa.', 'Điều 2. Phòng Gió', '1. Đo.', 'Điều 3. Hết.');
  expect([unitsIn(imported).toSorted(), holderOf(imported, '2.1')]).toEqual([['Phòng Gió', 'Phòng Mưa'], 'Phòng Gió']);
});

describe('a heading with marks and brackets behind the name', () => {
  it.each([
    ['VĂN PHÒNG SỞ:', 'Văn phòng Sở'],
    ['PHÒNG MƯA.', 'Phòng Mưa'],
    ['Phòng Sông, hồ;', 'Phòng Sông, hồ'],
    ['PHÒNG MƯA (PHÒNG PM)', 'Phòng Mưa = Phòng PM'],
    ['PHÒNG MƯA (gọi tắt là Phòng PM)', 'Phòng Mưa = Phòng PM'],
    ['Phòng Mưa - Bão (sau đây gọi tắt là PMB):', 'Phòng Mưa - Bão = Phòng PMB'],
    ['CHI CỤC ĐÊ ĐIỀU (đơn vị trực thuộc)', 'Chi cục Đê điều'],
  ])('%s', (heading, unit) => {
    const imported = read(`I. ${heading}`, '1. Đo nước.', 'II. PHÒNG GIÓ', '1. Đo gió.');
    expect(unitsIn(imported)).toEqual([expect.stringMatching(new RegExp(`^${unit}$`, 'iu')), 'Phòng Gió']);
    expect(holderOf(imported, 'I.1')?.toLowerCase()).toBe(unit.replace(/ = .*/u, '').toLowerCase());
  });

  it('makes the short name known for what follows', () => {
    const imported = read('Điều 1. Việc', '1. Phòng Mưa - Bão (sau đây gọi tắt là Phòng PMB):', 'a) Đo;', '2. Phòng PMB: ghi sổ.', 'Điều 2. Hết.');
    expect(['1.1.a', '1.2'].map((path) => holderOf(imported, path))).toEqual(['Phòng Mưa - Bão', 'Phòng Mưa - Bão']);
  });

  it('in which another unit is named is a heading of several', () => {
    const imported = read('I. PHÒNG MƯA (cùng Phòng Gió)', '1. Đo nước.');
    expect([holderOf(imported, 'I.1'), codes(imported)]).toEqual([null, ['HEADING_OF_SEVERAL']]);
  });

  it.each([
    ['Điều 1. Phòng Mưa có nhiệm vụ:', 'Phòng Mưa'],
    ['Điều 1. Phòng Mưa\nĐo nước ở bản.', undefined],
  ])('%j: a sentence is no name', (lines, unit) => {
    expect(unitsIn(read(lines, ...(unit ? ['1. Đo.'] : []), 'Điều 2. Hết.'))).toEqual(unit ? [unit] : []);
  });
});

describe('a decision about one unit by its title', () => {
  const titled = (...lines: string[]): ImportedDocument =>
    importDocument(
      sourceFrom(
        ['QUYẾT ĐỊNH', 'Quy định chức năng, nhiệm vụ của Phòng Mưa thuộc Sở Đo đạc', 'QUYẾT ĐỊNH:', 'Điều 1. Nhiệm vụ', '1. Đo nước.', ...lines].join(
          '\n',
        ),
      ),
    );

  it.each([['Điều 2. Trách nhiệm của các phòng khác'], ['Điều 2. Giám đốc Sở'], ['Điều 2. Quyết định này có hiệu lực từ ngày ký.']])(
    'does not give that unit what is about another: %s',
    (heading) => {
      const imported = titled(heading, '1. Cấp số liệu.');
      expect([holderOf(imported, '1.1'), holderOf(imported, '2') === 'Phòng Mưa', holderOf(imported, '2.1') === 'Phòng Mưa']).toEqual([
        'Phòng Mưa',
        false,
        false,
      ]);
    },
  );

  const OTHERS = [
    'Trách nhiệm của Giám đốc',
    'Trách nhiệm, quyền hạn của Giám đốc',
    'Nhiệm vụ của Phó Giám đốc phụ trách',
    'Thẩm quyền của Ủy ban nhân dân tỉnh',
    'Thẩm quyền của Chủ tịch UBND tỉnh',
    'Những việc không thuộc phòng',
    'Các nhiệm vụ không thuộc thẩm quyền của Phòng Mưa',
    'Nhiệm vụ chuyển giao về Phòng Gió',
    'Các nhiệm vụ chuyển sang đơn vị khác',
    'Nhiệm vụ bàn giao cho Phòng Gió',
    'Chế độ báo cáo của các đơn vị thuộc Sở',
    'Nhiệm vụ của công chức, viên chức các phòng',
    'Trách nhiệm của cán bộ, công chức toàn Sở',
    'Chế độ làm việc, hội họp của Sở',
    'Nội quy của cơ quan',
    'TRÁCH NHIỆM CỦA GIÁM ĐỐC',
    'NHIỆM VỤ CHUYỂN GIAO VỀ PHÒNG GIÓ',
  ];
  const OWN = [
    'Nhiệm vụ chuyển giao về Phòng Mưa',
    'Nhiệm vụ chuyển giao về phòng',
    'Nhiệm vụ nhận bàn giao từ Phòng Gió',
    'Nhiệm vụ giúp Giám đốc',
    'Nhiệm vụ quản lý công chức của Sở',
    'Trách nhiệm của công chức, viên chức',
    'Trách nhiệm của Trưởng phòng',
    'Nhiệm vụ bộ phận ghi chép',
    'Chế độ báo cáo',
    'Mối quan hệ công tác',
  ];

  it.each(OTHERS)('gives it no article about others: %s', (heading) => {
    const imported = titled(`Điều 2. ${heading}`, '1. Ghi sổ.', 'a) Giữ sổ.', 'Điều 3. Quyền hạn', '1. Đo gió.');
    expect(['1.1', '2.1', '2.1.a', '3.1'].map((path) => holderOf(imported, path))).toEqual(['Phòng Mưa', null, null, 'Phòng Mưa']);
  });

  it.each(OWN)('gives it its own: %s', (heading) => {
    const imported = titled(`Điều 2. ${heading}`, '1. Ghi sổ.');
    expect(holderOf(imported, '2.1')).toBe('Phòng Mưa');
  });

  it.each([...OTHERS.map((heading) => [heading, null] as const), ...OWN.map((heading) => [heading, 'Phòng Mưa'] as const)])(
    'nor does a chapter headed by it: %s',
    (heading, holder) => {
      const imported = read(
        'Chương I',
        'PHÒNG MƯA',
        'Điều 1. Nhiệm vụ',
        '1. Đo.',
        `Điều 2. ${heading}`,
        '1. Ghi sổ.',
        'Chương II',
        'PHÒNG GIÓ',
        'Điều 3. Nhiệm vụ',
        '1. Canh.',
      );
      expect([holderOf(imported, '1.1'), holderOf(imported, '2.1') ?? null, holderOf(imported, '3.1')]).toEqual(['Phòng Mưa', holder, 'Phòng Gió']);
    },
  );

  it('gives a centre the article about its director', () => {
    const lines = ['QUYẾT ĐỊNH', 'Quy định nhiệm vụ của Trung tâm Đo mưa thuộc Sở Đo đạc', 'QUYẾT ĐỊNH:', 'Điều 1. Nhiệm vụ', '1. Đo.'];
    const imported = importDocument(sourceFrom([...lines, 'Điều 2. Trách nhiệm của Giám đốc', '1. Ghi.'].join('\n')));
    expect(holderOf(imported, '2.1')).toBe('Trung tâm Đo mưa');
  });

  it('nor a number of its own article that begins with another unit', () => {
    const imported = titled(
      '2. Phòng Gió cấp số liệu cho Phòng Mưa.',
      '3. Phòng Mưa ghi sổ.',
      '4. Phòng Mưa và Phòng Gió trực.',
      'Điều 2. Trách nhiệm của Phòng Mưa: ghi sổ.',
    );
    expect(['1.2', '1.3', '1.4', '2'].map((path) => holderOf(imported, path))).toEqual([null, 'Phòng Mưa', null, 'Phòng Mưa']);
  });
});
