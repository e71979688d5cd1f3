import { useEffect, useState } from 'preact/hooks';
import type { Sdk } from '../../../client/operations.js';
import type { Language } from '../../../shared/text.js';

/** A province in words by its key; the key itself until its name is known. */
export function useProvinceName(api: Sdk, key: string | null, language: Language): string {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    if (key === null) return;
    setName(null);
    api.NameOfProvince({ key }).then(
      ({ province }) => setName(province?.fullName[language] ?? null),
      () => setName(null),
    );
  }, [key]);
  return name ?? key ?? '';
}
