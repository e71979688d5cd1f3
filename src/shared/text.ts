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
