import { chromium, type Browser } from 'playwright-core';
import { startService } from '#phancong/app.js';
import { readConfig } from '#phancong/config.js';
import { publish } from '#phancong/registry/publish.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';

/** Duties of the large unit, and rows of the large matrix. */
const DUTIES = 300;
const SUBJECTS = 40;
const ROUNDS = 5;
const UNIT = 'quang-ngai/phong-qlcn';
const DOCUMENT = 'qn-2025-03';

interface Measured {
  page: string;
  /** Milliseconds: the first answer of the service, a later one, and until the browser has shown it. */
  first: number;
  later: number;
  shown: number;
  kilobytes: number;
  elements: number;
}

/** The decision of the package with clauses of our own, so that a unit has as many duties as no real one has. */
function largeDocument(): Parameters<typeof publish>[1] {
  return packagedRecords().flatMap((record) => {
    if (record.kind !== 'document' || record.key !== DOCUMENT) return [];
    const model = record.clauses.find(({ duties }) => duties.some(({ holder }) => holder === UNIT));
    if (!model) throw new Error(`${DOCUMENT} gives nothing to ${UNIT}`);
    const own = record.clauses.flatMap(({ duties }) => duties).filter(({ holder }) => holder === UNIT).length;
    const added = Array.from({ length: DUTIES - own }, (_nothing, index) => ({
      ...model,
      path: `V.9.${index + 1}`,
      parent: 'V',
      label: `9.${index + 1}`,
      duties: model.duties.slice(0, 1),
    }));
    return [{ ...record, clauses: [...record.clauses, ...added] }];
  });
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function measure(browser: Browser, page: string, address: string): Promise<Measured> {
  const get = async (): Promise<ArrayBuffer> => (await fetch(address, { headers: { accept: 'text/html' } })).arrayBuffer();
  const first = await timed(get);
  const later = median(await repeated(() => timed(get)));
  const tab = await browser.newPage({ viewport: { width: 375, height: 800 } });
  let kilobytes = 0;
  tab.on('response', async (response) => (kilobytes += (await response.request().sizes()).responseBodySize / 1_000));
  await tab.goto(address, { waitUntil: 'networkidle' });
  const whole = kilobytes;
  const shown = median(await repeated(() => timed(() => tab.goto(address, { waitUntil: 'load' }))));
  const elements = (await tab.evaluate("document.querySelectorAll('*').length")) as number;
  await tab.close();
  return { page, first, later, shown, kilobytes: whole, elements };
}

async function repeated(work: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await work());
  return times;
}

// Prints a table of the pages that have most to show, in Markdown.
const service = await startService({ ...readConfig(), host: '127.0.0.1', port: 0, dataDirectory: 'memory://', logLevel: 'error' });
const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  await publish(service.app.database.em(), largeDocument(), 'a unit with many duties');
  service.app.services.responsibility.refresh();
  const { provinces, vocabulary } = await service.app.services.responsibility.reference();
  const columns = provinces.flatMap(({ slug, to }) => (to === null ? [slug] : []));
  // A broader subject would stand for all below it.
  const broader = new Set(vocabulary.subjects.map(({ broaderCode }) => broaderCode));
  const narrow = vocabulary.subjects.filter(({ code }) => !broader.has(code));
  const rows = narrow.slice(0, SUBJECTS).map(({ code }) => code);
  const matrix = new URLSearchParams({ provinces: columns.join(','), subjects: rows.join(',') });
  const pages: [string, string][] = [
    ['an answer', '/vi/?subject=radiation.xray&province=quang-ngai&asOf=2025-05-15'],
    [`a unit with ${DUTIES} duties, 100 on a page`, `/vi/units/${UNIT}?asOf=2025-05-15`],
    ['the same by part of the document', `/vi/units/${UNIT}?asOf=2025-05-15&view=tree`],
    [`a matrix of ${columns.length} x ${rows.length}`, `/vi/matrix?${matrix}`],
    ['a document with its clauses', `/vi/documents/${DOCUMENT}?asOf=2025-05-15`],
  ];
  process.stdout.write('| page | first (ms) | later (ms) | shown at 375 px (ms) | kB sent | elements |\n| --- | --- | --- | --- | --- | --- |\n');
  for (const [page, path] of pages) {
    const { first, later, shown, kilobytes, elements } = await measure(browser, page, service.url + path);
    process.stdout.write(`| ${page} | ${[first, later, shown, kilobytes, elements].map((value) => Math.round(value)).join(' | ')} |\n`);
  }
} finally {
  await browser.close();
  await service.close();
}
