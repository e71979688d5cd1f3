/** A human text in both languages of the service. Vietnamese is the original, English the translation. */
export interface Text {
  vi: string;
  en: string;
}

export type Language = keyof Text;

/** Fills `{name}` slots of a text in both languages. A slot's value may itself be a {@link Text}. */
export function fill(template: Text, slots: Record<string, string | Text>): Text {
  const inLanguage = (language: Language): string =>
    template[language].replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = slots[name];
      if (value === undefined) return whole;
      return typeof value === 'string' ? value : value[language];
    });
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

/** Several texts as one, in both languages. */
export function joinedTexts(texts: readonly Text[], by = ', '): Text {
  return { vi: texts.map(({ vi }) => vi).join(by), en: texts.map(({ en }) => en).join(by) };
}

/** The name of a unit or a body as used in a sentence: English puts "the" before it. */
export function withThe({ vi, en }: Text): Text {
  return { vi, en: en === '' || /^the /i.test(en) ? en : `the ${en}` };
}

/** The full name of a province as used in a sentence: `tỉnh Nghệ An`, `the Province of Nghệ An`. */
export function withinSentence({ vi, en }: Text): Text {
  return { vi: vi.charAt(0).toLowerCase() + vi.slice(1), en: /^(?:Province|City) of /.test(en) ? `the ${en}` : en };
}
