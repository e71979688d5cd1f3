import type { Language } from '../../shared/text.js';
import { ASK } from '../words/ask.js';
import { EMBED } from '../words/embed.js';
import { STYLE } from './style.js';

/** Where this file came from: the service that is asked. */
const SERVICE = new URL(import.meta.url).origin;

/**
 * `<phancong-ask province="Quảng Ngãi">`: a question to a phancong service and its answer, on the page of a portal. Attributes:
 * `province` (any name of a province or a place in it; without it the reader is asked), `lang` (`vi` unless `en`), `as-of`, `body`. Every
 * answer is told by an event `phancong-answer` with its status and address.
 */
class PhancongAsk extends HTMLElement {
  private readonly root = this.attachShadow({ mode: 'open' });
  private readonly answer = document.createElement('div');
  private asked: AbortController | null = null;

  connectedCallback(): void {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.root.adoptedStyleSheets = [sheet];
    this.answer.setAttribute('aria-live', 'polite');
    this.root.replaceChildren(this.form(), this.answer);
  }

  private get language(): Language {
    return this.getAttribute('lang') === 'en' ? 'en' : 'vi';
  }

  private form(): HTMLFormElement {
    const form = document.createElement('form');
    form.append(this.field('text', ASK.question[this.language], 2000));
    if (!this.hasAttribute('province')) form.append(this.field('province', ASK.place[this.language], 200));
    const button = document.createElement('button');
    button.textContent = ASK.ask[this.language];
    form.append(button);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.ask(new FormData(form));
    });
    return form;
  }

  private field(name: string, text: string, maxLength: number): HTMLLabelElement {
    const label = document.createElement('label');
    const input = document.createElement('input');
    Object.assign(input, { name, required: true, maxLength });
    label.append(text, input);
    return label;
  }

  private async ask(form: FormData): Promise<void> {
    this.asked?.abort();
    const mine = new AbortController();
    this.asked = mine;
    const address = new URL(`/${this.language}/`, SERVICE);
    for (const [name, attribute] of Object.entries({ province: 'province', asOf: 'as-of', body: 'body' })) {
      const value = this.getAttribute(attribute);
      if (value) address.searchParams.set(name, value);
    }
    for (const [name, value] of form) address.searchParams.set(name, String(value));
    this.answer.textContent = EMBED.asking[this.language];
    try {
      const response = await fetch(address, { headers: { accept: 'text/html' }, signal: mine.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (!mine.signal.aborted) this.show(page.querySelector('.answer'), address);
    } catch {
      if (!mine.signal.aborted) this.answer.textContent = EMBED.unreachable[this.language];
    }
  }

  /** The answer in one sentence with its choices; the rest is behind the link. */
  private show(found: HTMLElement | null, address: URL): void {
    const parts = [...(found?.querySelectorAll(':scope > h1, :scope > .sentence, :scope > .choices, :scope > .choose') ?? [])];
    const whole = document.createElement('a');
    whole.href = address.href;
    whole.textContent = EMBED.whole[this.language];
    const disclaimer = document.createElement('p');
    disclaimer.className = 'disclaimer';
    disclaimer.textContent = EMBED.disclaimer[this.language];
    this.answer.replaceChildren(...parts.map((part) => document.importNode(part, true)), whole, disclaimer);
    for (const link of this.answer.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', SERVICE).href;
    const detail = { status: found?.dataset['status'] ?? null, address: address.href };
    this.dispatchEvent(new CustomEvent('phancong-answer', { bubbles: true, composed: true, detail }));
  }
}

customElements.define('phancong-ask', PhancongAsk);
