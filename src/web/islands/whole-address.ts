/** Puts before an address that is printed where the service is, where the service itself does not know it. */
export function printWholeAddress(): void {
  const shown = document.querySelector('[data-address]');
  if (shown?.textContent?.startsWith('/')) shown.prepend(location.origin);
}
