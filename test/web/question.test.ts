import { describe, expect, it } from 'vitest';
import { asRead, dayGiven, inOtherLanguage, linkTo, sameWith, type Address } from '../../src/web/address.js';
import { dayShown, dayTyped } from '../../src/web/islands/review/days.js';
import { percentOf } from '../../src/web/islands/review/state.js';
import { isNear } from '../../src/web/parts/near.js';
import { chosen, phrasesOf, questionOf, textOf } from '../../src/web/question.js';

const at = (query: string): Address => ({ language: 'vi', path: '/', parts: {}, query: new URLSearchParams(query), form: null });

describe('an address', () => {
  it.each([
    ['text=khai sinh', { text: 'khai sinh' }],
    ['text= 2.002383 ', { procedure: '2.002383' }],
    ['text=Thủ tục 2.002383', { procedure: '2.002383' }],
    ['text=mã thủ tục: 2.002383.000.00.00.H48', { procedure: '2.002383' }],
    ['text=2.002383 là gì', { text: '2.002383 là gì' }],
    ['text=điều 2.0023', { text: 'điều 2.0023' }],
    ['procedure=2.002383', { procedure: '2.002383' }],
    ['text=x&subject=radiation.xray&action=LICENSE', { duty: { subject: 'radiation.xray', action: 'LICENSE' } }],
    ['text=', null],
    ['', null],
  ])('%s asks %j', (query, question) => expect(questionOf(at(query))).toEqual(question));

  it.each([
    ['/vi/?text=%E1%BB%9F+%C4%91%C3%A2u%3F', '/vi/?text=ở+đâu%3F'],
    ['/vi/?text=100%25+v%E1%BB%91n%26', '/vi/?text=100%25+vốn%26'],
  ])('%s is printed as %s, which leads to the same', (address, printed) => {
    expect(asRead(address)).toBe(printed);
    expect(new URL(printed, 'http://x').searchParams.get('text')).toBe(new URL(address, 'http://x').searchParams.get('text'));
  });

  it.each([
    ['asOf=1/7/2025', '2025-07-01'],
    ['asOf=01-07-2025', '2025-07-01'],
    ['asOf=2025-07-01', '2025-07-01'],
    ['asOf=ngày 1 tháng 7 năm 2025', '2025-07-01'],
    ['asOf=31/2/2025', '31/2/2025'],
    ['asOf=', null],
  ])('%s is the day %s', (query, day) => expect(dayGiven(at(query))).toBe(day));

  it('with a choice taken keeps what was typed, the place and the day', () => {
    const address = at('text=hộ chiếu&province=Lào Cai&asOf=1/7/2025&procedure=2.002383');
    const taken = new URL(chosen(address, { subject: 'police.passport' }), 'http://x');
    expect(Object.fromEntries(taken.searchParams)).toEqual({ text: 'hộ chiếu', province: 'Lào Cai', asOf: '1/7/2025', subject: 'police.passport' });
    expect(textOf(address)).toBe('hộ chiếu');
    const elsewhere = new URL(chosen(address, { subject: 'police.passport', province: 'Tỉnh Phú Thọ' }), 'http://x');
    expect(elsewhere.searchParams.get('province')).toBe('Tỉnh Phú Thọ');
  });

  it('leads to others of its language and revision, and to itself in the other language', () => {
    const address = at('text=x&revision=3');
    expect(linkTo(address, '/places', { text: 'a b', asOf: null })).toBe('/vi/places?text=a+b&revision=3');
    expect(sameWith(address, { text: null, asOf: '1/7/2025' })).toBe('/vi/?revision=3&asOf=1%2F7%2F2025');
    expect(inOtherLanguage(address)).toBe('/en/?text=x&revision=3');
  });
});

describe('what else may have been meant', () => {
  const BIRTH = { code: 'civil-status.birth', matched: ['giấy', 'khai', 'sinh'] };

  it.each([
    ['another matter of the field', { code: 'civil-status.death', matched: ['khai'] }, true],
    ['a matter that most of the words speak for', { code: 'health.population', matched: ['khai', 'sinh'] }, true],
    ['not one that a syllable speaks for', { code: 'science.biotechnology', matched: ['sinh'] }, false],
    ['not one that other words speak for', { code: 'frequency.licence', matched: ['phép', 'máy'] }, false],
    ['not one that no word speaks for', { code: 'business.household', matched: [] }, false],
  ])('is %s', (_what, other, expected) => expect(isNear(other, BIRTH)).toBe(expected));
});

describe('what a reviewer reads and types', () => {
  it.each([
    ['2025-09-12', '12/9/2025'],
    ['2025-09', '2025-09'],
    ['2025', '2025'],
    [null, null],
  ])('the day %s is shown as %s', (day, shown) => expect(dayShown(day)).toBe(shown));

  it.each([
    ['12/9/2025', '2025-09-12'],
    ['01-10-2025', '2025-10-01'],
    ['2025-09-12', '2025-09-12'],
    ['mai', 'mai'],
  ])('the day %s is sent as %s', (typed, day) => expect(dayTyped(typed)).toBe(day));

  it('sureness is in per cent', () => expect([0.917, 0.55, 1].map(percentOf)).toEqual([92, 55, 100]));
});

it.each([
  [['máy', 'x', 'quang'], 'Máy chụp X-quang', ['Máy', 'X-quang']],
  [['x', 'quang'], 'xin phép x quang nha khoa', ['x quang']],
  [['khai', 'sinh'], 'khai báo, khai sinh', ['khai', 'khai sinh']],
  [['giấy', 'phép'], 'giay phep', ['giấy', 'phép']],
  [[], 'khai sinh', []],
])('the words %j of "%s" are shown as %j', (matched, text, phrases) => expect(phrasesOf(matched, text)).toEqual(phrases));
