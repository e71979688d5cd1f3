import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { Component } from './licences.ts';

export const ROOT = new URL('../../../', import.meta.url);

const run = promisify(execFile);
const npm = async (...words: string[]): Promise<string> => (await run('npm', words, { cwd: ROOT, maxBuffer: 64 * 1024 ** 2 })).stdout;

/** A bill of materials in CycloneDX 1.5. */
export interface Bill {
  bomFormat: string;
  specVersion: string;
  metadata: { component: Component };
  components: Component[];
}

/** The bill of materials of what is installed with the package. npm names the package by its directory; here it has its own name. */
export async function billOfMaterials(): Promise<Bill> {
  const bill = JSON.parse(await npm('sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev')) as Bill;
  const { name } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as { name: string };
  return { ...bill, metadata: { ...bill.metadata, component: { ...bill.metadata.component, name } } };
}

/** The files that would be published, as paths in the package. */
export async function shippedFiles(): Promise<string[]> {
  const [packed] = JSON.parse(await npm('pack', '--dry-run', '--json', '--ignore-scripts')) as { files: { path: string }[] }[];
  return (packed?.files ?? []).map(({ path }) => path);
}

/** What states the version that is to be released, and whether the versions agree. */
export async function statedVersions(): Promise<Stated> {
  const [manifest = '', lock = '', changelog = '', security = '', client = ''] = await Promise.all(
    ['package.json', 'package-lock.json', 'CHANGELOG.md', 'SECURITY.md', 'dist/client/package.json'].map((name) =>
      readFile(new URL(name, ROOT), 'utf8'),
    ),
  );
  const versionIn = (text: string): string => (JSON.parse(text) as { version: string }).version;
  return { manifest: versionIn(manifest), lock: versionIn(lock), client: versionIn(client), changelog, security };
}

export interface Stated {
  manifest: string;
  lock: string;
  client: string;
  changelog: string;
  security: string;
}
