const KEY = 'phancong.asked';
/** Questions that are kept. */
const KEPT = 12;

interface Asked {
  address: string;
  title: string;
}

/** Keeps in this browser what was asked, and lists it on the page of questions. Nobody else is told. */
export function keepHistory(): void {
  const answer = document.querySelector<HTMLElement>('[data-asked]');
  if (answer) {
    const here: Asked = { address: location.pathname + location.search, title: answer.dataset['asked'] ?? '' };
    write([here, ...read().filter(({ address }) => address !== here.address)].slice(0, KEPT));
  }
  const list = document.querySelector<HTMLElement>('[data-history]');
  if (list) show(list);
}

function show(section: HTMLElement): void {
  const lang = document.documentElement.lang;
  const asked = read().filter(({ address }) => address.startsWith(`/${lang}/`));
  section.hidden = asked.length === 0;
  section.querySelector('ul')?.replaceChildren(
    ...asked.map(({ address, title }) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = address;
      link.textContent = title;
      item.append(link);
      return item;
    }),
  );
  section.querySelector('button')?.addEventListener('click', () => {
    write([]);
    section.hidden = true;
  });
}

/** What is kept; nothing where the browser keeps nothing, or somebody else wrote there. */
function read(): Asked[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one): one is Asked => typeof one?.address === 'string' && typeof one?.title === 'string') : [];
  } catch {
    return [];
  }
}

function write(asked: readonly Asked[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(asked));
  } catch {
    // A browser may refuse to keep anything.
  }
}
