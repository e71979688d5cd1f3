import { describe, expect, it } from 'vitest';
import { dayGiven, inOtherLanguage, linkTo, sameWith, type Address } from '../../src/web/address.js';
import { chosen, questionOf, textOf } from '../../src/web/question.js';

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
  });

  it('leads to others of its language and revision, and to itself in the other language', () => {
    const address = at('text=x&revision=3');
    expect(linkTo(address, '/places', { text: 'a b', asOf: null })).toBe('/vi/places?text=a+b&revision=3');
    expect(sameWith(address, { text: null, asOf: '1/7/2025' })).toBe('/vi/?revision=3&asOf=1%2F7%2F2025');
    expect(inOtherLanguage(address)).toBe('/en/?text=x&revision=3');
  });
});
