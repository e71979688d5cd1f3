import { existsSync, readFileSync } from 'node:fs';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { EDGES } from '../../src/config/edges.js';
import { parseYaml } from '../../src/shared/yaml.js';

const ROOT = new URL('../../', import.meta.url);
const fileOf = (name: string): string => readFileSync(new URL(`docs/operations/${name}`, ROOT), 'utf8');

describe('the recipe of the container', () => {
  const instructions = DockerfileParser.parse(fileOf('Containerfile')).getInstructions();
  const stages = instructions.flatMap((instruction, index) => (instruction.getKeyword() === 'FROM' ? [index] : []));
  const last = instructions.slice(stages.at(-1));
  const argumentsOf = (keyword: string, of = last): string[] =>
    of.filter((instruction) => instruction.getKeyword() === keyword).map((instruction) => instruction.getArgumentsContent() ?? '');

  it('builds in one stage and runs in another, each from an image with a version', () => {
    const images = argumentsOf('FROM', instructions);
    expect(images).toHaveLength(2);
    for (const image of images) expect(image).toMatch(/^docker\.io\/library\/node:\d+-slim\b/);
    const version = Number(/node:(\d+)/.exec(images[1] as string)?.[1]);
    const { engines } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { engines: { node: string } };
    expect(version).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });

  it('copies what is there, and all that the package ships', () => {
    const given = instructions.slice(0, stages[1]).filter((one) => one.getKeyword() === 'COPY');
    const sources = given.flatMap((one) => one.getArguments().slice(0, -1)).map((argument) => argument.getValue());
    expect(sources.filter((source) => !existsSync(new URL(source, ROOT)))).toEqual([]);
    const { files } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { files: string[] };
    const kept = argumentsOf('COPY').join('\n');
    for (const directory of new Set(files.map((file) => file.split('/')[0] as string))) expect(kept).toContain(`/app/${directory} `);
  });

  it('runs as nobody in particular, listens where it says, and is asked whether it is ready', () => {
    expect(argumentsOf('USER')).toEqual(['node']);
    const [environment = ''] = argumentsOf('ENV');
    const settings = Object.fromEntries(environment.split(' ').map((setting) => setting.split('=') as [string, string]));
    expect(argumentsOf('EXPOSE')).toEqual([String(readConfig(settings).port)]);
    expect(argumentsOf('HEALTHCHECK')[0]).toContain('/health/ready');
    expect(argumentsOf('ENTRYPOINT')).toEqual(['["node", "dist/main.js"]']);
  });
});

describe('the composition with a database', () => {
  type Part = Record<string, unknown>;
  const { services, volumes } = parseYaml(fileOf('compose.yaml')) as { services: Record<string, Part>; volumes: Part };
  const { phancong, database, replica } = services as { phancong: Part; database: Part; replica: Part };

  it('has settings that can be read, an address that is a service’s, and no password', () => {
    const environment = phancong['environment'] as Record<string, string>;
    const address = environment['DATABASE_URL'] as string;
    const DATABASE_READ_URLS = (environment['DATABASE_READ_URLS'] as string).replace(/\$\{[^}]*\}/, 'secret');
    const { databaseUrl, readUrls, watching } = readConfig({
      ...environment,
      DATABASE_URL: address.replace(/\$\{[^}]*\}/, 'secret'),
      DATABASE_READ_URLS,
    });
    expect([databaseUrl as string, ...(readUrls ?? [])].map((url) => new URL(url).hostname)).toEqual(['database', 'replica']);
    expect(new URL(readUrls?.[0] as string).pathname).toBe(new URL(databaseUrl as string).pathname);
    expect(new URL(databaseUrl as string).pathname.slice(1)).toBe((database['environment'] as Record<string, string>)['POSTGRES_DB']);
    expect(watching?.metricsPort).toBe(9464);
    expect(fileOf('compose.yaml')).not.toMatch(/PASSWORD: (?!'?\$\{)/);
  });

  it('has a standby of the same version, copied from the database that lets it in, with a volume of its own', () => {
    expect(replica['image']).toBe(database['image']);
    const command = (replica['command'] as string[]).at(-1) as string;
    expect(command).toContain('pg_basebackup');
    expect(Object.keys(services)).toContain(/host=(\w+)/.exec(command)?.[1]);
    const mounted = [...(database['volumes'] as string[]), ...(replica['volumes'] as string[])].map((volume) => volume.split(':')[0] as string);
    expect(mounted.filter((name) => !name.startsWith('./'))).toEqual(Object.keys(volumes));
    for (const name of mounted.filter((one) => one.startsWith('./'))) expect(fileOf(name)).toContain('pg_hba.conf');
  });

  it('waits for the databases, writes nowhere else, and gives time to answer what was accepted', () => {
    expect(phancong).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      depends_on: { database: { condition: 'service_healthy' }, replica: { condition: 'service_healthy' } },
    });
    expect(Number.parseInt(phancong['stop_grace_period'] as string, 10)).toBeGreaterThan(EDGES.stopWithin);
  });
});

describe('the settings of the balancer', () => {
  const text = fileOf('haproxy.cfg');
  const backends = text.split(/^backend /m).slice(1);
  const serversOf = (backend: string): string[] => [...backend.matchAll(/^ {2}server (\S+) (\S+)/gm)].map(([, , address]) => address as string);

  it('know the same instances for reading and for writing, and ask a second one only where that does no harm', () => {
    const [reading = '', writing = ''] = backends;
    expect(backends).toHaveLength(2);
    expect(serversOf(reading)).toHaveLength(3);
    expect(serversOf(writing)).toEqual(serversOf(reading));
    expect(/retry-on (.*)/.exec(reading)?.[1]).toContain('503');
    expect(/retry-on (.*)/.exec(writing)?.[1]).toBe('conn-failure');
  });

  it('ask at an address that there is, and wait longer than the service may take', () => {
    expect(/httpchk GET (\S+)/.exec(text)?.[1]).toBe('/health/live');
    expect(Number(/timeout server (\d+)s/.exec(text)?.[1])).toBeGreaterThan((readConfig({}).deadline ?? 0) / 1_000);
    expect(Number(/timeout http-keep-alive (\d+)s/.exec(text)?.[1])).toBeLessThan(EDGES.keepAlive);
  });
});

describe('the unit for systemd', () => {
  const settings = new Map(
    fileOf('phancong.service')
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => line.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );

  it('starts the program of the package under a user of its own, with a directory that it may write to', () => {
    const { bin } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as { bin: Record<string, string> };
    expect(settings.get('ExecStart')).toMatch(new RegExp(`node_modules/phancong/${bin['phancong']} serve$`));
    expect([settings.get('DynamicUser'), settings.get('ProtectSystem')]).toEqual(['yes', 'strict']);
    const environment = Object.fromEntries((settings.get('Environment') ?? '').split(' ').map((one) => one.split('=') as [string, string]));
    expect(readConfig(environment).dataDirectory).toContain(`/var/lib/${settings.get('StateDirectory')}/`);
    expect(Number(settings.get('TimeoutStopSec'))).toBeGreaterThan(EDGES.stopWithin);
  });
});
