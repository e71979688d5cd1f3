import { fold, words } from '../../shared/vietnamese.js';

/** Words by which people mean the department they ask without its name: "cán bộ trong sở", "của sở", with marks "Sở" alone. */
const OF_THE_DEPARTMENT =
  /\b(?:trong|cua|can bo|cong chuc|chuyen vien|nhan vien|lanh dao|giam doc|tru so|co quan) so\b(?! nao)|\b(?:the|this|your|our) department\b/;
const OF_THE_PROVINCE = /\b(?:cua|toan) (?:toan )?tinh\b|\bof the province\b/;
const THE_DEPARTMENT = /(?<!\p{L})(?<!cơ |trụ )sở(?!\p{L}| (?:nào|hữu|thích|trường|tại|nguyện))/u;

/** Whether a text says that it is about the department, though not by its name. */
export function speaksOfTheDepartment(text: string): boolean {
  return speaksOfItsOwn(text) || THE_DEPARTMENT.test(words(text).join(' '));
}

/** Whether a text speaks of something within the department ("trong sở", "cán bộ sở"), and does not only address it. */
export function speaksOfItsOwn(text: string): boolean {
  return OF_THE_DEPARTMENT.test(words(fold(text)).join(' '));
}

/** Whether a text says that something is the province's ("trụ sở tiếp công dân của tỉnh"): then it is not its department's own. */
export function speaksOfTheProvince(text: string): boolean {
  return OF_THE_PROVINCE.test(words(fold(text)).join(' '));
}
