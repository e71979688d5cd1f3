import { CORE_SCHEMA, load } from 'js-yaml';

/** The content of a YAML 1.2 file that comes with the package: days stay texts. @throws where it is no YAML, or says a key twice. */
export function parseYaml(text: string): unknown {
  return load(text, { schema: CORE_SCHEMA });
}
