/** What the build makes of the seeds, beside the built program: their records, and the reader of questions fitted to labels and questions. */
import { writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { BothReaders, hashOfMaterial, materialOf } from '#phancong/answer/reading/both-readers.js';
import { packagedExperience } from '#phancong/answer/reading/examples.js';
import { packReader } from '#phancong/answer/reading/shipped-reader.js';
import { recordsSource } from '#phancong/registry/registries.js';
import { makeRecords, packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { hashOfSeeds } from '#phancong/registry/seeds/read-seeds.js';

const DIST = new URL('../../dist/', import.meta.url);
const records = packagedRecords();
writeFileSync(new URL('registry/seeds/records.json', DIST), makeRecords(hashOfSeeds(), records));
const { reference } = await recordsSource(records).at(1);
const material = materialOf(reference, packagedExperience());
const packed = packReader(hashOfMaterial(material), BothReaders.of(material).fitted);
writeFileSync(new URL('answer/reading/fitted.gz', DIST), packed);
