import { tell } from './told.js';

/** Shows the buttons that need a script: copy the address, print. */
export function offerTools(): void {
  for (const tools of document.querySelectorAll<HTMLElement>('[data-tools]')) {
    tools.hidden = false;
    tools.querySelector('[data-print]')?.addEventListener('click', () => print());
    const copy = tools.querySelector<HTMLElement>('[data-copy]');
    copy?.addEventListener('click', () => {
      void navigator.clipboard.writeText(new URL(copy.dataset['copy'] ?? '', location.href).href).then(() => tell(copy.dataset['copied'] ?? ''));
    });
  }
}
