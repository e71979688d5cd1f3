import { tell } from './told.js';

/** Milliseconds of quiet before places are asked for. */
const PAUSE = 150;
const SHORTEST = 2;

/** Offers the places that the letters typed may mean: the combobox with a list of the ARIA Authoring Practices. */
export function suggestPlaces(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[data-places]')) combobox(input, input.dataset['places'] ?? '');
}

function combobox(input: HTMLInputElement, source: string): void {
  const list = document.createElement('ul');
  list.id = `${input.id}-list`;
  list.className = 'suggestions';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.labels?.[0]?.textContent ?? '');
  input.after(list);
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  let waiting = 0;
  let running: AbortController | null = null;
  let at = -1;

  const options = (): HTMLElement[] => [...list.children] as HTMLElement[];
  const close = (): void => {
    clearTimeout(waiting);
    running?.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };
  const point = (to: number): void => {
    const all = options();
    at = (to + all.length) % all.length;
    all.forEach((option, index) => option.setAttribute('aria-selected', String(index === at)));
    input.setAttribute('aria-activedescendant', all[at]?.id ?? '');
    all[at]?.scrollIntoView({ block: 'nearest' });
  };
  const take = (option: HTMLElement | undefined): void => {
    input.value = option?.dataset['value'] ?? input.value;
    close();
  };
  const offer = async (): Promise<void> => {
    running?.abort();
    running = new AbortController();
    const address = new URL(source, location.href);
    address.searchParams.set('text', input.value);
    const { signal } = running;
    const response = await fetch(address, { headers: { accept: 'text/html' }, signal });
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const places = [...page.querySelectorAll<HTMLElement>('[data-place]')];
    if (signal.aborted || document.activeElement !== input) return;
    if (places.length === 0) return close();
    list.replaceChildren(...places.map((place, index) => optionOf(place, `${list.id}-${index}`)));
    at = -1;
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    tell(page.querySelector('[data-count]')?.textContent ?? '');
  };

  close();
  input.addEventListener('input', () => {
    clearTimeout(waiting);
    if (input.value.trim().length < SHORTEST) return close();
    waiting = window.setTimeout(() => void offer().catch(() => undefined), PAUSE);
  });
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const { key } = event;
    if (key === 'ArrowDown') point(at + 1);
    else if (key === 'ArrowUp') point(at < 0 ? -1 : at - 1);
    else if (key === 'Escape') close();
    else if (key === 'Enter' && at >= 0) take(options()[at]);
    else return;
    event.preventDefault();
  });
  // Before the input loses the focus.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    take((event.target as Element).closest<HTMLElement>('[role=option]') ?? undefined);
  });
}

function optionOf(place: HTMLElement, id: string): HTMLElement {
  const option = document.createElement('li');
  option.id = id;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  option.dataset['value'] = place.dataset['place'] ?? '';
  option.textContent = place.dataset['label'] ?? place.textContent;
  return option;
}
