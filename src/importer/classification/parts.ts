import { MAKING_CLASSES, OVERSEEING_CLASSES, ROLE_CLASSES, type ObjectClass, type PhraseFacts, type Place, type VerbClass } from './facts.js';
import type { Phrases } from './phrases.js';

/** A verb found in a part: its words as printed and what the rules may look at. */
export interface FoundPhrase {
  text: string;
  facts: PhraseFacts;
}

/** A part of a clause that can be a duty of its own: what lies between semicolons, full stops and colons. */
export interface ClausePart {
  text: string;
  phrases: FoundPhrase[];
}

/** What one clause may cost: words beyond these are not looked at. The longest clause on record has about 1,300. */
const MOST_WORDS = 4_000;
/** Likewise of its parts. */
const MOST_PARTS = 120;
/** How far ahead the object of a verb may be, in words: further on it belongs to another verb. */
const OBJECT_REACH = 9;
/** How far ahead the verb that "phối hợp với ..." governs may be: names of partners come between. */
const PARTNER_REACH = 40;

/** A part that begins with the name of the unit that acts, and how many words such a name may have. */
const UNIT_NAME = /^(?:Sở|Phòng|Văn phòng|Thanh tra|Trung tâm|Chi cục)\s/u;
const LONGEST_NAME = 14;

const PART_END = /;|:(?=\s)|\.(?=\s+\p{Lu})|\.\s*$|\s-\s(?=\p{Lu})|\s\*+\s/u;
const TOKEN = /[\p{L}\p{N}]+/gu;

interface Token {
  word: string;
  start: number;
  end: number;
  /** A comma, "và" or "hoặc" is before it. */
  joined: boolean;
}

/** The parts of a clause's text, each with the verbs in it. */
export function partsOf(text: string, phrases: Phrases): ClausePart[] {
  return splitText(text).map((part, index) => {
    const found = phrasesOf(part, phrases);
    const opened = found.some(({ facts }) => facts['phrase.place'] === 'HEAD');
    return { text: part, phrases: index > 0 || opened ? found : [naming(part), ...found] };
  });
}

/** `Hướng dẫn a; kiểm tra b. Báo cáo c` gives three; a clause beyond the limit of words is cut there. */
export function splitText(text: string): string[] {
  return text
    .slice(0, MOST_WORDS * 8)
    .split(PART_END)
    .map((part) => part.replace(/[*_]+/gu, '').trim())
    .filter((part) => /\p{L}/u.test(part))
    .slice(0, MOST_PARTS);
}

/** A clause that opens with the name of a matter and leaves the verb out. */
function naming(text: string): FoundPhrase {
  return {
    text: text.split(/\s+/u, 4).join(' '),
    facts: { 'phrase.class': 'NAMING', 'phrase.place': 'HEAD', 'phrase.after': 'NONE', 'phrase.governs': 'NONE', 'phrase.object': 'NONE' },
  };
}

interface Open {
  kind: VerbClass;
  end: number;
  found: FoundPhrase;
  /** It, or what governs it, is what others do. */
  overseen: boolean;
}

function phrasesOf(text: string, phrases: Phrases): FoundPhrase[] {
  const tokens = tokensOf(text);
  const list = tokens.map(({ word }) => word);
  const found: FoundPhrase[] = [];
  let open: Open | null = null;
  /** Only fillers are between the last verb and here. */
  let unbroken = true;
  /** A name of a thing is between, so that no partner's name is being passed over. */
  let named = false;
  let aside = false;
  let inName = UNIT_NAME.test(text);
  for (let index = 0; index < list.length;) {
    const first = tokens[index] as Token;
    const verb = phrases.verbs.at(list, index);
    if (inName) {
      // The name of the unit that acts comes before its verb, and may hold verbs in capitals: `Phòng Quản lý Khoa học giúp ...`.
      inName = index < LONGEST_NAME && (!verb || /^\p{Lu}/u.test(text.slice(first.start)));
      if (inName) index += 1;
      if (inName) continue;
    }
    const noun = phrases.nouns.at(list, index) ?? phrases.objects.at(list, index);
    if (!verb || (noun && noun.length > verb.length)) {
      const filler = noun ? null : phrases.fillers.at(list, index);
      const step = Math.max(noun?.length ?? 0, filler?.length ?? 0, 1);
      if (!filler) {
        unbroken = false;
        if (noun) named = true;
        if (!noun && phrases.asides.at(list, index)) aside = true;
      }
      index += step;
      continue;
    }
    const joined = first.joined || ['và', 'hoặc'].includes(list[index - 1] ?? '');
    const place = placeOf(open, { unbroken, named, aside, joined, index });
    const inChain = place === 'CHAIN' || place === 'COMPLEMENT';
    const overseen: boolean = inChain && open !== null && (open.overseen || (place === 'COMPLEMENT' && OVERSEEING_CLASSES.includes(open.kind)));
    const phrase: FoundPhrase = {
      text: text.slice(first.start, (tokens[index + verb.length - 1] as Token).end),
      facts: {
        'phrase.class': verb.kind,
        'phrase.place': place,
        'phrase.after': !inChain || !open ? 'NONE' : overseen ? 'OVERSEEING' : isRole(open.kind) ? open.kind : 'ACT',
        'phrase.governs': 'NONE',
        'phrase.object': objectOf(list, index + verb.length, phrases) ?? 'NONE',
      },
    };
    if (place === 'COMPLEMENT' && open) open.found.facts['phrase.governs'] = MAKING_CLASSES.includes(verb.kind) ? 'MAKING' : 'ACT';
    found.push(phrase);
    index += verb.length;
    if (place !== 'INNER') {
      open = { kind: verb.kind, end: index, found: phrase, overseen };
      unbroken = true;
      named = false;
    }
  }
  return found;
}

/** Verbs whose own verb may follow after the names of others: "phối hợp với Công an tỉnh xử lý". */
const REACHING: readonly VerbClass[] = ['COORDINATING', 'ADVISING', 'LEADING', 'FOCAL'];

function placeOf(
  open: Open | null,
  { unbroken, named, aside, joined, index }: { unbroken: boolean; named: boolean; aside: boolean; joined: boolean; index: number },
): Place {
  if (!open) return unbroken ? 'HEAD' : 'INNER';
  if (unbroken) return joined ? 'CHAIN' : 'COMPLEMENT';
  if (REACHING.includes(open.kind) && index - open.end <= PARTNER_REACH && (!named || open.kind === 'COORDINATING')) return 'COMPLEMENT';
  return joined && !aside ? 'JOINED' : 'INNER';
}

function isRole(kind: VerbClass): kind is (typeof ROLE_CLASSES)[number] {
  return (ROLE_CLASSES as readonly VerbClass[]).includes(kind);
}

/** The first name of a thing after a verb, other verbs passed over: "xây dựng, quản lý các hệ thống". */
function objectOf(list: readonly string[], from: number, phrases: Phrases): ObjectClass | null {
  for (let index = from, passed = 0; index < list.length && passed < OBJECT_REACH;) {
    const object = phrases.objects.at(list, index);
    if (object) return object.kind;
    const verb = phrases.verbs.at(list, index);
    if (!verb) passed += 1;
    index += verb?.length ?? 1;
  }
  return null;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    tokens.push({
      word: match[0].normalize('NFC').toLowerCase(),
      start,
      end: start + match[0].length,
      joined: text.slice(before, start).includes(','),
    });
    before = start + match[0].length;
    if (tokens.length >= MOST_WORDS) break;
  }
  return tokens;
}
