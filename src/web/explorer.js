// The explorer: one form, one query, the answer with everything it rests on. Plain DOM, text nodes only. It asks only
// operations of schema/operations, so that it works where a service answers no others.

import { CodeLists, Explore, ExploreRegistry } from './operations.js';

const WORDS = {
  vi: {
    leads: 'Chủ trì',
    supports: 'Phối hợp, tham gia',
    candidates: 'Đơn vị có thể liên quan',
    citations: 'Điều khoản',
    caveats: 'Lưu ý',
    understood: 'Hiểu câu hỏi là',
    steps: 'Các quy tắc đã xét',
    basis: 'căn cứ',
    receipt: 'Biên nhận',
    competence: 'Thẩm quyền theo luật',
    decides: 'Quyết định',
    receives: 'Tiếp nhận',
    delegatedTo: 'Ủy quyền cho',
    met: 'đạt',
    failed: 'không đạt',
    asking: 'Đang hỏi…',
    near: 'Có phải',
    error: 'Lỗi',
  },
  en: {
    leads: 'Leads',
    supports: 'Coordinates or takes part',
    candidates: 'Candidates, not enough ground',
    citations: 'Clauses',
    caveats: 'Caveats',
    understood: 'Understood as',
    steps: 'Rules that were looked at',
    basis: 'based on',
    receipt: 'Receipt',
    competence: 'Competence by law',
    decides: 'Decides',
    receives: 'Receives',
    delegatedTo: 'Delegated to',
    met: 'met',
    failed: 'not met',
    asking: 'Asking…',
    near: 'Did you mean',
    error: 'Error',
  },
};
let codeLists = null;

/** The words for a code of an enum; the service is asked for them once. */
async function labelOf(list, code, language) {
  codeLists ??= (await ask(CodeLists, {})).data.codeLists;
  const { values } = codeLists.find(({ name }) => name === list);
  const label = values.find((value) => value.code === code).name[language];
  return label.charAt(0).toUpperCase() + label.slice(1);
}

const $ = (id) => document.getElementById(id);

/** An element with attributes and children; strings become text nodes. */
function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

async function ask(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

function clause({ path, summary, document: source }, language, words) {
  const basis = source.basedOn.map(({ number, title, key }) => number ?? title?.[language] ?? key).join(', ');
  return h(
    'li',
    { class: 'clause' },
    h('code', {}, path),
    ` ${summary[language]}`,
    h('div', { class: 'small' }, `${source.number ?? source.title?.[language] ?? source.key}${basis ? `; ${words.basis}: ${basis}` : ''}`),
  );
}

function part({ unit, reason, clauses }, language, words) {
  return h(
    'li',
    {},
    h('strong', {}, unit.name[language]),
    h('div', { class: 'small' }, reason[language]),
    clauses.length
      ? h(
          'ul',
          {},
          clauses.map((item) => clause(item, language, words)),
        )
      : null,
  );
}

function section(title, items) {
  return items.length ? [h('h3', {}, title), h('ul', {}, items)] : [];
}

async function show(answer, language) {
  const words = WORDS[language];
  const { competence, receipt } = answer;
  const article = h(
    'article',
    { 'data-status': answer.status },
    h('span', { class: 'status' }, await labelOf('ResolutionStatus', answer.status, language)),
    h('h2', {}, answer.summary[language]),
    section(
      words.leads,
      answer.leads.map((item) => part(item, language, words)),
    ),
    answer.leads.length
      ? []
      : section(
          words.citations,
          answer.citations.map((item) => clause(item, language, words)),
        ),
    section(
      words.supports,
      answer.supports.map((item) => part(item, language, words)),
    ),
    section(
      words.candidates,
      answer.candidates.map((item) => part({ ...item, clauses: [] }, language, words)),
    ),
    competence
      ? section(
          words.competence,
          ['decides', 'receives', 'delegatedTo']
            .filter((key) => competence[key])
            .map((key) =>
              h(
                'li',
                {},
                `${words[key]}: ${competence[key][language]} (${competence.basis.map(({ provision, document: source }) => `${provision ?? ''} ${source.number ?? source.key}`.trim()).join('; ')})`,
              ),
            ),
        )
      : [],
    section(
      words.caveats,
      answer.caveats.map(({ code, message, settle }) => h('li', { 'data-code': code }, `${message[language]} `, h('em', {}, settle[language]))),
    ),
    section(
      words.understood,
      answer.understoodAs
        .slice(0, 3)
        .map(({ label, score, matched }) => h('li', {}, `${label[language]} · ${score.toFixed(2)} · ${matched.join(' ')}`)),
    ),
    answer.steps.length
      ? h(
          'details',
          {},
          h('summary', {}, words.steps),
          h(
            'ul',
            {},
            answer.steps.map((step) =>
              h(
                'li',
                { class: 'small' },
                `${step.met ? '✓' : '✗'} ${step.title[language]} (${step.authority[language]}) — ${step.unit.name[language]}${step.clause ? `, ${step.clause.path}` : ''}`,
                step.met
                  ? null
                  : h(
                      'div',
                      {},
                      step.conditions
                        .filter(({ result }) => result !== 'MET')
                        .map(({ fact, wanted, seen }) => `${fact}: ${seen}, ${wanted}`)
                        .join('; '),
                    ),
              ),
            ),
          ),
        )
      : null,
    h(
      'p',
      { class: 'small' },
      `${words.receipt}: ${receipt.province}, ${receipt.asOf}, revision ${receipt.revision}, ${receipt.answerHash.slice(0, 16)}`,
    ),
  );
  $('answer').replaceChildren(article);
}

function showError(errors, language) {
  const items = errors.map(({ message, extensions }) => h('li', {}, extensions?.text?.[language] ?? message));
  $('answer').replaceChildren(h('article', { 'data-status': 'ERROR' }, h('span', { class: 'status' }, WORDS[language].error), h('ul', {}, items)));
}

$('ask').addEventListener('submit', async (event) => {
  event.preventDefault();
  const language = $('language').value;
  $('answer').replaceChildren(h('p', { class: 'small' }, WORDS[language].asking));
  try {
    const { data, errors } = await ask(Explore, { question: { text: $('text').value }, province: $('province').value, asOf: $('asOf').value });
    if (errors) showError(errors, language);
    else await show(data.responsibility, language);
  } catch (error) {
    showError([error], language);
  }
});

$('language').addEventListener('change', () => {
  document.documentElement.lang = $('language').value;
  if ($('answer').firstChild) $('ask').requestSubmit();
});

async function listProvinces() {
  const { data } = await ask(ExploreRegistry, {
    asOf: $('asOf').value,
  });
  $('provinces').replaceChildren(...data.provinces.nodes.map(({ name }) => h('option', { value: name.vi })));
  $('registry').textContent = `revision ${data.registry.revision}: ${data.registry.note}`;
}
$('asOf').addEventListener('change', listProvinces);
void listProvinces();
