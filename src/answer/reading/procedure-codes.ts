/** A national procedure code as it stands on every form: one digit, a point, six digits; `1.000173.000.00.00.H48` begins with one. */
const CODE = /(?<![\d.,])\d\.\d{6}(?!\d)/g;

/** The procedure codes that a text gives, each once, in order. */
export function procedureCodesIn(text: string): string[] {
  return [...new Set(text.match(CODE))];
}
