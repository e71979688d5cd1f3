import { expect, it } from 'vitest';
import { BothReaders, hashOfMaterial, materialOf } from '../../../src/answer/reading/both-readers.js';
import { packagedExperience } from '../../../src/answer/reading/examples.js';
import { packReader, shippedReader } from '../../../src/answer/reading/shipped-reader.js';
import { askRegistry } from '../../support/registry.js';

// All other tests read with what the build fitted.
it('fitted anew, the reader of the package is to the last byte what the build shipped', async () => {
  const material = materialOf(await askRegistry().responsibility.reference(), packagedExperience());
  const key = hashOfMaterial(material);
  const shipped = shippedReader(key);
  expect(shipped, 'the build is older than the questions: npm run build').not.toBeNull();
  const { linear, meanings, office } = BothReaders.of(material).fitted;
  expect(linear).not.toBe(shipped?.linear);
  expect(packReader(key, { linear, meanings, office }).equals(packReader(key, shipped!))).toBe(true);
});
