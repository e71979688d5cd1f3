import type { Question } from '../../../src/answer/question.js';
import type { RegistryRecord } from '../../../src/registry/record.js';
import {
  clauseLine,
  competenceLine,
  countLine,
  documentLine,
  labelLine,
  procedureLine,
  provinceLine,
  ruleLine,
  suppressionLine,
} from './law-records.ts';

/** A finding that an answer shows: who was asked what, on which days. */
interface Asked {
  item: string;
  province: string;
  question: Question;
  days: readonly string[];
}
/** A finding that a record shows. */
interface Recorded {
  item: string;
  what: string;
  line: (records: readonly RegistryRecord[]) => string;
}
export interface LawSection {
  title: string;
  asked: readonly Asked[];
  recorded: readonly Recorded[];
}

type Action = NonNullable<Question['duty']>['action'];
const ask = (item: string, province: string, question: Question, ...days: string[]): Asked => ({ item, province, question, days });
const about = (subject: string, action: Action = null): Question => ({ duty: { subject, action } });
const code = (procedure: string): Question => ({ procedure });

const document = (item: string, key: string): Recorded => ({ item, what: key, line: (records) => documentLine(records, key) });
const clause = (item: string, key: string, path: string): Recorded => ({
  item,
  what: `${key}, ${path}`,
  line: (records) => clauseLine(records, key, path),
});
const acts = (item: string, key: string, ...actions: string[]): Recorded => ({
  item,
  what: key,
  line: (records) => countLine(records, key, actions),
});
const competence = (item: string, key: string): Recorded => ({ item, what: key, line: (records) => competenceLine(records, key) });
const procedure = (item: string, key: string): Recorded => ({ item, what: key, line: (records) => procedureLine(records, key) });
const named = (item: string, slug: string, ...days: string[]): Recorded[] =>
  days.map((day) => ({ item, what: `${slug}, ${day}`, line: (records) => provinceLine(records, slug, day) }));

const INSPECTION = ['2025-06-30', '2025-07-01', '2025-07-02'];
const ATOMIC = ['2025-12-31', '2026-01-01', '2026-01-02'];
const MAY = '2025-05-15';
const AUGUST = '2025-08-01';
const WHO_INSPECTS: Question = { text: 'ai thanh tra về khoa học và công nghệ' };

/** Everything that was found wrong or out of date, in the order in which it was listed. */
export const LAW_SECTIONS: readonly LawSection[] = [
  {
    title: 'Inspection (thanh tra) and checks (kiểm tra)',
    asked: [
      ask('Who inspects science: the inspectorate of the department, until its end', 'yen-bai', WHO_INSPECTS, MAY),
      ask('The same by subject, at the end of the province', 'yen-bai', about('science', 'INSPECT'), ...INSPECTION),
      ask('The same in Quảng Ngãi', 'quang-ngai', WHO_INSPECTS, MAY),
      ask('The same by subject: then the inspectorate of the province', 'quang-ngai', about('science', 'INSPECT'), ...INSPECTION),
      ask('Inspection of a field without a decision on record', 'nghe-an', about('science', 'INSPECT'), ...INSPECTION),
      ask('Hải Phòng 2.25 prints only kiểm tra', 'hai-phong', about('inspection', 'INSPECT'), ...INSPECTION),
      ask('Hải Phòng 2.12.d prints both words: kept, with a caveat', 'hai-phong', about('radiation.safety', 'INSPECT'), ...INSPECTION),
      ask('Checks are an act of their own', 'hai-phong', about('radiation.safety', 'CHECK'), ...INSPECTION),
      ask('An entry that prints only kiểm tra gives no inspection', 'quang-ngai', about('standards.labelling', 'INSPECT'), MAY),
      ask('"kiểm tra nhà nước về chất lượng" is a name and no act', 'quang-ngai', about('standards.import-quality', 'CHECK'), MAY),
      ask('A warning answers no enquiry', 'quang-ngai', about('standards.product-quality', 'ANSWER'), MAY),
      ask('A notice answers no enquiry', 'quang-ngai', about('radiation.orphan-source', 'ANSWER'), MAY),
      ask('An opinion is no appraisal', 'quang-ngai', about('science.tasks-grassroots', 'APPRAISE'), MAY),
    ],
    recorded: [
      document('Law 84/2025/QH15 replaces 11/2022/QH15', '84-2025-qh15'),
      document('The law before', '11-2022-qh15'),
      acts('Clauses with each act', 'qn-2025-03', 'INSPECT', 'CHECK'),
      acts('Clauses with each act', 'yb-2025-03', 'INSPECT', 'CHECK'),
      acts('Clauses with each act', 'hp-2025-06-30', 'INSPECT', 'CHECK'),
      clause('Whether conclusions of inspections are carried out is checked', 'qn-2025-03', 'II.2.1.3'),
      clause('2.25 prints only kiểm tra', 'hp-2025-06-30', '2.25'),
      clause('Neither word is printed', 'yb-2025-03', 'V.2.5.d'),
      clause('Neither word is printed', 'hp-2025-06-30', '2.10.b'),
      clause('The phrase on information for leaders, one way everywhere', 'hp-2025-06-30', '2.18.b'),
      clause('The phrase on information for leaders, one way everywhere', 'yb-2025-03', 'VI.2.5.b'),
    ],
  },
  {
    title: 'Radiation',
    asked: [
      ask('X-ray licence: law and competence before and after Law 94/2025/QH15', 'hai-phong', code('2.002383'), ...ATOMIC),
      ask('X-ray declaration', 'hai-phong', code('2.002131'), ...ATOMIC),
      ask('X-ray declaration in Huế', 'hue', code('2.002131'), ...ATOMIC),
      ask('Worker certificate', 'hai-phong', code('1.000173'), ...ATOMIC),
      ask('The delegation of Tiền Giang ends with the province', 'tien-giang', code('2.002383'), ...INSPECTION),
      ask('The same, in the province that it became part of', 'dong-thap', code('2.002383'), '2025-07-01', '2025-07-02'),
      ask('The licence in Yên Bái, and after the end of the province', 'yen-bai', about('radiation.xray', 'LICENSE'), ...INSPECTION),
    ],
    recorded: [
      document('In force 1 January 2026, with its decrees', '94-2025-qh15'),
      document('In force 1 January 2026, with its decrees', '316-2025-nd-cp'),
      document('In force 1 January 2026, with its decrees', '331-2025-nd-cp'),
      document('Issued 2008-06-03, in force 2009-01-01, until that day', '18-2008-qh12'),
      document('In force 2021-02-01, until that day', '142-2020-nd-cp'),
      competence('X-ray licences until then', 'xray-licence'),
      competence('Mobile equipment is declared in the province of the head office', 'xray-declaration'),
      competence('Declarations after, by the portal of Huế', 'xray-declaration-2026'),
      competence('The same for other X-ray emitters, which have no code yet', 'radiation-equipment-declaration-2026'),
      competence('The delegation of Tiền Giang', 'xray-licence-tien-giang'),
    ],
  },
  {
    title: 'Provinces',
    asked: [],
    recorded: [
      ...named('A city from 30 April 2026', 'dong-nai', '2026-04-29', '2026-04-30', '2026-05-01'),
      ...named('A city, and of another name, from 1 January 2025', 'hue', '2024-12-31', '2025-01-01', '2025-01-02'),
    ],
  },
  {
    title: 'Cited documents',
    asked: [ask('The basis 45/2025 replaced by 150/2025', 'yen-bai', about('radiation.xray', 'LICENSE'), '2025-06-15', '2025-06-16', '2025-06-17')],
    recorded: [
      document('Cited without its number', 'luat-to-chuc-chinh-quyen-dia-phuong'),
      document('64/2025/QH15, amended by 87/2025/QH15', 'luat-ban-hanh-van-ban-quy-pham-phap-luat'),
      document('In force 2025-07-01 to 2027-03-01', '132-2025-nd-cp'),
      document('Still a basis in February 2026', '55-2025-nd-cp'),
      ...['37-2026-nd-cp', '43-2017-nd-cp', '132-2008-nd-cp', '74-2018-nd-cp'].map((key) => document('Product quality by levels of risk', key)),
      ...['22-2026-nd-cp', '36-2026-nd-cp', '04-2026-tt-bkhcn'].map((key) => document('Missing, of 2026', key)),
      ...['133-2025-qh15', '260-2026-nd-cp'].map((key) => document('High technology', key)),
      document('Penalties in posts and telecommunications', '174-2026-nd-cp'),
      document('Science, technology, innovation', '93-2025-qh15'),
    ],
  },
  {
    title: 'Clauses read against the sources',
    asked: [
      ask('TBT: publicity stands under phối hợp (V.2.1.7)', 'quang-ngai', about('standards.tbt', 'GUIDE'), MAY),
      ask('TBT: publicity stands under phối hợp (IV.2.4.b)', 'yen-bai', about('standards.tbt', 'GUIDE'), MAY),
      ask('TBT: publicity stands under phối hợp (2.11.đ)', 'hai-phong', about('standards.tbt', 'GUIDE'), AUGUST),
      ask('IV.2.11 gives an opinion: no acceptance of grass-roots tasks', 'quang-ngai', code('2.002724'), MAY),
      ask('V.2.4.4: delegated', 'quang-ngai', about('radiation.xray', 'LICENSE'), MAY),
      ask('V.2.4.4: only safety officers of medical X-ray facilities', 'quang-ngai', about('radiation.worker-certificate', 'LICENSE'), MAY),
      ask('IV.2.3.d: only safety officers of medical X-ray facilities', 'yen-bai', about('radiation.worker-certificate', 'LICENSE'), MAY),
      ask('V.2.1.6: goods of group 2', 'quang-ngai', about('standards.conformity', 'RECEIVE'), MAY),
      ask('2.17.b: delegated', 'hai-phong', about('it-industry', 'APPRAISE'), AUGUST),
      ask('2.25: delegated', 'hai-phong', about('complaints', 'ORGANISE'), AUGUST),
      ask('2.19.d: phối hợp tham gia is taking part', 'hai-phong', about('public-services', 'MANAGE'), AUGUST),
      ask('V.2.4.a: inside the province', 'yen-bai', about('postal.licence', 'LICENSE'), MAY),
      ask('V.2.4.b: inside the province', 'yen-bai', about('postal.notification', 'LICENSE'), MAY),
      ask('V.2.23: ambiguous after the semicolon', 'yen-bai', about('complaints', 'ORGANISE'), MAY),
      ask('A.I.5.đ: licences for radiation work', 'binh-thuan', about('radiation.safety', 'LICENSE'), '2023-02-15'),
      ask('X-ray licence in Hải Phòng: 2.4 gives every licence', 'hai-phong', about('radiation.xray', 'LICENSE'), AUGUST),
    ],
    recorded: [
      clause('Publicity and enquiries under phối hợp', 'qn-2025-03', 'V.2.1.7'),
      clause('Publicity and enquiries under phối hợp', 'yb-2025-03', 'IV.2.4.b'),
      clause('Publicity and enquiries under phối hợp', 'hp-2025-06-30', '2.11.đ'),
      clause('An opinion for the finance department', 'qn-2025-03', 'IV.2.11'),
      clause('Delegated; only safety officers', 'qn-2025-03', 'V.2.4.4'),
      clause('Delegated', 'hp-2025-06-30', '2.12.d'),
      clause('Delegated', 'hp-2025-06-30', '2.17.b'),
      clause('Only safety officers', 'yb-2025-03', 'IV.2.3.d'),
      clause('Goods of group 2', 'qn-2025-03', 'V.2.1.6'),
      clause('Phối hợp tham gia', 'hp-2025-06-30', '2.19.d'),
      clause('Phối hợp tham gia', 'yb-2025-03', 'I.2.9'),
      clause('Phối hợp tham gia', 'yb-2025-03', 'V.2.15'),
      clause('Ambiguous after the semicolon', 'yb-2025-03', 'V.2.23'),
      clause('Ambiguous after the semicolon', 'yb-2025-03', 'VI.2.21'),
      clause('Inside the province', 'yb-2025-03', 'V.2.4.a'),
      clause('Inside the province', 'yb-2025-03', 'V.2.4.b'),
      clause('Licences for radiation work', 'bt-2023-q1-report', 'A.I.5.đ'),
      ...['yen-bai-tbt-review', 'quang-ngai-tbt-review'].map((key): Recorded => ({
        item: 'The text says only "phối hợp"',
        what: key,
        line: (records) => suppressionLine(records, key),
      })),
    ],
  },
  {
    title: 'Dates',
    asked: [
      ask('Procedure 1.014446 rests on Decree 268/2025', 'hai-phong', code('1.014446'), '2025-10-13', '2025-10-14', '2025-10-15'),
      ask('The same, asked for May 2025', 'quang-ngai', code('1.014446'), MAY),
    ],
    recorded: [
      ...['2.002383', '2.002131', '1.000173', '1.014446'].map((key) => procedure('Procedures have days', key)),
      document('Six months, not September', 'qn-2025-09-programme'),
      { item: 'Districts only before 1 July 2025', what: 'local-training', line: (records) => labelLine(records, 'local-training') },
      {
        item: 'A unit may be gone, or only not yet on record',
        what: 'dissolved-unit-never-leads',
        line: () => ruleLine('dissolved-unit-never-leads'),
      },
    ],
  },
];
