import { render } from 'preact';
import type { Language } from '../../../shared/text.js';
import { ReviewApp } from './app.js';

/** The review, in the frame that the page has for it. */
const frame = document.getElementById('review');
if (frame) {
  const codes = JSON.parse(frame.dataset['codes'] ?? '{}') as Record<string, Record<string, string>>;
  const language = document.documentElement.lang as Language;
  frame.replaceChildren();
  render(<ReviewApp codes={codes} language={language} />, frame);
}
