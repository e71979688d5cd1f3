import type { VNode } from 'preact';
import { definePage } from '../page.js';
import { EMBED } from '../words/embed.js';
import { wordsIn } from '../words/words.js';

const PROVINCE = 'Quảng Ngãi';
const SCRIPT = '/assets/phancong-ask.js';

/** `/embed`: how a portal puts the question on its own pages, with the element at work. */
export const embedPage = definePage<'EmbedPage'>({
  path: '/embed',
  operation: 'EmbedPage',
  variables: () => ({}),
  title: ({ address }) => EMBED.title[address.language],
  view: ({ address: { language } }) => {
    const words = wordsIn(EMBED, language);
    const attributes: [string, string][] = [
      ['province', words.ofProvince],
      ['lang', words.ofLang],
      ['as-of', words.ofAsOf],
      ['body', words.ofBody],
    ];
    return (
      <>
        <h1 tabindex={-1}>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <h2>{words.code}</h2>
        <pre tabindex={0} aria-label={words.code}>
          <code>{`<script type="module" src="https://…${SCRIPT}"></script>\n<phancong-ask province="${PROVINCE}" lang="${language}"></phancong-ask>`}</code>
        </pre>
        <h2>{words.attributes}</h2>
        <dl>
          {attributes.map(([name, meaning]) => (
            <div>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <h2>{words.live}</h2>
        <Element language={language} />
        <script type="module" src={SCRIPT} />
      </>
    );
  },
});

function Element({ language }: { language: string }): VNode {
  return <phancong-ask province={PROVINCE} lang={language} />;
}

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'phancong-ask': { province?: string; lang?: string };
    }
  }
}
