import { existsSync, globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');
const found = (pattern: string): string[] => globSync(pattern, { cwd: ROOT });
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', ...found('docs/**/*.md')];
const SOURCES = found('src/**/*.ts');

/** `importer/units.ts` is any file of that name below a folder `importer`. */
function filesNamed(name: string): string[] {
  const [file, ...folders] = name.split('/').toReversed();
  return SOURCES.filter((path) => {
    const [last, ...above] = path.split('/').toReversed();
    return last === file && folders.every((folder) => above.includes(folder));
  });
}

describe('what documents name', () => {
  it.each(DOCUMENTS)('%s names only files and folders that exist', (document) => {
    const paths = [...read(document).matchAll(/`((?:src|test|rules|seeds|schema|docs)\/[\w./-]+)`/g)].map(([, path]) => path as string);
    expect(paths.filter((path) => !path.includes('NAME') && !existsSync(new URL(path, ROOT)))).toEqual([]);
  });

  it.each(DOCUMENTS)('%s links to files that exist', (document) => {
    const links = [...read(document).matchAll(/\]\(((?!https?:|#)[^)#\s]+)/g)].map(([, link]) => link as string);
    expect(links.filter((link) => !existsSync(new URL(link, new URL(document, ROOT))))).toEqual([]);
  });
});

describe('the walk through the code in CONTRIBUTING.md', () => {
  const [, walk = ''] = /^## A walk through the code\n(.*?)^## /ms.exec(read('CONTRIBUTING.md')) ?? [];
  const names = [...walk.matchAll(/`([\w./-]+\.ts)`/g)].map(([, name]) => name as string);

  it('names each file once', () => {
    expect(names.length).toBeGreaterThan(40);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('each name is that of one file', () => {
    expect(names.map((name) => [name, filesNamed(name).length]).filter(([, count]) => count !== 1)).toEqual([]);
  });
});
