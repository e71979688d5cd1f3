import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { subjectsFor, type Vocabulary } from './vocabulary.js';
import { useWords } from './words-of.js';

interface PickerProps {
  label: string;
  /** Makes the ids of this picker its own. */
  id: string;
  chosen: readonly string[];
  vocabulary: Vocabulary;
  onChange(chosen: string[]): void;
}

/** Subjects, by name: those that are chosen, and a field to find others. */
export function SubjectPicker({ label, id, chosen, vocabulary, onChange }: PickerProps): VNode {
  const { words, language } = useWords();
  const [text, setText] = useState('');
  const found = subjectsFor(text, vocabulary).filter(({ code }) => !chosen.includes(code));
  const add = (code: string | undefined): void => {
    if (code === undefined) return;
    onChange([...chosen, code]);
    setText('');
  };
  return (
    <fieldset class="subjects">
      <legend>{label}</legend>
      <ul>
        {chosen.map((code) => (
          <li key={code}>
            {`${vocabulary.get(code)?.prefLabel[language] ?? code} (${code}) `}
            <button type="button" aria-label={`${words.remove}: ${code}`} onClick={() => onChange(chosen.filter((one) => one !== code))}>
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      <label for={id}>{words.findSubject}</label>
      <input
        id={id}
        value={text}
        autocomplete="off"
        onInput={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(found[0]?.code);
        }}
      />
      <ul class="found">
        {found.map(({ code, prefLabel }) => (
          <li key={code}>
            <button type="button" onClick={() => add(code)}>{`${prefLabel[language]} (${code})`}</button>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
