import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readLanguageModel } from '../../src/config/language-model.js';
import { replay } from '../../src/answer/receipt/replay.js';
import { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../src/answer/rules/tables.js';
import { recordsSource } from '../../src/registry/registries.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { adviserOf } from '../../src/services/language-model.js';

/** A stand-in for a model: it answers what a test says, and keeps what it was sent. */
let says: string | null = null;
const sent: { path: string | undefined; authorization: string | undefined; body: { model: string; messages: { content: string }[] } }[] = [];
const server = createServer((request, response) => void standIn(request, response).catch(() => response.destroy()));
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
const SETTINGS = { url, name: 'stand-in', key: 'secret', timeout: 5_000 };

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

async function standIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = JSON.parse(await bodyOf(request)) as (typeof sent)[number]['body'];
  sent.push({ path: request.url, authorization: request.headers.authorization, body });
  if (says === null) return;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ choices: [{ message: { role: 'assistant', content: says } }] }));
}

vi.setConfig({ testTimeout: 180_000 });

const ruleset = loadRuleset();
const source = recordsSource(packagedRecords());
const plain = new ResponsibilityService(source, ruleset);
const advised = (timeout = 5_000): ResponsibilityService =>
  new ResponsibilityService(source, ruleset, null, null, adviserOf({ ...SETTINGS, timeout }));
const QUESTION = { text: 'đăng ký mã số mã vạch cho nước mắm' };
const UNCLEAR = { text: 'công nghệ' };
const PLACE = ['quang-ngai', '2025-05-15'] as const;

beforeEach(() => {
  says = null;
  sent.length = 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a language model beside the readers', () => {
  it('is sent nothing where none is set', async () => {
    expect(readLanguageModel({})).toBeNull();
    await plain.ask(QUESTION, ...PLACE);
    expect(sent).toEqual([]);
  });

  it('is sent the question and the subjects, by its name and with its key, and no more', async () => {
    says = '{"code": "standards.barcode"}';
    await advised().ask(QUESTION, ...PLACE);
    expect(sent).toHaveLength(1);
    const [{ path, authorization, body }] = sent as [(typeof sent)[number]];
    expect({ path, authorization, model: body.model }).toEqual({ path: '/v1/chat/completions', authorization: 'Bearer secret', model: 'stand-in' });
    expect(body.messages[1]?.content).toContain(QUESTION.text);
    expect(body.messages[1]?.content).toContain('standards.barcode: ');
    expect(Object.keys(body).sort()).toEqual(['messages', 'model', 'temperature']);
  });

  it('changes nothing by agreeing, and its vote stands in the receipt', async () => {
    says = '{"code": "standards.barcode"}';
    const [with_, without] = await Promise.all([advised().ask(QUESTION, ...PLACE), plain.ask(QUESTION, ...PLACE)]);
    expect(with_.leads).toEqual(without.leads);
    expect(with_.leads).toHaveLength(1);
    expect(JSON.parse(with_.receipt.question)).toMatchObject({ vote: { model: 'stand-in', subject: 'standards.barcode' } });
    expect(JSON.parse(without.receipt.question)).not.toHaveProperty('vote');
  });

  it.each(['none', 'other'])('takes a unit away by saying %s, and offers what may be meant', async (vote) => {
    says = '{"code": "none"}';
    await advised().ask(QUESTION, ...PLACE);
    const other = sent[0]?.body.messages[1]?.content
      .split('\n')
      .find((line) => /^[a-z.-]+: /.test(line) && !line.startsWith('standards.'))
      ?.split(': ')[0];
    says = `{"code": "${vote === 'none' ? vote : other}"}`;
    const { status, leads, choices } = await advised().ask(QUESTION, ...PLACE);
    expect({ status, leads }).toEqual({ status: 'NOT_ESTABLISHED', leads: [] });
    expect(choices.map(({ subject }) => subject.code)).toContain('standards.barcode');
    if (vote === 'other') expect(choices.map(({ subject }) => subject.code)).toContain(other);
  });

  it('never names a unit: where nothing was named its choice is only offered first', async () => {
    const before = await plain.ask(UNCLEAR, ...PLACE);
    expect(before.leads).toEqual([]);
    const second = before.understoodAs[1]?.code as string;
    says = `{"code": "${second}"}`;
    const after = await advised().ask(UNCLEAR, ...PLACE);
    expect(after.leads).toEqual([]);
    expect(after.choices[0]?.subject.code).toBe(second);
  });

  it.each(['{"code": "no.such-subject"}', 'I think it is barcodes', '{"code": 7}', '{{{'])('counts for nothing with %s', async (answer) => {
    says = answer;
    const { leads, receipt } = await advised().ask(QUESTION, ...PLACE);
    expect(leads).toHaveLength(1);
    expect(JSON.parse(receipt.question)).not.toHaveProperty('vote');
  });

  it('is not waited for beyond its time', async () => {
    const { leads } = await advised(50).ask(QUESTION, ...PLACE);
    expect(leads).toHaveLength(1);
    expect(sent).toHaveLength(1);
  });

  it('is not asked by a replay, which uses the vote on record', async () => {
    says = '{"code": "none"}';
    const { receipt } = await advised().ask(QUESTION, ...PLACE);
    sent.length = 0;
    const { question, province, commune, body, asOf } = JSON.parse(receipt.payload) as Parameters<typeof replay>[2];
    const again = await replay(await source.at(1), ruleset, { question, province, commune, body, asOf });
    expect(again.receipt.answerHash).toBe(receipt.answerHash);
    expect(sent).toEqual([]);
  });
});

describe('the settings of a language model', () => {
  it('are an address, a name, a key and a time', () => {
    expect(
      readLanguageModel({ PHANCONG_MODEL_URL: `${url}/`, PHANCONG_MODEL_NAME: 'm', PHANCONG_MODEL_KEY: 'k', PHANCONG_MODEL_TIMEOUT: '100' }),
    ).toEqual({
      url,
      name: 'm',
      key: 'k',
      timeout: 100,
    });
    expect(readLanguageModel({ PHANCONG_MODEL_URL: url, PHANCONG_MODEL_NAME: 'm' })).toMatchObject({ key: null, timeout: 3_000 });
  });

  it.each([
    ['PHANCONG_MODEL_URL', { PHANCONG_MODEL_URL: 'ftp://x', PHANCONG_MODEL_NAME: 'm' }],
    ['PHANCONG_MODEL_NAME', { PHANCONG_MODEL_URL: url }],
    ['PHANCONG_MODEL_TIMEOUT', { PHANCONG_MODEL_URL: url, PHANCONG_MODEL_NAME: 'm', PHANCONG_MODEL_TIMEOUT: 'soon' }],
  ])('%s is refused by name where it is of no use', (name, settings) =>
    expect(() => readLanguageModel(settings)).toThrow(expect.objectContaining({ code: 'INVALID_SETTING', message: expect.stringContaining(name) })),
  );
});
