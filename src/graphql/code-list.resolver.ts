import { Query, Resolver } from 'type-graphql';
import { CODE_LISTS } from '../shared/code-lists.js';
import { CodeListType } from './code-list.type.js';

const LISTS: readonly CodeListType[] = Object.entries(CODE_LISTS).map(([name, { title, labels }]) => ({
  name,
  description: title,
  values: Object.entries(labels).map(([code, label]) => ({ code, name: label })),
}));

@Resolver()
export class CodeListResolver {
  @Query(() => [CodeListType], { description: 'Every enum of the API in words, Vietnamese and English, so that no frontend translates them again.' })
  codeLists(): readonly CodeListType[] {
    return LISTS;
  }
}
