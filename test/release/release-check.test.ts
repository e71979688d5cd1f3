import { describe, expect, it } from 'vitest';
import { fileFaults, licenceFaults, versionFaults } from '../commands/release/faults.js';
import { isPermitted, licenceList, licenceOf, type Component } from '../commands/release/licences.js';
import { billOfMaterials, shippedFiles, type Bill } from '../commands/release/tree.js';

const component = (...licenses: NonNullable<Component['licenses']>): Component => ({ name: 'made', version: '1.0.0', licenses });

describe('what would be released', () => {
  it('has a bill of materials in which every package has a permitted licence', async () => {
    const bill = await billOfMaterials();
    expect([bill.bomFormat, bill.specVersion, bill.metadata.component.name]).toEqual(['CycloneDX', '1.5', 'phancong']);
    expect(licenceFaults(bill)).toEqual([]);
    const names = bill.components.map(({ name }) => name);
    expect(names).toContain('fastify');
    expect(names, 'nothing that only developers need').not.toContain('vitest');
  });

  it('is made of the files that are needed and no others', async () => {
    const files = (await shippedFiles()).filter((file) => !file.startsWith('dist/'));
    expect(fileFaults(files).filter((fault) => !fault.startsWith('dist/'))).toEqual([]);
  });
});

describe('a file', () => {
  const needed = ['LICENSE', 'README.md', 'package.json', 'dist/main.js', 'dist/answer/reading/fitted.gz', 'dist/registry/seeds/records.json'];
  const rest = ['dist/client/client.d.ts', 'dist/web/style.css', 'dist/web/graphiql.js', 'schema/operations/manifest.json'];
  const whole = [...needed, ...rest];

  it('is missed where it is needed', () => {
    expect(fileFaults(whole)).toEqual([]);
    expect(fileFaults(whole.filter((file) => file !== 'dist/main.js'))).toEqual(['dist/main.js would not be published']);
  });

  it.each([
    'dist/main.js.map',
    'dist/app.d.ts',
    'dist/web/address.d.ts',
    'src/main.ts',
    'test/setup.ts',
    '.env',
    'seeds/notes.txt',
    'schema/operations/ask.graphql',
  ])('%s is not published', (file) => {
    expect(fileFaults([...whole, file])).toEqual([`${file} would be published and is not needed`]);
  });
});

describe('a licence', () => {
  it.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND ISC'])('%s is permitted', (licence) => {
    expect(isPermitted(licence)).toBe(true);
  });
  it.each(['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-2.0-only', 'UNLICENSED', 'SEE LICENSE IN LICENSE', ''])('"%s" is not', (licence) => {
    expect(isPermitted(licence)).toBe(false);
  });

  it('is read from each of the forms of a bill of materials', () => {
    expect(licenceOf(component({ license: { id: 'MIT' } }))).toBe('MIT');
    expect(licenceOf(component({ license: { name: 'Our own' } }))).toBe('Our own');
    expect(licenceOf(component({ expression: 'MIT OR ISC' }))).toBe('MIT OR ISC');
    expect(licenceOf(component({ license: { id: 'MIT' } }, { license: { id: 'GPL-3.0-only' } }))).toBe('(MIT) AND (GPL-3.0-only)');
    expect(licenceOf({ name: 'made', version: '1.0.0' })).toBe('');
  });

  it('that is not permitted is told with the package', () => {
    const bill = { components: [component({ license: { id: 'MIT' } }), component({ license: { id: 'SSPL-1.0' } })] } as Bill;
    expect(licenceFaults(bill)).toEqual(['made 1.0.0 has the licence "SSPL-1.0", which is not permitted']);
    expect(licenceList(bill.components)).toContain('## SSPL-1.0 (1)\n\n- made 1.0.0\n');
  });
});

describe('a version', () => {
  const stated = {
    manifest: '1.2.3',
    lock: '1.2.3',
    client: '1.2.3',
    changelog: '# Changelog\n\n## Unreleased\n\n## 1.2.3 (2026-11-29)\n',
    security: '| 1.2 | yes |\n',
  };

  it('is the same everywhere', () => {
    expect(versionFaults(stated)).toEqual([]);
  });

  it.each([
    ['lock', '1.2.2', 'package-lock.json says 1.2.2'],
    ['client', '1.2.2', 'dist/client/package.json says 1.2.2'],
    ['changelog', '## Unreleased\n\n## 1.2.3\n', 'no heading "## 1.2.3 (YYYY-MM-DD)"'],
    ['changelog', '## 1.2.3 (2026-11-29)\n', 'no heading "## Unreleased"'],
    ['security', '| 1.1 | yes |\n', 'does not say whether 1.2 is supported'],
  ])('that %s states otherwise is told', (place, said, expected) => {
    const faults = versionFaults({ ...stated, [place]: said });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(expected);
  });
});
