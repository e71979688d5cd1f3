/** Of all so many, at even distances, so that every field comes up. */
export function sampleOf<Item>(all: readonly Item[], count: number): Item[] {
  const step = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, index) => index % step === 0);
}
