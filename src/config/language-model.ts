import { invalidSetting, isWebAddress, wholeNumber, type Settings } from './setting.js';

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

/** Reads the settings of the language model; `null` where none is set, which is the rule. @throws INVALID_SETTING. */
export function readLanguageModel(settings: Settings): LanguageModel | null {
  const url = settings['PHANCONG_MODEL_URL'];
  if (!url) return null;
  // Not repeated: an address may hold a password.
  if (!isWebAddress(url))
    throw invalidSetting('PHANCONG_MODEL_URL', { vi: 'một địa chỉ như http://127.0.0.1:8080/v1', en: 'an address such as http://127.0.0.1:8080/v1' });
  const name = settings['PHANCONG_MODEL_NAME'];
  if (!name)
    throw invalidSetting('PHANCONG_MODEL_NAME', { vi: 'tên của mô hình ở PHANCONG_MODEL_URL', en: 'the name of the model at PHANCONG_MODEL_URL' });
  const timeout = wholeNumber(settings, 'PHANCONG_MODEL_TIMEOUT', TIMEOUT, 1, LONGEST);
  return { url: url.replace(/\/+$/, ''), name, key: settings['PHANCONG_MODEL_KEY'] || null, timeout };
}
