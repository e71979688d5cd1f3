import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The directory of a zip archive. Nothing is extracted until {@link Archive.extract} is called. */
export interface Archive {
  names: Set<string>;
  /** What all entries together grow to, in bytes, as the directory says. */
  size: number;
  /** The content of an entry; null where there is none. Errors: where it is damaged, or longer than the directory says. */
  extract(name: string): Promise<Buffer | null>;
}

/** Reads the directory of a zip archive. Errors: any error of a damaged archive. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const file = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const entries = new Map<string, Entry>();
  await new Promise<void>((resolve, reject) => {
    file.on('error', reject);
    file.on('end', () => resolve());
    file.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      file.readEntry();
    });
    file.readEntry();
  });
  return {
    names: new Set(entries.keys()),
    size: [...entries.values()].reduce((sum, entry) => sum + entry.uncompressedSize, 0),
    async extract(name) {
      const entry = entries.get(name);
      if (!entry) return null;
      const stream = await new Promise<Readable>((resolve, reject) => {
        file.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)));
      });
      const content = await buffer(stream);
      if (crc32(content) !== entry.crc32) throw new Error(`checksum of ${name}`);
      return content;
    },
  };
}
