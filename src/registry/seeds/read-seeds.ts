import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { OWN_SCHEMAS } from '../../shared/own-schemas.js';
import { sha256 } from '../../shared/hash.js';
import { parseYaml } from '../../shared/yaml.js';
import type { Seeds } from './seed-file.js';

/** Where the package keeps its seeds. */
export const SEEDS_DIRECTORY = new URL('../../../seeds/', import.meta.url).pathname;

/** SHA-256 of the files that {@link readSeeds} reads, with their names. */
export function hashOfSeeds(directory: string = SEEDS_DIRECTORY): string {
  const files = readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:yaml|json)$/.test(name) && !name.startsWith('questions'));
  return sha256(files.sort().flatMap((name) => [name, readFileSync(join(directory, name), 'utf8')]).join('\0'));
}

/**
 * Reads and checks every seed file of a directory.
 * @throws an error that lists every fault with file and place; nothing is taken from a set with a fault.
 */
export function readSeeds(directory: string = SEEDS_DIRECTORY): Seeds {
  const schema = JSON.parse(readFileSync(join(directory, 'schema/seeds.schema.json'), 'utf8')) as { $id: string };
  const ajv = new Ajv2020({ ...OWN_SCHEMAS, allErrors: true, strict: false });
  ajv.addSchema(schema);
  const faults: string[] = [];
  const read = <T>(file: string, shape: string): T => {
    const text = readFileSync(join(directory, file), 'utf8');
    const content: unknown = file.endsWith('.json') ? JSON.parse(text) : parseYaml(text);
    const validate = ajv.getSchema(`${schema.$id}#/$defs/${shape}`);
    if (!validate) throw new Error(`the seed schema has no ${shape}`);
    if (!validate(content)) faults.push(...(validate.errors ?? []).map(({ instancePath, message }) => `${file}${instancePath}: ${message}`));
    return content as T;
  };
  const names = readdirSync(join(directory, 'documents')).sort();
  const seeds: Seeds = {
    provinces: read('provinces.yaml', 'provinces'),
    places: readdirSync(join(directory, 'places'))
      .sort()
      .map((name) => read<Seeds['places'][number]>(`places/${name}`, 'places')),
    vocabulary: read('vocabulary.yaml', 'vocabulary'),
    labels: read('labels.yaml', 'labels'),
    bodyKinds: read('body-kinds.yaml', 'bodyKinds'),
    fields: readdirSync(join(directory, 'fields'))
      .sort()
      .map((name) => read<Seeds['fields'][number]>(`fields/${name}`, 'fields')),
    units: read('units.yaml', 'units'),
    procedures: read('procedures.yaml', 'procedures'),
    competences: read('competences.yaml', 'competences'),
    suppressions: read('suppressions.yaml', 'suppressions'),
    cited: [
      read('legal.cited.yaml', 'cited'),
      ...names.filter((name) => name.endsWith('.cited.yaml')).map((name) => read<Seeds['cited'][number]>(`documents/${name}`, 'cited')),
    ],
    documents: names
      .filter((name) => name.endsWith('.yaml') && !name.endsWith('.cited.yaml'))
      .map((name) => read<Seeds['documents'][number]>(`documents/${name}`, 'document')),
  };
  if (faults.length) throw new Error(`the seeds have ${faults.length} faults:\n${faults.slice(0, 40).join('\n')}`);
  return seeds;
}
