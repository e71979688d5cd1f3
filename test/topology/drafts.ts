import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const SAMPLE = readFileSync(new URL('../samples/son-tra-2025.txt', import.meta.url), 'utf8');
const OFFICE = {
  key: 'an-giang/van-phong-so',
  kind: 'OFFICE',
  abbreviation: null,
  path: 'I',
  states: [],
  suggests: [],
  vi: 'Văn phòng Sở',
  en: 'Office',
};

/** Drafts that are decided and not published, all of the same form under keys of their own, made by a package. @returns their ids. */
export async function decidedDrafts(program: string, databaseUrl: string, number: number): Promise<string[]> {
  const part = (name: string): string => join(program, 'dist', name);
  const { createApp } = (await import(part('services.js'))) as typeof import('#phancong/services.js');
  const { localOperator } = (await import(part('review/caller.js'))) as typeof import('#phancong/review/caller.js');
  const { readBytes } = (await import(part('importer/readers/read.js'))) as typeof import('#phancong/importer/readers/read.js');
  const { readConfig } = (await import(part('config.js'))) as typeof import('#phancong/config.js');
  const app = await createApp(readConfig({ DATABASE_URL: databaseUrl }));
  try {
    const { drafts } = app.services;
    const operator = localOperator('topology');
    const ids: string[] = [];
    for (let one = 1; one <= number; one++) {
      const source = await readBytes(Buffer.from(SAMPLE), `topology-${one}.txt`);
      const { draft } = await drafts.import(source, { province: 'an-giang', key: `an-giang-topology-${one}` }, operator);
      const { review } = draft;
      const { faults } = await drafts.review(
        draft.id,
        {
          ...review,
          document: { ...review.document, accept: true },
          units: [OFFICE],
          clauses: review.clauses.map((clause) => ({ ...clause, accept: true, holder: OFFICE.key })),
        },
        operator,
      );
      if (faults.length > 0) throw new Error(`a draft of the topology has faults: ${JSON.stringify(faults.slice(0, 3))}`);
      ids.push(draft.id);
    }
    return ids;
  } finally {
    await app.close();
  }
}
