import { fold } from '../../shared/vietnamese.js';
import type { TitleClass } from './facts.js';

/** `Cơ cấu tổ chức bộ máy: - Văn phòng; - Thanh tra`, `Các phòng chuyên môn gồm: ...`: units are listed, nothing is to be done. */
const STRUCTURE =
  /^(?:(?:ve )?(?:co cau|bo may|to chuc bo may|bien che)[^:.;]{0,60}:|(?:cac )?(?:phong|don vi|to chuc)(?: (?:chuyen mon|nghiep vu|truc thuoc|hanh chinh|su nghiep|tham muu|va|,|tong hop|giup viec|cong lap|thuoc (?:so|ban|chi cuc)))*\s*(?:gom|bao gom)?(?: co)?\s*:|lanh dao (?:so|ban|chi cuc|don vi)[^.;]{0,40}(?:gom|co|:))/u;
/** `Chi cục trưởng là người đứng đầu Chi cục`, `Sở có Giám đốc và các Phó Giám đốc`. */
const LEADERS =
  /^(?:(?:giam doc|chi cuc truong|truong phong|truong ban|chanh van phong|chanh thanh tra|pho [a-z ]{4,24}|so|chi cuc|ban)(?: (?:so|chi cuc|ban|phong))?\s*:?\s*(?:la nguoi (?:dung dau|giup)|co (?:giam doc|chi cuc truong|truong phong|truong ban|chanh)))/u;
/** A point that only names a document: `Quyết định số 12/2020/QĐ-UBND ngày ...`. */
const DOCUMENT = /^(?:quyet dinh|nghi quyet|chi thi|quy dinh|ke hoach)\s+(?:so\s*:?\s*)?\d+/u;
const ENDED = /het hieu luc|bai bo|thay the/u;
/** Where the words are that tell it. */
const TELLING = 160;

/** What a clause is that lists units or documents instead of saying what is to be done; null for any other. Shapes: `above` is what it is below. */
export function listedIn(text: string, above: string | undefined): TitleClass | null {
  const plain = fold(text.replace(/[*_]/gu, '').trim().slice(0, TELLING));
  if (STRUCTURE.test(plain) || LEADERS.test(plain)) return 'STRUCTURE';
  return DOCUMENT.test(plain) && above !== undefined && ENDED.test(fold(above.slice(0, TELLING * 2))) ? 'EFFECT' : null;
}
