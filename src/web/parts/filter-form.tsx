import type { ComponentChildren, VNode } from 'preact';
import type { Text } from '../../shared/text.js';
import { dayInForm, given, linkTo, placeInForm, type Address } from '../address.js';

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
  /** What stands in it where the address has nothing, or something that people would not write. */
  value?: string | undefined;
  /** Where the letters typed are looked up. */
  suggestions?: string;
}

/** A line of text; what was given stays in it. */
export function TextField({ address, name, label, hint, required = false, value, suggestions }: FieldProps): VNode {
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
        value={value ?? given(address, name) ?? ''}
        aria-describedby={hint === undefined ? undefined : `${name}-hint`}
        data-places={suggestions}
      />
    </div>
  );
}

/** A day, as people write it. */
export function DayField(props: Omit<FieldProps, 'value' | 'suggestions'>): VNode {
  return <TextField {...props} value={dayInForm(props.address, props.name) ?? undefined} />;
}

/** A province, or a place in it, looked up while one types. `found`: what the address means, where that is known. */
export function PlaceField({
  found,
  ...props
}: Omit<FieldProps, 'value' | 'suggestions'> & { found?: { fullName: Text } | null | undefined }): VNode {
  const { address, name } = props;
  return <TextField {...props} value={placeInForm(address, name, found) ?? undefined} suggestions={linkTo(address, '/places')} />;
}

interface ChoiceProps {
  address: Address;
  name: string;
  label: string;
  options: readonly (readonly [value: string, label: string])[];
  /** What stands for no choice; without it the first is chosen. */
  any?: string;
  /** Whether the form is not sent before one is chosen. */
  required?: boolean;
}

/** One of several. */
export function ChoiceField({ address, name, label, options, any, required = false }: ChoiceProps): VNode {
  const chosen = given(address, name);
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <select id={name} name={name} required={required}>
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
