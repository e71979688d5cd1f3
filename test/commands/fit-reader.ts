/** Fits the reader of questions to the labels and questions of the package, and puts it beside the built program: a part of `npm run build`. */
import { writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { BothReaders, hashOfMaterial, materialOf } from '#phancong/answer/reading/both-readers.js';
import { packagedExperience } from '#phancong/answer/reading/examples.js';
import { packReader } from '#phancong/answer/reading/shipped-reader.js';
import { recordsSource } from '#phancong/registry/registries.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';

const { reference } = await recordsSource(packagedRecords()).at(1);
const material = materialOf(reference, packagedExperience());
const packed = packReader(hashOfMaterial(material), BothReaders.of(material).fitted);
writeFileSync(new URL('../../dist/answer/reading/fitted.gz', import.meta.url), packed);
