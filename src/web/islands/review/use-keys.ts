import { useLayoutEffect } from 'preact/hooks';

/** Keys by which a reviewer works, where no field is being typed in: there only Escape counts, which leaves the field. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  // At once with what is shown: a key that is pressed right after a change has to act on that change.
  useLayoutEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const field = event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea, select');
      if (field) {
        if (event.key === 'Escape') (event.target as HTMLElement).blur();
        return;
      }
      const act = keys[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  });
}
