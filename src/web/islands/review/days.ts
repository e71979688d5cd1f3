/** A day of a record as people write it: `12/9/2025`; a month or a year alone stays as it is. */
export function dayShown(day: string | null): string | null {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(day ?? '') ?? [];
  return year === undefined ? day : `${Number(date)}/${Number(month)}/${year}`;
}

/** A day that was typed, day first, as records have it; anything else is for the service to judge. */
export function dayTyped(text: string): string {
  const [, date, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/u.exec(text) ?? [];
  return date === undefined || month === undefined ? text : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
}
