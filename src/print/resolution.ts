import type { CitationFragment, PartFragment, ResolveQuery } from '../client/operations.js';
import { AUTHORITY_ROLES, CODE_LISTS } from '../shared/code-lists.js';
import { contains } from '../shared/dates.js';
import type { Language, Text } from '../shared/text.js';

type Answer = ResolveQuery['responsibility'];
type Mandate = Answer['mandates'][number];
export type OfferedChoice = Answer['choices'][number];

const WORDS = {
  vi: {
    leads: 'Chủ trì',
    of: 'thuộc',
    supports: 'Đơn vị phối hợp, tham gia',
    keeper: 'Việc của người quản lý sổ',
    candidates: 'Đơn vị có thể liên quan (chưa đủ căn cứ)',
    body: 'Cơ quan cần liên hệ',
    mandates: 'Căn cứ giao lĩnh vực',
    by: 'theo',
    unsaid: '(nguồn không nêu điều khoản)',
    inCharge: 'Cơ quan phụ trách lĩnh vực',
    choices: 'Ý bạn hỏi có thể là',
    again: 'hỏi lại với',
    caveats: 'Lưu ý',
    understood: 'Câu hỏi được hiểu là',
    read: 'Đọc ở đoạn',
    basis: 'căn cứ',
    competence: 'Thẩm quyền',
    citations: 'Điều khoản',
    receipt: 'Biên nhận',
    revision: 'phiên bản',
    rules: 'Quy tắc đã xét',
  },
  en: {
    leads: 'Leads',
    of: 'of the',
    supports: 'Units that coordinate or take part',
    keeper: 'For the keeper of the registry',
    candidates: 'Possibly relevant units (not enough evidence)',
    body: 'Body to contact',
    mandates: 'Legal basis for its field',
    by: 'by',
    unsaid: '(the source names no provision)',
    inCharge: 'In charge of the field',
    choices: 'You may mean',
    again: 'ask again with',
    caveats: 'Caveats',
    understood: 'The question was read as',
    read: 'Read in',
    basis: 'based on',
    competence: 'Competence',
    citations: 'Clauses',
    receipt: 'Receipt',
    revision: 'revision',
    rules: 'Rules that were applied',
  },
} as const;

/**
 * A resolution as plain lines: what a citizen wants to know first, then everything it rests on. `askAgain` says how the one who
 * reads asks for one of the choices.
 */
export function printResolution(resolution: Answer, language: Language, askAgain: (choice: OfferedChoice) => string): string {
  const words = WORDS[language];
  const { leads, body, competence, receipt } = resolution;
  const lines: string[] = [resolution.summary[language]];
  const section = (title: string, content: readonly string[]): void => {
    if (content.length) lines.push('', `${title}:`, ...content.map((line) => `  ${line}`));
  };
  const clause = ({ path, summary, document }: CitationFragment): string[] => [
    `${path}  ${summary[language]}`,
    `   ${document.name[language]}${document.basedOn.length ? `; ${words.basis}: ${document.basedOn.map(({ number, title, key }) => number ?? title?.[language] ?? key).join(', ')}` : ''}`,
  ];
  const responsibility = ({ unit, reason, clauses }: PartFragment): string[] => [
    named(unit.name, language),
    `   ${reason[language]}`,
    ...clauses.flatMap(clause).map((line) => `   ${line}`),
  ];
  const mandates = resolution.mandates.map((mandate) => mandateLine(mandate, receipt.asOf, language));

  if (leads.length) {
    const of = body && leads.every(({ unit }) => unit.key !== body.key) ? [`${words.of} ${named(body.name, language)}`] : [];
    section(words.leads, [...leads.flatMap(responsibility), ...of]);
    section(words.mandates, mandates);
  } else {
    if (body) section(words.body, [named(body.name, language), ...mandates.map((line) => `   ${line}`)]);
    else section(words.mandates, mandates);
  }
  if (competence?.inCharge) section(words.inCharge, [named(competence.inCharge.name, language)]);
  section(
    words.choices,
    resolution.choices.flatMap((choice, index) => choiceLines(choice, index + 1, language, askAgain(choice))),
  );
  const shown = new Set([...leads, ...resolution.supports].flatMap(({ clauses }) => clauses.map(placeOf)));
  section(words.citations, resolution.citations.filter((citation) => !shown.has(placeOf(citation))).flatMap(clause));
  section(words.supports, resolution.supports.flatMap(responsibility));
  section(
    words.candidates,
    resolution.candidates.map(({ unit, reason }) => `${named(unit.name, language)}: ${reason[language]}`),
  );
  if (competence) section(words.competence, competenceLines(competence, language));
  section(
    words.caveats,
    resolution.caveats.map(({ message, settle }) => `${message[language]} ${settle[language]}`),
  );
  section(words.keeper, [...new Set(resolution.caveats.flatMap(({ keeper }) => (keeper ? [keeper[language]] : [])))]);
  const [meant] = resolution.subject ? resolution.understoodAs : [];
  if (meant) section(words.understood, [`${meant.label[language]} (${meant.matched.map((word) => `“${word}”`).join(', ')})`]);
  const span = resolution.understoodAs[0]?.span;
  if (span) section(words.read, [`“${span.text}”`]);
  const met = resolution.steps.filter((step) => step.met);
  section(words.rules, [...new Set(met.map(({ title, authority }) => `${title[language]} (${authority[language]})`))]);
  section(words.receipt, [`${receipt.province}, ${receipt.asOf}, ${words.revision} ${receipt.revision}, ${receipt.answerHash.slice(0, 16)}`]);
  return `${lines.join('\n')}\n`;
}

const placeOf = ({ document, path }: CitationFragment): string => `${document.key}#${path}`;

/** The official name; with English, that one beside ours. */
function named({ vi, en }: Text, language: Language): string {
  return language === 'vi' || vi === en ? vi : `${en} (${vi})`;
}

/** A choice with its number, why it is offered, and how to ask for it. */
function choiceLines({ label, body, why }: OfferedChoice, number: number, language: Language, again: string): string[] {
  const ofBody = body !== null && body.name.vi === label.vi;
  return [
    `${number}. ${named(label, language)}${body && !ofBody ? ` – ${named(body.name, language)}` : ''}`,
    `   ${ofBody ? '' : `${why[language]}; `}${WORDS[language].again} ${again}`,
  ];
}

/** In what way a body has the field, and by which provisions on the day. */
function mandateLine({ type, body, basis }: Mandate, day: string, language: Language): string {
  const words = WORDS[language];
  const grounds = basis.filter(({ from, to }) => contains({ from: from ?? null, to: to ?? null }, day)).map(({ name }) => name[language]);
  return `${body.name[language]}: ${CODE_LISTS.MandateType.labels[type][language]}, ${grounds.length ? `${words.by} ${grounds.join('; ')}` : words.unsaid}`;
}

function competenceLines(competence: NonNullable<Answer['competence']>, language: Language): string[] {
  const basis = competence.basis.map(({ document, provision }) => [provision, document.number ?? document.key].filter(Boolean).join(', ')).join('; ');
  const parts = [
    ['DECIDES', competence.decides],
    ['RECEIVES', competence.receives],
    ['DELEGATED', competence.delegatedTo],
  ] as const;
  const said = parts.flatMap(([key, text]) => (text ? [`${AUTHORITY_ROLES.labels[key][language]}: ${text[language]}`] : []));
  return said.length ? [...said, ...(basis ? [`(${basis})`] : [])] : [];
}
