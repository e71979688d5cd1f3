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
  const { services } = parseYaml(fileOf('compose.yaml')) as { services: Record<string, Record<string, unknown>> };
  const { phancong, database } = services as { phancong: Record<string, unknown>; database: Record<string, unknown> };

  it('has settings that can be read, an address that is a service’s, and no password', () => {
    const environment = phancong['environment'] as Record<string, string>;
    const address = environment['DATABASE_URL'] as string;
    const { databaseUrl, watching } = readConfig({ ...environment, DATABASE_URL: address.replace(/\$\{[^}]*\}/, 'secret') });
    expect(Object.keys(services)).toContain(new URL(databaseUrl as string).hostname);
    expect(new URL(databaseUrl as string).pathname.slice(1)).toBe((database['environment'] as Record<string, string>)['POSTGRES_DB']);
    expect(watching?.metricsPort).toBe(9464);
    expect(fileOf('compose.yaml')).not.toMatch(/PASSWORD: (?!\$\{)/);
  });

  it('waits for the database, writes nowhere else, and gives time to answer what was accepted', () => {
    expect(phancong).toMatchObject({ read_only: true, cap_drop: ['ALL'], depends_on: { database: { condition: 'service_healthy' } } });
    expect(Number.parseInt(phancong['stop_grace_period'] as string, 10)).toBeGreaterThan(EDGES.stopWithin);
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
