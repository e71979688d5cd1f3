import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { LRUCache } from 'lru-cache';
import { today } from '../shared/dates.js';
import { Lookups, remember } from '../shared/keep.js';
import { bytesOf, MEMORY, sharesOf } from '../shared/memory.js';
import type { Context } from './context.js';

/** Bytes of an entry without its text and its key. */
const ENTRY = 200;
const LARGEST_TEXT = 64 * 1024;

type Data = NonNullable<FormattedExecutionResult['data']>;

/**
 * Answers that were given before. The registry is append-only, so the answer to a query is a function of its document, its
 * variables, the revision and, where it leaves dates out, of the day; nothing else. Answers with errors are not kept.
 * A new revision or a new day makes new keys, and the answers that were asked for longest ago go first.
 */
export class AnswerCache {
  private readonly answers: LRUCache<string, string>;
  readonly lookups = new Lookups();
  private readonly documents = new WeakMap<DocumentNode, number>();
  private documentsSeen = 0;
  /** The text of a result, by its data. */
  private readonly texts = new WeakMap<object, string>();

  /** `bytes`: how much is kept, of all documents together. */
  constructor(bytes = sharesOf(MEMORY).results) {
    this.answers = new LRUCache({ maxSize: bytes, sizeCalculation: (text, key) => ENTRY + bytesOf(text) + bytesOf(key) });
  }

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => {
      let key: string | null = null;
      return {
        responseForOperation: async ({ document, operation, request, operationName, contextValue }) => {
          // A name that no operation of the document has is a mistake, whatever was answered before.
          if (!operation || !contextValue.keepable) return null;
          const revision = await contextValue.revision();
          const day = today();
          const asked = `${this.numberOf(document)}|${revision}|${day}|${operationName ?? ''}|${JSON.stringify(request.variables ?? null)}`;
          const text = this.answers.get(asked);
          this.lookups.count(text !== undefined);
          if (text === undefined) {
            key = asked;
            return null;
          }
          contextValue.given.before = { revision, day };
          return { body: { kind: 'single', singleResult: { data: this.standFor(text) } }, http: { headers: new HeaderMap(), status: undefined } };
        },
        willSendResponse: async ({ operation, response, contextValue }) => {
          if (key === null || !contextValue.keepable || operation?.operation !== 'query' || response.body.kind !== 'single') return;
          const { data, errors, extensions } = response.body.singleResult;
          if (data && !errors && !extensions) this.keep(key, data);
        },
      };
    },
  };

  /** The text of a result; made once for an answer without errors. */
  textOf(result: FormattedExecutionResult): string {
    return (result.data && !result.errors ? this.texts.get(result.data) : undefined) ?? JSON.stringify(result);
  }

  private keep(key: string, data: Data): void {
    const text = JSON.stringify({ data });
    this.texts.set(data, text);
    if (text.length <= LARGEST_TEXT) this.answers.set(key, text);
  }

  /** What Apollo takes for the data of an answer of which only the text is kept. */
  private standFor(text: string): Data {
    const data = {};
    this.texts.set(data, text);
    return data;
  }

  private numberOf(document: DocumentNode): number {
    return remember(this.documents, document, () => ++this.documentsSeen);
  }
}
