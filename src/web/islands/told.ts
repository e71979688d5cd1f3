/** Tells those who listen instead of looking; every page has the place for it. */
export function tell(sentence: string): void {
  const place = document.getElementById('told');
  if (place) place.textContent = sentence;
}
