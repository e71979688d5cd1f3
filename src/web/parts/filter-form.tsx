import type { ComponentChildren, VNode } from 'preact';
import { given, linkTo, type Address } from '../address.js';

interface FilterFormProps {
  address: Address;
  /** Where the form leads: the page that it stands on, by default. */
  path?: string;
  submit: string;
  children: ComponentChildren;
}

/** A form that leads to a page with everything in the address; the revision that the page is of stays. */
export function FilterForm({ address, path = address.path, submit, children }: FilterFormProps): VNode {
  const revision = given(address, 'revision');
  return (
    <form class="filter" method="get" action={linkTo({ ...address, query: new URLSearchParams() }, path)}>
      {children}
      {revision === null ? null : <input type="hidden" name="revision" value={revision} />}
      <button>{submit}</button>
    </form>
  );
}

interface FieldProps {
  address: Address;
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
  /** Where the form has a value that the address does not say. */
  usual?: string;
  /** Where the letters typed are looked up. */
  suggestions?: string;
}

/** A line of text; what was given stays in it. */
export function TextField({ address, name, label, hint, required = false, usual = '', suggestions }: FieldProps): VNode {
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {hint === undefined ? null : (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      <input
        id={name}
        name={name}
        required={required}
        maxlength={300}
        autocomplete="off"
        value={given(address, name) ?? usual}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
        data-places={suggestions}
      />
    </div>
  );
}

interface ChoiceProps {
  address: Address;
  name: string;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  /** What stands for no choice; without it one must be chosen. */
  any?: string;
}

/** One of several. */
export function ChoiceField({ address, name, label, options, any }: ChoiceProps): VNode {
  const chosen = given(address, name);
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name}>
        {any === undefined ? null : <option value="">{any}</option>}
        {options.map(([value, words]) => (
          <option value={value} selected={value === chosen}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
