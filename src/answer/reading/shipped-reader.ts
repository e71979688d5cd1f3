import { existsSync, readFileSync } from 'node:fs';
import { endianness } from 'node:os';
import { gunzipSync, gzipSync } from 'node:zlib';
import { LinearReader } from './linear-reader.js';
import { OfficeReader } from './office-reader.js';

/** What fitting to some labels and examples came to. */
export interface Fitted {
  linear: LinearReader;
  /** In how many meanings each word of them comes up. */
  meanings: ReadonlyMap<string, number>;
  /** Tells what no office handles. */
  office: OfficeReader;
}

/** Beside the program as it is built. The sources, which tests run, use that of the last build: fitting takes seconds, and each process would fit. */
const FILE = new URL('fitted.gz', import.meta.url.replace(/\/src\/(answer\/reading\/[^/]*)$/, '/dist/$1'));

/** The figures lie in the file as in memory; a machine that has them the other way round fits for itself. */
const LITTLE_END_FIRST = endianness() === 'LE';

let shipped: { key: string; fitted: Fitted } | null | undefined;

/** What the build fitted to the labels and questions of the package; `null` for any others. `key`: the hash of the labels and examples. */
export function shippedReader(key: string): Fitted | null {
  if (shipped === undefined) shipped = LITTLE_END_FIRST && existsSync(FILE) ? unpackReader(readFileSync(FILE)) : null;
  return shipped?.key === key ? shipped.fitted : null;
}

/** The same as a file. */
export function packReader(key: string, { linear, meanings, office }: Fitted): Buffer {
  const { head, figures } = linear.packed();
  const beside = office.packed();
  const heads = { key, head, office: { ...beside.head, length: beside.figures.length }, meanings: [...meanings] };
  const text = Buffer.from(JSON.stringify(heads));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.length);
  return gzipSync(Buffer.concat([length, text, beside.figures, figures]), { level: 9 });
}

/** What {@link packReader} packed. */
export function unpackReader(file: Buffer): { key: string; fitted: Fitted } {
  const bytes = gunzipSync(file);
  const start = 4 + bytes.readUInt32LE();
  const { key, head, office, meanings } = JSON.parse(bytes.toString('utf8', 4, start));
  const ofLinear = start + office.length;
  return {
    key,
    fitted: {
      linear: LinearReader.unpacked(head, bytes.subarray(ofLinear)),
      meanings: new Map(meanings),
      office: OfficeReader.unpacked(office, bytes.subarray(start, ofLinear)),
    },
  };
}
