import { describe, expect, it } from 'vitest';
import { CODE_LISTS } from '../../src/shared/code-lists.js';
import { singleTexts, textsInCode } from '../commands/docs/texts-in-code.ts';

const texts = textsInCode();

/** Vietnamese that is looked for in documents and questions, and not said; descriptions of the API are English. */
const LOOKED_FOR = /^(importer|graphql)\/|^(registry\/provision|review\/propose-body|shared\/(vietnamese|provision-name)|studies\/diff\/units)\.ts$/;
/** A proper name, and a page around its content. */
const NO_TEXT_OF_ITS_OWN = /^(\p{Lu}\S*\s?)+$|^<!doctype/u;

describe('words in the code', () => {
  it('are there in both languages, and so in docs/wording.md', () => {
    const alone = singleTexts().filter(({ file, text }) => !LOOKED_FOR.test(file) && !NO_TEXT_OF_ITS_OWN.test(text));
    expect(alone).toEqual([]);
  });

  it('of a code are written once', () => {
    const labels = new Set(Object.values(CODE_LISTS).flatMap((list) => Object.values(list.labels).map(({ vi }) => vi.toLowerCase())));
    const copies = texts.filter(({ file, vi }) => file !== 'shared/code-lists.ts' && vi.split(' ').length > 5 && labels.has(vi.toLowerCase()));
    expect(copies).toEqual([]);
  });

  it('are the same in English wherever a sentence is the same in Vietnamese', () => {
    const english = Map.groupBy(
      texts.filter(({ vi }) => vi.split(' ').length > 6),
      ({ vi }) => vi.toLowerCase().replace(/[.:]$/, ''),
    );
    const several = [...english].filter(([, same]) => new Set(same.map(({ en }) => en.toLowerCase().replace(/[.:]$/, ''))).size > 1);
    expect(several.map(([vi, same]) => [vi, ...new Set(same.map(({ en }) => en))])).toEqual([]);
  });

  it('in Vietnamese have no English among them', () => {
    const mixed = texts.filter(({ vi }) =>
      /\b(the|of|and|is|are|with|not|unit|body|clause|document|registry)\b/.test(vi.replaceAll(/"[^"]*"|\{[^}]*\}|--\S+|\S*[./]\S+/g, '')),
    );
    expect(mixed.map(({ file, vi }) => `${file}: ${vi}`)).toEqual([]);
  });

  it('call an audit and an accepted exception by one name each', () => {
    const vietnamese = texts.map(({ vi }) => vi).join('\n');
    expect(vietnamese).not.toMatch(/miễn xét|(?<!rà )soát (phân công|chồng chéo|xét)/i);
  });
});
