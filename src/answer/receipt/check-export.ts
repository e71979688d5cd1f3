import { ActChain, brokenRecord, brokenRevision, type ChainBreak } from '../../registry/chain.js';
import { CHANGED, missingOf, NEVER_PUBLISHED, publicationsOf, type ChainCheck } from '../../registry/chain.store.js';
import { hashOf } from '../../shared/hash.js';
import type { RegistryExport } from './registry-export.js';

/**
 * Checks the chains in an export, without the registry: the hash of every revision as far as that of the export, that its
 * records are those that were published last, and the log where it is there.
 */
export function checkExport({ head, records, chain, acts }: RegistryExport): ChainCheck {
  const log = new ActChain();
  acts?.forEach((act) => log.add(act));
  const broken = brokenRevision(chain) ?? brokenEnd(head.revision, chain.length) ?? brokenContent(records, chain);
  return {
    revisions: chain.length,
    records: records.length,
    acts: acts && log.length,
    chainHash: chain.at(-1)?.chainHash ?? null,
    actHash: log.last?.chainHash ?? null,
    breaks: [broken, log.broken].filter((found) => found !== null),
  };
}

function brokenEnd(revision: number, length: number): ChainBreak | null {
  if (revision === length) return null;
  const text = { vi: `chuỗi chỉ có ${length} phiên bản`, en: `the chain has ${length} revisions only` };
  return { revision, record: null, act: null, text };
}

function brokenContent(records: RegistryExport['records'], chain: RegistryExport['chain']): ChainBreak | null {
  const left = new Map([...publicationsOf(chain)].map(([name, list]) => [name, list.at(-1)]));
  for (const record of records) {
    const name = `${record.kind} ${record.key}`;
    const last = left.get(name);
    if (!last) return brokenRecord(chain.length, name, NEVER_PUBLISHED);
    if (hashOf(record) !== last.entry[2]) return brokenRecord(last.revision, name, CHANGED);
    left.delete(name);
  }
  for (const last of left.values()) {
    const missing = last && missingOf([last.entry], last.revision);
    if (missing) return missing;
  }
  return null;
}
