/** A language model that is asked for a second opinion on free text. */
export interface LanguageModel {
  /** Where it answers, in the form of OpenAI's API: `/chat/completions` is added. */
  url: string;
  /** Its name, as the endpoint knows it. */
  name: string;
  /** Sent as a bearer token; null where the endpoint asks for none. */
  key: string | null;
  /** Milliseconds after which it is not waited for. */
  timeout: number;
}

const TIMEOUT = 3_000;
const LONGEST = 60_000;

/** Reads the settings of the language model; `null` where none is set, which is the rule. @throws a plain error that names the setting, what was given and what was expected. */
export function readLanguageModel(settings: Readonly<Record<string, string | undefined>>): LanguageModel | null {
  const url = settings['PHANCONG_MODEL_URL'];
  if (!url) return null;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw refused('PHANCONG_MODEL_URL', 'an address such as http://127.0.0.1:8080/v1');
  const name = settings['PHANCONG_MODEL_NAME'];
  if (!name) throw refused('PHANCONG_MODEL_NAME', 'the name of the model at PHANCONG_MODEL_URL');
  const timeout = Number(settings['PHANCONG_MODEL_TIMEOUT'] || TIMEOUT);
  if (!Number.isInteger(timeout) || timeout < 1 || timeout > LONGEST) throw refused('PHANCONG_MODEL_TIMEOUT', `a whole number from 1 to ${LONGEST}`);
  return { url: url.replace(/\/+$/, ''), name, key: settings['PHANCONG_MODEL_KEY'] || null, timeout };
}

/** What was given is not repeated: an address may hold a password. */
function refused(setting: string, expected: string): Error {
  return new Error(`${setting}: expected ${expected}`);
}
