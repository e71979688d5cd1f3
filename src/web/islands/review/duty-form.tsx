import type { VNode } from 'preact';
import type { Draft, Duty } from './state.js';
import { SubjectPicker } from './subject-picker.js';
import type { Vocabulary } from './vocabulary.js';
import { useWords } from './words-of.js';

interface DutyProps {
  duty: Duty;
  number: number;
  units: Draft['units'];
  vocabulary: Vocabulary;
  onChange(duty: Duty): void;
  onRemove(): void;
}

/** One duty of a clause: role, acts, subjects, and what bounds it. */
export function DutyForm({ duty, number, units, vocabulary, onChange, onRemove }: DutyProps): VNode {
  const { words, say, code, codesOf, language } = useWords();
  const id = `duty-${number}`;
  const toggled = (action: Duty['actions'][number]): Duty['actions'] =>
    duty.actions.includes(action) ? duty.actions.filter((one) => one !== action) : [...duty.actions, action];
  return (
    <fieldset class="duty">
      <legend>{say('duty', { number })}</legend>
      <label for={`${id}-role`}>{words.role}</label>
      <select id={`${id}-role`} value={duty.role} onChange={(event) => onChange({ ...duty, role: event.currentTarget.value as Duty['role'] })}>
        {codesOf('Role').map((role) => (
          <option value={role}>{code('Role', role)}</option>
        ))}
      </select>
      <label for={`${id}-holder`}>{words.holder}</label>
      <select id={`${id}-holder`} value={duty.holder ?? ''} onChange={(event) => onChange({ ...duty, holder: event.currentTarget.value || null })}>
        <option value="">—</option>
        {units.map(({ key, name }) => (
          <option value={key}>{name[language]}</option>
        ))}
      </select>
      <fieldset class="acts">
        <legend>{words.acts}</legend>
        {codesOf('Action').map((action) => (
          <label>
            <input
              type="checkbox"
              checked={duty.actions.includes(action as Duty['actions'][number])}
              onChange={() => onChange({ ...duty, actions: toggled(action as Duty['actions'][number]) })}
            />
            {code('Action', action)}
          </label>
        ))}
      </fieldset>
      <SubjectPicker
        label={words.subjects}
        id={`${id}-subject`}
        chosen={duty.subjects}
        vocabulary={vocabulary}
        onChange={(subjects) => onChange({ ...duty, subjects })}
      />
      <SubjectPicker
        label={words.within}
        id={`${id}-within`}
        chosen={duty.within}
        vocabulary={vocabulary}
        onChange={(within) => onChange({ ...duty, within })}
      />
      <Limits duty={duty} id={id} onChange={(limits) => onChange({ ...duty, limits })} />
      <button type="button" onClick={onRemove}>{`${words.remove}: ${say('duty', { number })}`}</button>
    </fieldset>
  );
}

type Limit = Duty['limits'][number];

function Limits({ duty: { limits }, id, onChange }: { duty: Duty; id: string; onChange(limits: Limit[]): void }): VNode {
  const { words, code, codesOf } = useWords();
  const change = (at: number, limit: Limit): void => onChange(limits.map((one, index) => (index === at ? limit : one)));
  return (
    <fieldset>
      <legend>{words.limits}</legend>
      {limits.map((limit, at) => (
        <div key={at}>
          <select
            aria-label={words.limits}
            value={limit.type}
            onChange={(event) => change(at, { ...limit, type: event.currentTarget.value as Limit['type'] })}
          >
            {codesOf('LimitType').map((type) => (
              <option value={type}>{code('LimitType', type)}</option>
            ))}
          </select>
          {(['vi', 'en'] as const).map((language) => (
            <input
              key={language}
              id={`${id}-limit-${at}-${language}`}
              aria-label={`${words.limits}: ${language === 'vi' ? words.inVietnamese : words.inEnglish}`}
              value={limit.note[language]}
              onInput={(event) => change(at, { ...limit, note: { ...limit.note, [language]: event.currentTarget.value } })}
            />
          ))}
          <button type="button" onClick={() => onChange(limits.filter((_one, index) => index !== at))}>
            {words.remove}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...limits, { type: 'DELEGATED', note: { vi: '', en: '' } }])}>
        {words.addLimit}
      </button>
    </fieldset>
  );
}
