/**
 * Makes seeds/places from two lists of places: `npx node test/commands/place-seeds.ts NOW.csv BEFORE.csv`. NOW has the columns
 * code, province, kind, name, name_en; BEFORE has code, province, district, kind, name, now (codes of NOW).
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CommuneRecord, DistrictRecord } from '#phancong/registry/record.js';

const REFORM = '2025-07-01';
const DISTRICT_WORDS = {
  'Quận ': 'URBAN_DISTRICT',
  'Huyện ': 'RURAL_DISTRICT',
  'Thị xã ': 'TOWN',
  'Thành phố ': 'CITY',
} as const;
/** Districts of islands without communes of their own, which the list of communes cannot have, by province, with the special zone each became. */
const ISLANDS = [
  ['31', 'Bạch Long Vĩ', '11948'],
  ['45', 'Cồn Cỏ', '19742'],
  ['48', 'Hoàng Sa', '20333'],
  ['51', 'Lý Sơn', '21548'],
  ['77', 'Côn Đảo', '26732'],
] as const;
/** Three districts that became Thành phố Thủ Đức on 1 January 2021 (Nghị quyết 1111/NQ-UBTVQH14) and are named to this day. */
const BEFORE_2021 = { province: '79', to: '2021-01-01', names: ['2', '9', 'Thủ Đức'] } as const;

type Row = Record<string, string>;
type Commune = CommuneRecord;
type District = DistrictRecord;

const [nowFile = '', beforeFile = ''] = process.argv.slice(2);
const seeds = new URL('../../seeds/', import.meta.url);
const { provinces } = parse(readFileSync(new URL('provinces.yaml', seeds), 'utf8')) as {
  provinces: { key: string; code: string; from: string | null; to: string | null }[];
};
const now = rowsOf(nowFile);
const before = rowsOf(beforeFile);

write('since-2025-07-01.json', 'thanglequoc/vietnamese-provinces-database, commit cd580632 (MIT)', [
  ...[...grouped(now, 'province')].map(([code, rows]) => ({
    key: `${keyOn(code, REFORM)}`,
    province: keyOn(code, REFORM),
    from: REFORM,
    to: null,
    districts: [],
    communes: rows.map(communeOf),
  })),
]);
write('before-2025-07-01.json', 'tranngocminhhieu/vietnamadminunits, commit 780c279 (MIT); Nghị quyết 1111/NQ-UBTVQH14', [
  ...[...grouped(before, 'province')].map(([code, rows]) => ({
    key: `${keyOn(code, '2025-06-30')}/before-2025-07-01`,
    province: keyOn(code, '2025-06-30'),
    from: null,
    to: REFORM,
    districts: [
      ...[...grouped(rows, 'district')].map(([name, inside]) => ({ ...districtOf(name), now: [], communes: inside.map(communeOf) })),
      ...ISLANDS.filter(([province]) => province === code).map(([, name, zone]): District => ({
        type: 'RURAL_DISTRICT',
        name,
        now: [zone],
        communes: [],
      })),
    ],
    communes: [],
  })),
  {
    key: `${keyOn(BEFORE_2021.province, '2020-12-31')}/before-${BEFORE_2021.to}`,
    province: keyOn(BEFORE_2021.province, '2020-12-31'),
    from: null,
    to: BEFORE_2021.to,
    districts: BEFORE_2021.names.map((name): District => ({ type: 'URBAN_DISTRICT', name, now: [], communes: [] })),
    communes: [],
  },
]);

function grouped(rows: readonly Row[], column: string): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row[column] as string);
}

function rowsOf(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    if (cells.length !== columns.length) throw new Error(`${file}: a line with ${cells.length} columns: ${line}`);
    return Object.fromEntries(columns.map((column, index) => [column, (cells[index] as string).normalize('NFC').trim()]));
  });
}

/** The key of the province that has a code on a day. */
function keyOn(code: string, day: string): string {
  const found = provinces.filter(({ code: own, from, to }) => own === code && (from === null || from <= day) && (to === null || day < to));
  if (found.length !== 1) throw new Error(`${found.length} provinces have the code ${code} on ${day}`);
  return (found[0] as { key: string }).key;
}

function communeOf({ code, kind, name, now: codes = '' }: Row): Commune {
  return { code, type: kind, name, now: codes.split(' ').filter(Boolean) } as Commune;
}

function districtOf(name: string): Pick<District, 'type' | 'name'> {
  const word = Object.keys(DISTRICT_WORDS).find((start) => name.toLowerCase().startsWith(start.toLowerCase())) as
    keyof typeof DISTRICT_WORDS | undefined;
  if (!word) throw new Error(`${name} is no kind of district`);
  return { type: DISTRICT_WORDS[word], name: name.slice(word.length) };
}

/** One place a line, so that a change of one is a change of one line. */
function write(file: string, source: string, lists: readonly { districts: District[]; communes: Commune[] }[]): void {
  const lines = (items: readonly Commune[], indent: string): string => items.map((item) => `\n${indent}${JSON.stringify(item)}`).join(',');
  const texts = lists.map(({ districts, communes, ...head }) => {
    const inner = districts.map(
      ({ communes: inside, ...district }) => `\n  ${JSON.stringify(district).slice(0, -1)},"communes":[${lines(inside, '   ')}]}`,
    );
    return `\n ${JSON.stringify(head).slice(0, -1)},"districts":[${inner.join(',')}],"communes":[${lines(communes, '  ')}]}`;
  });
  writeFileSync(new URL(`places/${file}`, seeds), `{"source":${JSON.stringify(source)},"places":[${texts.join(',')}\n]}\n`);
}
