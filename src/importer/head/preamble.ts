import type { DocumentType } from '../../registry/law.model.js';
import type { PartialDate } from '../../shared/dates.js';
import { citedIn, dayOf, type CitedDocument } from '../citations/citation.js';
import { finding, type Finding } from '../finding.js';
import { titleAsWritten } from './issuer-names.js';
import { recipientsOf } from './recipients.js';
import { relationsIn, type AffectedDocument } from './relations.js';
import { PARAGRAPH, titleOf, TYPE_HEADINGS } from './title.js';
import { headingOf, type Zone, type ZonedSegment } from '../layout/zones.js';

/** What a document says about itself before and around its numbered text. */
export interface DocumentHead {
  type: DocumentType | null;
  number: string | null;
  /** What it is about, as printed below the name of its type; null where nothing is there. */
  title: string | null;
  issuer: string | null;
  province: string | null;
  issuedOn: PartialDate | null;
  effective: { onSigning: true } | { on: string } | { daysAfterSigning: number } | null;
  /** Documents that it takes the place of, that it amends, and that it ends without another in their place. */
  replaces: CitedDocument[];
  amends: AffectedDocument[];
  repeals: AffectedDocument[];
  bases: CitedDocument[];
  signatoryTitle: string | null;
  /** Those whom it is sent to, as printed, without dashes and punctuation. */
  recipients: string[];
}

const BASIS = /^(?:Căn\s*cứ|Thực\s*hiện)\s/u;
const PRINTED_NUMBER = /Số\s*:\s*((?:\d+\s*\/\s*)*\d+)?\s*(\/\s*\p{L}[\p{L}\d&-]*)/u;
const PLACE_AND_DATE = /(\p{Lu}[\p{L} ]*?),\s*ngày\s*(\d{1,2})?\s*tháng\s*(\d{1,2})?\s*năm\s*(\d{4})/u;
const PROVINCE = /(?:tỉnh|thành phố|TỈNH|THÀNH PHỐ)\s+(\p{Lu}[\p{L}]*(?:\s+\p{Lu}[\p{L}]*)*)/u;
const SIGNATORY = /^(?:KT\.\s*|TM\.\s*)?(?:GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHỦ TỊCH|PHÓ CHỦ TỊCH|BỘ TRƯỞNG|ỦY BAN NHÂN DÂN)\s*$/u;

/** Reads the head of a document from its zones. What is not there is `null`, and a finding where it should be. */
export function headOf(segments: readonly ZonedSegment[]): { head: DocumentHead; findings: Finding[] } {
  const of = (...zones: Zone[]): ZonedSegment[] => segments.filter(({ zone }) => zones.includes(zone));
  const preamble = paragraphsOf(of('PREAMBLE'));
  const acts = paragraphsOf([...of('ENACTMENT'), ...(of('ENACTMENT').length ? [] : of('BODY'))]).join(' ');
  const findings: Finding[] = [];
  const titles = Object.entries(TYPE_HEADINGS);
  const type = preamble.flatMap((text) => titles.find(([title]) => headingOf(text).startsWith(title))?.[1] ?? []).at(0) ?? null;
  const head: DocumentHead = {
    type: attachedType(of('TITLE')) ?? type,
    number: numberOf(of('PREAMBLE'), type, findings),
    title: titleOf(of('PREAMBLE')),
    issuer: issuerOf(preamble),
    province: provinceIn(of('PREAMBLE')) ?? provinceIn(segments),
    issuedOn: dateOf(of('PREAMBLE', 'TITLE'), type, findings),
    effective: effectiveOf(acts),
    ...relationsIn(acts),
    bases: preamble.filter((text) => BASIS.test(text)).flatMap((text) => citedIn(text) ?? []),
    signatoryTitle: signatoryOf(of('RECIPIENTS')),
    recipients: recipientsOf(of('RECIPIENTS').map(({ text }) => text)),
  };
  return { head, findings };
}

/** A decision that issues a programme or a plan is one; a regulation stays the decision that issues it. */
function attachedType(segments: readonly ZonedSegment[]): DocumentType | null {
  const titles: Readonly<Record<string, DocumentType>> = { 'chuong trinh': 'PROGRAMME', 'ke hoach': 'PLAN' };
  const [first] = segments;
  return first ? (titles[headingOf(first.text)] ?? null) : null;
}

/** Lines joined into paragraphs, each begun by one of the words that begin one. */
function paragraphsOf(segments: readonly ZonedSegment[]): string[] {
  const paragraphs: string[][] = [];
  for (const { text } of segments) {
    const plain = text.replace(/\*+/gu, '').trim();
    if (plain === '') continue;
    const open = paragraphs.at(-1);
    if (!open || PARAGRAPH.test(plain) || /[;:]$/u.test(open.at(-1) ?? '')) paragraphs.push([plain]);
    else open.push(plain);
  }
  return paragraphs.map((lines) => lines.join(' '));
}

function numberOf(segments: readonly ZonedSegment[], type: DocumentType | null, findings: Finding[]): string | null {
  for (const { text, line } of segments) {
    const match = PRINTED_NUMBER.exec(text);
    if (!match) continue;
    const [, number, symbol = ''] = match;
    if (number) return `${number}${symbol}`.replace(/\s/gu, '');
    findings.push(finding('NUMBER_MISSING', line.number, match.index + 1));
    return null;
  }
  const [first] = segments;
  if (type !== null && first) findings.push(finding('NUMBER_MISSING', first.line.number, 1));
  return null;
}

function dateOf(segments: readonly ZonedSegment[], type: DocumentType | null, findings: Finding[]): PartialDate | null {
  for (const { text, line } of segments) {
    const match = PLACE_AND_DATE.exec(text) ?? /()ngày\s*(\d{1,2})?\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})/u.exec(/QĐ/u.test(text) ? text : '');
    if (!match) continue;
    const [, , day, month, year] = match;
    if (!day) findings.push(finding('DAY_MISSING', line.number, match.index + 1));
    return [year, month?.padStart(2, '0'), month && day?.padStart(2, '0')].filter(Boolean).join('-');
  }
  const [first] = segments;
  if (type !== null && first) findings.push(finding('DAY_MISSING', first.line.number, 1));
  return null;
}

function issuerOf(preamble: readonly string[]): string | null {
  const named = preamble.find((text) => /^(?:GIÁM\s*ĐỐC|CHỦ\s*TỊCH|ỦY\s*BAN)/u.test(text));
  if (named) return titleAsWritten(named);
  const enacting = preamble.map((text) => /^(Ủy ban nhân dân .+?) ban hành/u.exec(text)?.[1]).find(Boolean);
  return enacting ?? null;
}

/** The first province that a line names, as names are written: capitals of a heading become `Quảng Ngãi`. */
function provinceIn(segments: readonly ZonedSegment[]): string | null {
  const name = segments.map(({ text }) => PROVINCE.exec(text)?.[1]).find(Boolean);
  return name ? name.toLowerCase().replace(/(?<=^|\s)\p{L}/gu, (letter) => letter.toUpperCase()) : null;
}

/** `kể từ ngày ký`, `kể từ ngày 01 tháng 7 năm 2025`, `sau 10 ngày kể từ ngày ký`. */
function effectiveOf(text: string): DocumentHead['effective'] {
  const after = /hiệu lực[^.]*?sau\s+(\d+)\s+ngày/iu.exec(text);
  if (after) return { daysAfterSigning: Number(after[1]) };
  const from = /hiệu lực[^.]*?từ ngày\s+(\d{1,2})\s*(?:tháng|\/)\s*(\d{1,2})\s*(?:năm|\/)\s*(\d{4})/iu.exec(text);
  if (from) return { on: dayOf(from[1] ?? '', from[2] ?? '', from[3] ?? '') };
  return /hiệu lực[^.]*?từ ngày ký/iu.test(text) ? { onSigning: true } : null;
}

/** The title of the person who signs: the last of `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
function signatoryOf(segments: readonly ZonedSegment[]): string | null {
  const lines = segments.map(({ text }) => text.replace(/\*+/gu, '').trim()).filter((text) => SIGNATORY.test(text));
  return lines.at(-1)?.replace(/^(?:KT|TM)\.\s*/u, '') ?? null;
}
