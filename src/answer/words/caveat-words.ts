import type { Text } from '../../shared/text.js';

/** What a reservation says, what the one who asks can do, and what the keeper of the registry can. `{slots}` are filled by the resolver. */
export interface CaveatWords {
  message: Text;
  settle: Text;
  /** Missing where there is nothing to record or import. */
  keeper?: Text;
}
