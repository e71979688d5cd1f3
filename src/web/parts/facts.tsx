import type { ComponentChildren, VNode } from 'preact';

/** Facts with their names, as a list of definitions; those without a value are left out. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ComponentChildren])[] }): VNode | null {
  const known = facts.filter(([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  if (known.length === 0) return null;
  return (
    <dl>
      {known.map(([name, value]) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
