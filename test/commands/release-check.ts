import { mkdir, writeFile } from 'node:fs/promises';
import { fileFaults, licenceFaults, versionFaults } from './release/faults.ts';
import { licenceList } from './release/licences.ts';
import { billOfMaterials, ROOT, shippedFiles, statedVersions } from './release/tree.ts';

/** Where what is made for a release is put; not committed. */
const DIRECTORY = new URL('reports/release/', ROOT);

/**
 * `npm run release:check`: whether what would be published is what it should be: its files, the licences of what is installed with
 * it, and the versions that are stated. Writes the bill of materials and the list of licences. Exit 0 as it should be, 1 not.
 */
const [bill, files, stated] = await Promise.all([billOfMaterials(), shippedFiles(), statedVersions()]);
await mkdir(DIRECTORY, { recursive: true });
await writeFile(new URL('sbom.cdx.json', DIRECTORY), `${JSON.stringify(bill, null, 2)}\n`);
await writeFile(new URL('licences.md', DIRECTORY), licenceList(bill.components));
const faults = [...versionFaults(stated), ...fileFaults(files), ...licenceFaults(bill)];
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.stdout.write(
  `phancong ${stated.manifest}: ${files.length} files, ${bill.components.length} packages installed with it, ${faults.length} faults\n` +
    'reports/release/sbom.cdx.json, reports/release/licences.md\n',
);
process.exitCode = faults.length > 0 ? 1 : 0;
