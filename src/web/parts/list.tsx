import { Fragment, type ComponentChildren, type VNode } from 'preact';
import type { Address } from '../address.js';
import { unitAt } from '../things.js';
import { ANSWER } from '../words/answer.js';

/** Several as a sentence lists them: `A, B and C`; without `and`, as a line does: `A, B, C`. */
export function Listed({ items, and }: { items: readonly ComponentChildren[]; and?: string }): VNode {
  return (
    <>
      {items.map((item, index) => (
        <Fragment>
          {index === 0 ? '' : and !== undefined && index === items.length - 1 ? ` ${and} ` : ', '}
          {item}
        </Fragment>
      ))}
    </>
  );
}

interface Named {
  key: string;
  name: { vi: string; en: string };
}

/** A unit or body by name, leading to its own page. */
export function UnitLink({ unit, address }: { unit: Named; address: Address }): VNode {
  return <a href={unitAt(unit.key, address)}>{unit.name[address.language]}</a>;
}

/** A unit with the body that it is part of. */
export function UnitOfBody({ unit, address }: { unit: Named & { parent: Named | null }; address: Address }): VNode {
  const { parent } = unit;
  return (
    <>
      <strong>
        <UnitLink unit={unit} address={address} />
      </strong>
      {parent === null ? null : (
        <>
          {` ${ANSWER.of[address.language]} `}
          <UnitLink unit={parent} address={address} />
        </>
      )}
    </>
  );
}
