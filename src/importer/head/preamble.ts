import type { DocumentType } from '../../registry/law.model.js';
import type { Day, PartialDate } from '../../shared/dates.js';
import { basesIn } from '../citations/bases.js';
import type { CitedDocument } from '../citations/citation.js';
import { finding, type Finding } from '../finding.js';
import { typeIn } from './document-type.js';
import { issuerAsWritten } from './issuer-names.js';
import { beforeBases, headLines } from './letterhead.js';
import { provinceNameIn } from './province-name.js';
import { recipientsOf } from './recipients.js';
import { relationsIn, type AffectedDocument } from './relations.js';
import { dayAhead, signingDay } from './signing-day.js';
import { PARAGRAPH, plainLine, titleOf, typeNamedBy } from './title.js';
import { validityOf, type Effective } from './validity.js';
import { digitsOf } from '../layout/markers.js';
import { headingOf, isAttachedHeading, type Zone, type ZonedSegment } from '../layout/zones.js';

/** What a document says about itself before and around its numbered text. */
export interface DocumentHead {
  type: DocumentType | null;
  number: string | null;
  /** What it is about, as printed below the name of its type; null where nothing is there. */
  title: string | null;
  issuer: string | null;
  /** What stands above the name of its type: the body that issues it below the one above it, as printed. */
  letterhead: string | null;
  province: string | null;
  issuedOn: PartialDate | null;
  effective: Effective;
  /** The first day on which it no longer holds, where it says so itself; missing in what was read before ends were. */
  effectiveTo?: Day | null;
  /** Documents that it takes the place of, that it amends, and that it ends without another in their place. */
  replaces: AffectedDocument[];
  amends: AffectedDocument[];
  repeals: AffectedDocument[];
  bases: CitedDocument[];
  signatoryTitle: string | null;
  /** Those whom it is sent to, as printed, without dashes and punctuation. */
  recipients: string[];
}

/** `Căn cứ ...`, `- Căn cứ ...`. */
const BASIS = /^(?:[-–+*•]\s*)?(?:Căn\s*c[ứửừữ]|Thực\s*hiện)\s/u;
/** `Số: 45/QĐ-UBND`, `Số 45/2025/QĐ-UBND`, and at the beginning of a line `Số 45 /QĐ-UBND`. */
const PRINTED_NUMBER = /Số\s*(?::|(?=\d+\/\d{4}\/)|(?<=^\s*Số\s+)(?=\d))\s*((?:\d+\s*\/\s*)*\d+)?\s*(\/\s*\p{L}[\p{L}\d&-]*)/u;
/** `Số: l2/QĐ-UBND`, `Số: 1O/20l6/QĐ-UBND`: a scan took digits for letters that are like no other digit, and some digit is left. */
const SCANNED_NUMBER = /(Số\s*:\s*)(?=[lIOo]*\d|[\dlIOo]*\d)((?:[\dlIOo]+\s*\/\s*)?[\dlIOo]+)(\s*\/\s*\p{L}[\p{L}\d&-]*)/u;
/** The one who issues it, alone on a line before the bases. */
const ISSUER =
  /^(?:BỘ\s*TRƯỞNG|CHÍNH\s*PHỦ|THỦ\s*TƯỚNG|HỘI\s*ĐỒNG\s*NHÂN\s*DÂN|GIÁM\s*ĐỐC|CHỦ\s*TỊCH|[ỦU][ỶY]\s*BAN|TRƯỞNG\s*BAN|CHÁNH\s*(?:THANH\s*TRA|VĂN\s*PHÒNG)|(?:CHI\s*)?CỤC\s*TRƯỞNG)/u;
/** The state's name and motto, which stand beside or below the letterhead. */
const STATE = /CỘNG\s*H[ÒO][ÀA].*$|Độc\s*lập\s*-.*$/u;
/** Lines of a letterhead: what follows them is no longer one. */
const LETTERHEAD = 6;
/** `như sau: “1. ...”` on one line: what is quoted is new text of another document. */
const NEW_TEXT = /(như\s+sau)\s*:\s*[“"«].*$/iu;
const SIGNATORY = /^(?:KT\.\s*|TM\.\s*)?(?:GIÁM ĐỐC|PHÓ GIÁM ĐỐC|CHỦ TỊCH|PHÓ CHỦ TỊCH|BỘ TRƯỞNG|ỦY BAN NHÂN DÂN)\s*$/u;

/** Reads the head of a document from its zones; by `today` a year that cannot be right is told. What is not there is `null`, and a finding where it should be. */
export function headOf(segments: readonly ZonedSegment[], today: Day | null = null): { head: DocumentHead; findings: Finding[] } {
  const of = (...zones: Zone[]): ZonedSegment[] => segments.filter(({ zone }) => zones.includes(zone));
  const lines = headLines(of('PREAMBLE'));
  const preamble = paragraphsOf(lines);
  const acting = (of('ENACTMENT').length ? of('ENACTMENT') : of('BODY')).filter(({ quoted }) => !quoted);
  const acts = paragraphsOf(acting.map((segment) => ({ ...segment, text: segment.text.replace(NEW_TEXT, '$1.') }))).join(' ');
  const findings: Finding[] = [];
  const number = numberOf(beforeBases(lines));
  const type = typeIn(beforeBases(lines), preamble, number.value);
  if (number.value === null && (number.at || type !== null))
    findings.push(finding('NUMBER_MISSING', number.at?.line ?? lines[0]?.line.number ?? 1, number.at?.column ?? 1));
  if (number.slip) findings.push(number.slip);
  const signed = signingDay(lines, of('TITLE'), type !== null);
  const { effective, effectiveTo, findings: ofValidity } = validityOf(acts, acting, signed.day);
  for (const one of [...signed.findings, ...dayAhead(signed.day, today, lines), ...ofValidity]) findings.push(one);
  const title = titleOf(lines);
  const head: DocumentHead = {
    type: attachedType(of('TITLE')) ?? type,
    number: number.value,
    title,
    issuer: issuerOf(preamble),
    letterhead: letterheadOf(lines),
    province: provinceNameIn(lines) ?? provinceNameIn(segments),
    issuedOn: signed.day,
    effective,
    effectiveTo,
    ...relationsIn(acts, title),
    bases: preamble.filter((text) => BASIS.test(text)).flatMap(basesIn),
    signatoryTitle: signatoryOf(of('RECIPIENTS')),
    recipients: recipientsOf(of('RECIPIENTS').map(({ text }) => text)),
  };
  return { head, findings };
}

/** A decision that issues a programme or a plan is one; a regulation stays the decision that issues it. */
function attachedType(segments: readonly ZonedSegment[]): DocumentType | null {
  const titles: readonly (readonly [string, DocumentType])[] = [
    ['chuong trinh', 'PROGRAMME'],
    ['ke hoach', 'PLAN'],
  ];
  const typeOf = (text: string): DocumentType | undefined => {
    const heading = headingOf(text);
    return titles.find(([title]) => heading === title || (text === text.toUpperCase() && heading.startsWith(`${title} `)))?.[1];
  };
  return segments.flatMap(({ text }) => typeOf(text) ?? []).at(0) ?? null;
}

/** Lines joined into paragraphs, each begun by one of the words that begin one. */
function paragraphsOf(segments: readonly ZonedSegment[]): string[] {
  const paragraphs: string[][] = [];
  for (const { text } of segments) {
    const plain = plainLine(text);
    if (plain === '') continue;
    const open = paragraphs.at(-1);
    if (!open || PARAGRAPH.test(plain) || isAttachedHeading(plain) || /[;:]$/u.test(open.at(-1) ?? '')) paragraphs.push([plain]);
    else open.push(plain);
  }
  return paragraphs.map((lines) => lines.join(' '));
}

/** The number as printed, or the place where it is left blank. A number on the line below its word is taken too. */
function numberOf(lines: readonly ZonedSegment[]): { value: string | null; at: { line: number; column: number } | null; slip?: Finding } {
  const written = lines.filter(({ text }) => text.trim() !== '');
  for (const [at, { text, line, start }] of written.entries()) {
    const next = written[at + 1]?.text.trim() ?? '';
    const below = /Số\s*:?\s*$/u.test(text) && /^\d/u.test(next);
    const broken = /Số\s*:.*[/-]\s*$/u.test(text) && /^[\p{L}\d]+[-/]/u.test(next);
    const whole = below ? `${text.trimEnd().replace(/:?$/u, ':')} ${next}` : broken ? text.trimEnd() + next : text;
    const match = PRINTED_NUMBER.exec(whole);
    const [, word = '', scanned = '', after = ''] = match ? [] : (SCANNED_NUMBER.exec(whole) ?? []);
    if (scanned) {
      const printed = `${scanned}${after}`.replace(/\s/gu, '');
      const value = `${digitsOf(scanned)}${after}`.replace(/\s/gu, '');
      return { value, at: null, slip: finding('OCR_SLIP', line.number, start + text.indexOf(word) + word.length + 1, { printed, expected: value }) };
    }
    if (!match) continue;
    const [, number, symbol = ''] = match;
    if (number) return { value: `${number}${symbol}`.replace(/\s/gu, ''), at: null };
    return { value: null, at: { line: line.number, column: start + match.index + 1 } };
  }
  return { value: null, at: null };
}

function issuerOf(preamble: readonly string[]): string | null {
  // The last: the first line of a letterhead names the committee above the body.
  const named = preamble.findLast((text) => ISSUER.test(text));
  if (named) return issuerAsWritten(named);
  const enacting = preamble
    .map((text) => /^((?:Ủy ban nhân dân|Hội đồng nhân dân|Bộ trưởng|Chính phủ|Thủ tướng|Chủ tịch|Giám đốc)(?:\s.+?)?) ban hành/u.exec(text)?.[1])
    .find(Boolean);
  return enacting ?? null;
}

/** The lines above the name of the type in capitals, without the state's name, the number and the day. */
function letterheadOf(segments: readonly ZonedSegment[]): string | null {
  const heading = segments.findIndex(({ text }) => typeNamedBy(text) !== null);
  const lines = segments
    .slice(0, Math.max(heading, 0))
    .map(({ text }) => text.replace(/\*+/gu, '').replace(STATE, '').trim())
    .filter((text) => /\p{L}/u.test(text) && text === text.toUpperCase());
  return lines.length ? lines.slice(0, LETTERHEAD).join(' ').replace(/\s+/gu, ' ') : null;
}

/** The title of the person who signs: the last of `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC`. */
function signatoryOf(segments: readonly ZonedSegment[]): string | null {
  const lines = segments.map(({ text }) => text.replace(/\*+/gu, '').trim()).filter((text) => SIGNATORY.test(text));
  return lines.at(-1)?.replace(/^(?:KT|TM)\.\s*/u, '') ?? null;
}
