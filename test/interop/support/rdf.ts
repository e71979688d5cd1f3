import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { JsonLdDocument } from '../../../src/interop/jsonld/node.js';
import { OFFICIAL } from './official.js';

export const BASE = 'https://registry.example';
const CONTEXT = JSON.parse(readFileSync(new URL('../../../schema/contexts/phancong.jsonld', import.meta.url), 'utf8')) as object;

/** Serves the contexts of the package and nothing else: whatever else is asked for is an error. */
const documentLoader = async (url: string): Promise<{ documentUrl: string; document: object; contextUrl?: undefined }> => {
  if (url !== `${BASE}/contexts/phancong.jsonld`) throw new Error(`expansion asked for ${url}`);
  return { documentUrl: url, document: CONTEXT };
};

/** Expands strictly: a key that the context does not know, or a relative address, is an error. */
export function expand(document: JsonLdDocument): Promise<object[]> {
  return jsonld.expand(document as object as jsonld.JsonLdDocument, { documentLoader, safe: true } as jsonld.Options.Expand) as Promise<object[]>;
}

/** The triples of a document, in a store. */
export async function storeOf(document: JsonLdDocument): Promise<Store> {
  return new Store(await quadsOf(document));
}

/** The triples of a document, by way of N-Quads and another library's parser. */
export async function quadsOf(document: JsonLdDocument): Promise<ReturnType<Parser['parse']>> {
  const options = { documentLoader, safe: true, format: 'application/n-quads' } as jsonld.Options.ToRdf;
  const quads = (await jsonld.toRDF(document as object as jsonld.JsonLdDocument, options)) as unknown as string;
  return new Parser({ format: 'N-Quads' }).parse(quads);
}

let validator: SHACLValidator | undefined;

/** What the official shapes of CPSV-AP complain of: focus node, path and constraint, one line each. */
export async function complaints(store: Store): Promise<string[]> {
  validator ??= new SHACLValidator(turtle(OFFICIAL.file('cpsv-ap-SHACL.ttl')) as never);
  const report = await validator.validate(store as never);
  return report.results.map(
    ({ focusNode, path, sourceConstraintComponent }) =>
      `${focusNode?.value} ${JSON.stringify((path as { value?: string } | null)?.value ?? path)} ${sourceConstraintComponent?.value.split('#')[1]}`,
  );
}

/** The triples of a file. */
export function turtle(file: string): Store {
  return new Store(new Parser().parse(readFileSync(file, 'utf8')));
}
