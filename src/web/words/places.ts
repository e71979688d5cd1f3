import type { Words } from './words.js';

/** The page on which a place is found. */
export const PLACES = {
  title: { vi: 'Tìm nơi', en: 'Find a place' },
  lead: {
    vi: 'Tìm tỉnh, xã, phường, đặc khu hoặc huyện cũ theo tên cũ hay tên mới, để biết nay thuộc đâu.',
    en: 'Find a province, commune, ward or former district by its old or new name, and see where it belongs now.',
  },
  name: { vi: 'Tên nơi', en: 'Name of the place' },
  find: { vi: 'Tìm', en: 'Find' },
  found: { vi: 'Tìm thấy {count} nơi.', en: 'Places found: {count}.' },
  none: { vi: 'Không tìm thấy nơi nào tên là “{text}”.', en: 'No place called “{text}” is on record.' },
  became: { vi: 'Từ {day}: {provinces}.', en: 'Since {day}: {provinces}.' },
} satisfies Words;
