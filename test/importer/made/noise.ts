/** Letters as a scan confuses them. */
const CONFUSED: Record<string, string> = {
  '1': 'l',
  '0': 'O',
  '2': 'Z',
  '5': 'S',
  '8': 'B',
  l: '1',
  ê: 'é',
  ề: 'ê',
  ế: 'é',
  ă: 'â',
  ơ: 'o',
  ư: 'u',
  đ: 'd',
  ị: 'i',
  ộ: 'ô',
  ạ: 'a',
  '.': ',',
  ';': ':',
  ')': '}',
  ':': '.',
  n: 'r',
  c: 'e',
  h: 'b',
  u: 'n',
  ổ: 'ỗ',
  ẩ: 'ẫ',
};

/** A scan's mistakes in this share of the letters, the same for the same seed. */
export function scannedWith(seed: number, share = 0.02): (line: string) => string {
  let state = seed >>> 0 || 1;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return (line) => [...line].map((letter) => (next() < share ? (CONFUSED[letter] ?? letter) : letter)).join('');
}
