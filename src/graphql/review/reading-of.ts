import type { Draft, Reading } from '../../review/draft.model.js';
import { readingsOf, type DraftHead } from '../../review/draft.store.js';
import type { Context } from '../context.js';

/** What was read for a draft; for all the drafts of a list in one statement. */
export async function readingOf(draft: Draft | DraftHead, context: Context): Promise<Reading> {
  if ('reading' in draft) return draft.reading;
  return context.loader('readingOfDraft', (ids: readonly string[]) => readingsOf(context.em, ids)).load(draft.id);
}
