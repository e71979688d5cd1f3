import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, FormattedExecutionResult } from 'graphql';
import { today } from '../shared/dates.js';
import type { Context } from './context.js';

const ANSWERS_PER_DOCUMENT = 2_000;
const LARGEST_TEXT = 64 * 1024;

interface KnownAnswer {
  data: NonNullable<FormattedExecutionResult['data']>;
  text: string;
}

/**
 * Answers that were given before. The registry is append-only, so the answer to a query is a function of its document, its
 * variables, the revision and, where it leaves dates out, of the day; nothing else. Answers with errors are not kept.
 * A new revision or a new day makes new keys, and the oldest answers of a document go first.
 */
export class AnswerCache {
  private readonly answers = new WeakMap<DocumentNode, Map<string, KnownAnswer>>();
  private readonly texts = new WeakMap<object, string>();

  readonly plugin: ApolloServerPlugin<Context> = {
    requestDidStart: async () => {
      let key = '';
      let known = false;
      return {
        responseForOperation: async ({ document, operation, request, operationName, contextValue }) => {
          // A name that no operation of the document has is a mistake, whatever was answered before.
          if (!operation || !contextValue.keepable) return null;
          key = `${await contextValue.revision()}|${today()}|${operationName ?? ''}|${JSON.stringify(request.variables ?? null)}`;
          const answer = this.answers.get(document)?.get(key);
          if (!answer) return null;
          known = true;
          return { body: { kind: 'single', singleResult: { data: answer.data } }, http: { headers: new HeaderMap(), status: undefined } };
        },
        willSendResponse: async ({ document, operation, response, contextValue }) => {
          if (known || !contextValue.keepable || !document || operation?.operation !== 'query' || response.body.kind !== 'single') return;
          const { data, errors, extensions } = response.body.singleResult;
          if (data && !errors && !extensions) this.keep(document, key, data);
        },
      };
    },
  };

  /** The text of a result; made once for an answer without errors. */
  textOf(result: FormattedExecutionResult): string {
    return (result.data && !result.errors ? this.texts.get(result.data) : undefined) ?? JSON.stringify(result);
  }

  private keep(document: DocumentNode, key: string, data: KnownAnswer['data']): void {
    const text = JSON.stringify({ data });
    this.texts.set(data, text);
    if (text.length > LARGEST_TEXT) return;
    const own = this.answers.get(document) ?? new Map<string, KnownAnswer>();
    own.set(key, { data, text });
    if (own.size > ANSWERS_PER_DOCUMENT) own.delete(own.keys().next().value as string);
    this.answers.set(document, own);
  }
}
