import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOfRecord } from '../../../src/registry/record-hash.js';
import { madeOf, makeRecords, packagedRecords } from '../../../src/registry/seeds/packaged-records.js';
import { hashOfSeeds, SEEDS_DIRECTORY } from '../../../src/registry/seeds/read-seeds.js';
import { hashOf } from '../../../src/shared/hash.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const directory = temporaryDirectory('seeds');
afterAll(() => rmSync(directory, { recursive: true }));

describe('records that the build made of the seeds', () => {
  const made = makeRecords('these seeds', packagedRecords());

  it('are the records of the seeds, each with its hash', () => {
    const read = madeOf('these seeds', made);
    expect(read).toEqual(packagedRecords());
    expect(read?.filter((record) => hashOfRecord(record) !== hashOf(record))).toEqual([]);
  });

  it('are no longer used where a file of the seeds was changed, came or went', () => {
    expect(madeOf('other seeds', made)).toBeNull();
    cpSync(SEEDS_DIRECTORY, directory, { recursive: true });
    const hashes = [hashOfSeeds()];
    expect(hashOfSeeds(directory)).toBe(hashes[0]);
    writeFileSync(join(directory, 'units.yaml'), 'bodies: []\n');
    hashes.push(hashOfSeeds(directory));
    writeFileSync(join(directory, 'documents/made.yaml'), '');
    hashes.push(hashOfSeeds(directory));
    rmSync(join(directory, 'procedures.yaml'));
    hashes.push(hashOfSeeds(directory));
    expect(new Set(hashes).size).toBe(4);
  });

  it('rest on no question by which texts are read', () => {
    const before = hashOfSeeds(directory);
    rmSync(join(directory, 'questions'), { recursive: true });
    expect(hashOfSeeds(directory)).toBe(before);
  });
});
