import { readFileSync } from 'node:fs';
import parsePrometheus from 'parse-prometheus-text-format';
import { parser } from '@prometheus-io/lezer-promql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UNWATCHED } from '../../src/config/watch.js';
import { serveHttp, type HttpServer } from '../../src/http/server.js';
import { prepareServices } from '../../src/services.js';
import { parseYaml } from '../../src/shared/yaml.js';
import { sharedApp } from '../support/app.js';

interface Panel {
  title: string;
  type: string;
  gridPos: { h: number; w: number; x: number; y: number };
  targets?: { expr: string; legendFormat: string }[];
}
interface Rule {
  alert: string;
  expr: string;
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}
/** What is asked of Prometheus somewhere: figures with the labels by which they are chosen or put together. */
interface Use {
  where: string;
  expr: string;
}

const fileOf = (name: string): string => readFileSync(new URL(`../../docs/operations/${name}`, import.meta.url), 'utf8');
const dashboard = JSON.parse(fileOf('dashboard.json')) as { title: string; schemaVersion: number; panels: Panel[] };
const { groups } = parseYaml(fileOf('alerts.yaml')) as { groups: { name: string; rules: Rule[] }[] };
const rules = groups.flatMap((group) => group.rules);
const shown = dashboard.panels.flatMap(({ title, targets = [] }) =>
  targets.map(({ expr }): Use => ({ where: title, expr: expr.replaceAll('$__rate_interval', '5m') })),
);
const watched = rules.map(({ alert, expr }): Use => ({ where: alert, expr }));

/** Labels that Prometheus adds to what it scrapes. */
const ADDED = ['instance', 'job'];

let server: HttpServer;
/** The names that an expression may use, as they were scraped, each with its labels. */
let scraped: Map<string, Set<string>>;

beforeAll(async () => {
  const { database } = await sharedApp();
  // The embedded database has one connection and no pool.
  const connections = (): { used: number; idle: number; waiting: number; most: number } =>
    database.connections() ?? { used: 1, idle: 2, waiting: 0, most: 10 };
  const services = (await prepareServices({ deadline: 120_000 }))({
    ...database,
    connections,
    servers: () => [{ at: 'db1:5432', role: 'primary', revision: 1 }],
  });
  const settings = { host: '127.0.0.1', port: 0, watching: { ...UNWATCHED, metricsPort: 0 } };
  server = await serveHttp(services, settings, pino({ level: 'silent' }), async () => true);
  await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ responsibility(question: { duty: { subject: "radiation.xray" } }, province: "quang-ngai") { status } }' }),
  });
  // A request is counted after its answer has gone out.
  let text = '';
  while (!text.includes('route="/graphql"')) text = await scrape();
  // Without their types the samples of histograms are read one by one, each with its labels.
  const families = parsePrometheus(text.replaceAll(/^#.*\n/gm, ''));
  scraped = new Map(families.map(({ name, metrics }) => [name, new Set(metrics.flatMap(({ labels = {} }) => Object.keys(labels)))]));
}, 120_000);
afterAll(() => server.close());

const scrape = async (): Promise<string> => (await fetch(`http://127.0.0.1:${server.metricsPort}/metrics`)).text();

/** The names of nodes in an expression of PromQL, with their words. */
function nodesOf(expr: string): { name: string; text: string; isError: boolean }[] {
  const nodes: { name: string; text: string; isError: boolean }[] = [];
  parser.parse(expr).iterate({
    enter: ({ name, type, from, to }) => void nodes.push({ name, text: expr.slice(from, to), isError: type.isError }),
  });
  return nodes;
}

describe.each([
  ['the dashboard asks', shown],
  ['the alerts ask', watched],
])('what %s', (_file, uses) => {
  it('is something', () => expect(uses.length).toBeGreaterThan(8));

  it.each(uses)('is PromQL: $where: $expr', ({ expr }) => {
    expect(nodesOf(expr).filter(({ isError }) => isError)).toEqual([]);
  });

  it.each(uses)('is a figure that the service gives: $where: $expr', ({ expr }) => {
    const nodes = nodesOf(expr);
    const figures = nodes.filter(({ name }) => name === 'Identifier').map(({ text }) => text);
    expect(figures).not.toEqual([]);
    expect(figures.filter((name) => !scraped.has(name))).toEqual([]);
    const known = new Set([...ADDED, ...figures.flatMap((name) => [...(scraped.get(name) ?? [])])]);
    const asked = nodes.filter(({ name }) => name === 'LabelName').map(({ text }) => text);
    expect(asked.filter((label) => !known.has(label))).toEqual([]);
  });
});

describe('the dashboard', () => {
  it('has panels with different titles that do not lie on each other', () => {
    expect(new Set(dashboard.panels.map(({ title }) => title)).size).toBe(dashboard.panels.length);
    const taken = dashboard.panels.flatMap(({ gridPos: { h, w, x, y } }) =>
      Array.from({ length: h * w }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
    );
    expect(new Set(taken).size).toBe(taken.length);
    for (const { gridPos } of dashboard.panels) expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
  });

  it('shows every figure of the service’s own', () => {
    const used = shown.map(({ expr }) => expr).join('\n');
    const families = new Set(
      [...scraped.keys()].map((name) => name.replace(/_(bucket|count|sum)$/, '')).filter((name) => name.startsWith('phancong_')),
    );
    expect([...families].filter((name) => !used.includes(name))).toEqual([]);
  });
});

describe('docs/operations.md', () => {
  it('names every figure of the service’s own, with its labels, and no other', () => {
    const rows = [...fileOf('../operations.md').matchAll(/^\| `(phancong_\w+)(?:\{([^}]*)\})?`/gm)];
    const documented = rows.map(([, name = '', labels = '']) => [name, labels.split(',').filter(Boolean).sort()] as const);
    const own = new Map<string, string[]>();
    for (const [name, labels] of scraped)
      if (name.startsWith('phancong_')) own.set(name.replace(/_(bucket|count|sum)$/, ''), [...labels].filter((label) => label !== 'le').sort());
    expect(new Map(documented.sort())).toEqual(new Map([...own].sort()));
  });
});

describe('the alerts', () => {
  it('have names of their own, say what to look at in both languages, and how urgent it is', () => {
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
    for (const { alert, for: lasting = '1m', labels, annotations } of rules) {
      expect(alert).toMatch(/^Phancong[A-Z]\w+$/);
      expect(lasting).toMatch(/^\d+[smh]$/);
      expect(['page', 'ticket']).toContain(labels['severity']);
      expect(Object.keys(annotations)).toEqual(['summary', 'summary_vi']);
    }
  });
});

describe('this test', () => {
  it('would show a name that is none: an expression over it is found', () => {
    expect(
      nodesOf('rate(phancong_nothing[5m])')
        .filter(({ name }) => name === 'Identifier')
        .map(({ text }) => scraped.has(text)),
    ).toEqual([false]);
    expect(nodesOf('sum(rate(x[5m])').some(({ isError }) => isError)).toBe(true);
  });
});
