/** Lets a file be opened where a text can be pasted; it is read here and sent with the form. */
export function openFiles(): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-open]')) {
    part.hidden = false;
    const input = part.querySelector('input');
    input?.addEventListener('change', async () => {
      const target = document.getElementById(part.dataset['open'] ?? '');
      const text = await input.files?.[0]?.text();
      if (target instanceof HTMLTextAreaElement && text !== undefined) target.value = text;
    });
  }
}
