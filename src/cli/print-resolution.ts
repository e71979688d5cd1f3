import type { CitationFragment, PartFragment, ResolveQuery } from '../client/operations.js';
import { nameOf } from '../answer/explain.js';
import type { Language } from '../shared/text.js';

const WORDS = {
  vi: {
    leads: 'Chủ trì',
    supports: 'Phối hợp, tham gia',
    candidates: 'Đơn vị có thể liên quan',
    department: 'Cơ quan',
    caveats: 'Lưu ý',
    understood: 'Hiểu câu hỏi là',
    basis: 'căn cứ',
    competence: 'Thẩm quyền',
    decides: 'quyết định',
    receives: 'tiếp nhận',
    delegated: 'ủy quyền cho',
    citations: 'Điều khoản',
    receipt: 'Biên nhận',
    rules: 'Quy tắc đã xét',
  },
  en: {
    leads: 'Leads',
    supports: 'Coordinates or takes part',
    candidates: 'Candidates (not enough ground)',
    department: 'Department',
    caveats: 'Caveats',
    understood: 'Understood as',
    basis: 'based on',
    competence: 'Competence',
    decides: 'decides',
    receives: 'receives',
    delegated: 'delegated to',
    citations: 'Clauses',
    receipt: 'Receipt',
    rules: 'Rules that counted',
  },
} as const;

/** A resolution as plain lines for a terminal: the answer first, then everything it rests on. */
export function printResolution(resolution: ResolveQuery['responsibility'], language: Language): string {
  const words = WORDS[language];
  const lines: string[] = [`${resolution.status}  ${resolution.summary[language]}`];
  const section = (title: string, content: readonly string[]): void => {
    if (content.length) lines.push('', `${title}:`, ...content.map((line) => `  ${line}`));
  };
  const clause = ({ path, summary, document }: CitationFragment): string[] => [
    `${path}  ${summary[language]}`,
    `   ${nameOf(document)[language]}${document.basedOn.length ? `; ${words.basis}: ${document.basedOn.map(({ number, title, key }) => number ?? title?.[language] ?? key).join(', ')}` : ''}`,
  ];
  const responsibility = ({ unit, reason, clauses }: PartFragment): string[] => [
    `${unit.name[language]}`,
    `   ${reason[language]}`,
    ...clauses.flatMap(clause).map((line) => `   ${line}`),
  ];

  section(words.leads, resolution.leads.flatMap(responsibility));
  if (!resolution.leads.length && resolution.department) section(words.department, [resolution.department.name[language]]);
  if (!resolution.leads.length) section(words.citations, resolution.citations.flatMap(clause));
  section(words.supports, resolution.supports.flatMap(responsibility));
  section(
    words.candidates,
    resolution.candidates.map(({ unit, reason }) => `${unit.name[language]}: ${reason[language]}`),
  );
  const { competence } = resolution;
  if (competence) {
    const basis = competence.basis
      .map(({ document, provision }) => [provision, document.number ?? document.key].filter(Boolean).join(', '))
      .join('; ');
    const parts = [
      ['decides', competence.decides],
      ['receives', competence.receives],
      ['delegated', competence.delegatedTo],
    ] as const;
    section(words.competence, [...parts.flatMap(([key, text]) => (text ? [`${words[key]}: ${text[language]}`] : [])), `(${basis})`]);
  }
  section(
    words.caveats,
    resolution.caveats.map(({ code, message, settle }) => `${code}: ${message[language]} ${settle[language]}`),
  );
  section(
    words.understood,
    resolution.understoodAs.slice(0, 3).map(({ label, code, score, matched }) => `${label[language]} (${code}) ${score} [${matched.join(' ')}]`),
  );
  const met = resolution.steps.filter((step) => step.met);
  section(words.rules, [...new Set(met.map(({ rule, title, authority }) => `${rule}: ${title[language]} (${authority[language]})`))]);
  const { revision, answerHash, asOf, province } = resolution.receipt;
  section(words.receipt, [`${province}, ${asOf}, revision ${revision}, ${answerHash.slice(0, 16)}`]);
  return `${lines.join('\n')}\n`;
}
