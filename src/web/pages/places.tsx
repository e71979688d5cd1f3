import type { VNode } from 'preact';
import type { PlacesPageQuery } from '../../client/operations.js';
import { joinedTexts, type Text } from '../../shared/text.js';
import { fold } from '../../shared/vietnamese.js';
import { given, linkTo, type Address } from '../address.js';
import { definePage } from '../page.js';
import { dayIn } from '../parts/day.js';
import { PLACES } from '../words/places.js';
import { fillIn, wordsIn } from '../words/words.js';

/** Places that are shown at most; of more, the words say too little. */
const MOST = 20;

/** `/places`: a place by any name that people use, what became of it, and a link to ask there. */
export const placesPage = definePage<'PlacesPage'>({
  path: '/places',
  operation: 'PlacesPage',
  variables: (address) => {
    const text = given(address, 'text');
    return { asked: text !== null, text: text ?? '-', first: MOST };
  },
  title: ({ address }) => PLACES.title[address.language],
  view: ({ data, address }) => {
    const text = given(address, 'text');
    const words = wordsIn(PLACES, address.language);
    return (
      <>
        <h1 tabindex={-1}>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <form class="find" method="get" action={linkTo(address, '/places')}>
          <label for="text">{words.name}</label>
          <input id="text" name="text" required maxlength={200} value={text ?? ''} />
          <button>{words.find}</button>
        </form>
        {text === null ? null : <Found places={placesIn(data, text)} text={text} address={address} />}
      </>
    );
  },
});

interface Shown {
  /** As one types it to be understood. */
  typed: string;
  name: Text;
  note: Text | null;
}

/** Provinces whose name has the words, of today and of before, then communes and districts. */
function placesIn({ provinces, former, places }: PlacesPageQuery, text: string): Shown[] {
  const wanted = fold(text);
  const now = provinces?.nodes ?? [];
  // A name that a province has today means that one.
  const known = [...now, ...(former?.nodes ?? []).filter(({ fullName }) => now.every((other) => other.fullName.vi !== fullName.vi))];
  const named = known.filter(({ fullName, slug, aliases }) => [fullName.vi, slug, ...aliases].some((name) => fold(name).includes(wanted)));
  return [
    ...named.map(({ fullName, to, successors }) => ({ typed: fullName.vi, name: fullName, note: to === null ? null : became(to, successors) })),
    ...(places?.nodes ?? []).map(({ fullName, province, becameWhat }) => ({
      typed: `${fullName.vi}, ${province.fullName.vi}`,
      name: joinedTexts([fullName, province.fullName]),
      note: becameWhat,
    })),
  ].slice(0, MOST);
}

function became(to: string, successors: readonly { fullName: Text }[]): Text {
  const names = joinedTexts(successors.map(({ fullName }) => fullName));
  const inLanguage = (language: 'vi' | 'en'): string => fillIn(PLACES.became, { day: dayIn(language, to), provinces: names[language] }, language);
  return { vi: inLanguage('vi'), en: inLanguage('en') };
}

function Found({ places, text, address }: { places: readonly Shown[]; text: string; address: Address }): VNode {
  const { language } = address;
  if (places.length === 0) return <p data-count>{fillIn(PLACES.none, { text }, language)}</p>;
  return (
    <>
      <p data-count>{fillIn(PLACES.found, { count: String(places.length) }, language)}</p>
      <ul class="found">
        {places.map(({ typed, name, note }) => (
          <li>
            <a
              data-place={typed}
              data-label={note === null ? name[language] : `${name[language]}. ${note[language]}`}
              href={linkTo(address, '/', { province: typed })}
            >
              {name[language]}
            </a>
            {note === null ? null : <span class="note">{note[language]}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
