import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DraftsQuery, Sdk } from '../../../client/operations.js';
import { troubleOf } from './session.js';
import { useWords } from './words-of.js';

/** The drafts that the holder of the token may see, and the form by which another document is imported. */
export function DraftList({ api, onOpen }: { api: Sdk; onOpen(id: string): void }): VNode {
  const { words, say, code, language } = useWords();
  const [drafts, setDrafts] = useState<DraftsQuery['drafts']['nodes'] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    api.Drafts().then(
      ({ drafts: found }) => setDrafts(found.nodes),
      (error) => setTrouble(troubleOf(error, language).text),
    );
  }, []);
  return (
    <>
      {trouble === null ? null : (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      <section>
        <h2>{words.drafts}</h2>
        {drafts === null ? <p>{trouble === null ? words.loading : null}</p> : drafts.length === 0 ? <p>{words.noDrafts}</p> : null}
        <ul class="drafts">
          {(drafts ?? []).map(({ id, fileName, state, decisions, undecided }) => (
            <li key={id}>
              <button type="button" onClick={() => onOpen(id)}>
                {fileName}
              </button>
              {` ${code('DraftState', state)} · ${say('progress', { decided: decisions - undecided.length, all: decisions })}`}
            </li>
          ))}
        </ul>
      </section>
      <Upload api={api} onOpen={onOpen} onTrouble={setTrouble} />
    </>
  );
}

interface UploadProps {
  api: Sdk;
  onOpen(id: string): void;
  onTrouble(text: string | null): void;
}

function Upload({ api, onOpen, onTrouble }: UploadProps): VNode {
  const { words, language } = useWords();
  const [busy, setBusy] = useState(false);
  async function send(form: FormData): Promise<void> {
    const file = form.get('file');
    if (!(file instanceof File)) return;
    setBusy(true);
    onTrouble(null);
    try {
      const content = { name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) };
      const given = Object.fromEntries(['province', 'body'].flatMap((name) => (form.get(name) ? [[name, String(form.get(name))]] : [])));
      const otherProvince = form.has('otherProvince');
      onOpen((await api.ImportFile({ content, as: { ...given, otherProvince } })).importDocument.draft.id);
    } catch (error) {
      onTrouble(troubleOf(error, language).text);
    } finally {
      setBusy(false);
    }
  }
  return (
    <section>
      <h2>{words.upload}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send(new FormData(event.currentTarget));
        }}
      >
        <label for="file">{words.file}</label>
        <input id="file" name="file" type="file" required accept=".txt,.md,.html,.htm,.docx,.pdf" />
        <label for="province">{words.province}</label>
        <input id="province" name="province" autocomplete="off" />
        <label>
          <input name="otherProvince" type="checkbox" />
          {words.otherProvince}
        </label>
        <label for="body">{words.body}</label>
        <input id="body" name="body" autocomplete="off" />
        <button type="submit" disabled={busy}>
          {busy ? words.importing : words.import}
        </button>
      </form>
    </section>
  );
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
