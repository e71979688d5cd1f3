import type { DutyChangeKind } from '../../studies/diff/duties.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Text } from '../../shared/text.js';
import { joined, type Column, type Table } from './table.js';

interface Side {
  clause: { path: string; summary: Text; document: { key: string } };
  holders: readonly { name: Text }[];
}

/** What a table shows of a duty that differs. */
export interface DutyChangeShape {
  kinds: readonly DutyChangeKind[];
  confidence: number | null;
  before: Side | null;
  after: Side | null;
}

/** The duties of a difference, a line each: what became of it, and its clause and holders on both sides. */
export function diffTable(changes: readonly DutyChangeShape[]): Table<DutyChangeShape> {
  return {
    name: { vi: 'Khác biệt về nhiệm vụ', en: 'Differences in duties' },
    rows: changes,
    columns: [
      {
        heading: { vi: 'Thay đổi', en: 'Change' },
        value: ({ kinds }) => inBoth(kinds.map((kind) => CODE_LISTS.DutyChangeKind.labels[kind])),
        width: 22,
      },
      ...side({ vi: 'Trước', en: 'Before' }, ({ before }) => before),
      ...side({ vi: 'Sau', en: 'After' }, ({ after }) => after),
      { heading: { vi: 'Độ tin cậy', en: 'Confidence' }, value: ({ confidence }) => confidence, width: 12 },
    ],
  };
}

function side(name: Text, of: (change: DutyChangeShape) => Side | null): Column<DutyChangeShape>[] {
  const heading = (vi: string, en: string): Text => ({ vi: `${name.vi}: ${vi}`, en: `${name.en}: ${en}` });
  return [
    {
      heading: heading('khoản mục', 'clause'),
      value: (change) => {
        const clause = of(change)?.clause;
        return clause ? `${clause.document.key}#${clause.path}` : null;
      },
      width: 26,
    },
    { heading: heading('nội dung', 'content'), value: (change) => of(change)?.clause.summary ?? null, width: 60 },
    { heading: heading('đơn vị', 'units'), value: (change) => inBoth(of(change)?.holders.map((holder) => holder.name) ?? []), width: 40 },
  ];
}

function inBoth(texts: readonly Text[]): Text | null {
  return texts.length === 0 ? null : { vi: joined(texts.map(({ vi }) => vi)), en: joined(texts.map(({ en }) => en)) };
}
