import { LRUCache } from 'lru-cache';
import { keep } from '../../shared/keep.js';
import { atOnce, inTurns, Work } from '../../shared/work.js';
import { BothReaders, hashOfMaterial, type Material } from './both-readers.js';
import { shippedReader } from './shipped-reader.js';

/** As many as are in use at a time: of the newest labels, of those before, and of those that somebody tries out. */
const KEPT = 3;
const made = new LRUCache<string, BothReaders>({ max: KEPT });
const inTheMaking = new LRUCache<string, Promise<BothReaders>>({ max: KEPT });

/** The readers of some labels and examples. They are made once of the same, whatever revisions and services ask for them. */
export function readersOf(material: Material): BothReaders {
  const key = hashOfMaterial(material);
  const readers = made.get(key) ?? atOnce(BothReaders.making(material, shippedReader(key)));
  made.set(key, readers);
  return readers;
}

/** The same for a service: others have their turn meanwhile. */
export async function readersInTurns(material: Material): Promise<BothReaders> {
  const key = hashOfMaterial(material);
  const readers = made.get(key) ?? (await keep(inTheMaking, key, () => inTurns(BothReaders.making(material, shippedReader(key)), Work.background)));
  made.set(key, readers);
  inTheMaking.delete(key);
  return readers;
}
