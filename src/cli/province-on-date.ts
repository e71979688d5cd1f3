/** `quang-ngai@2025-05-15` as a province on a date; without a date, or with none that looks like one, the whole is the province. */
export function provinceOnDate(given: string): { province: string; asOf?: string } {
  const [, province, asOf] = /^(.+)@(\d{4}-\d{2}-\d{2})$/.exec(given) ?? [];
  return province && asOf ? { province, asOf } : { province: given };
}
