import { isBody } from '../../../registry/unit.model.js';
import { fill, type Text } from '../../../shared/text.js';
import type { Configuration } from '../../../answer/configuration.js';
import type { Evidence } from '../../../answer/evidence.js';
import type { AuditCheck, Found } from '../finding.js';
import { covers, leads, OF_BODY, standing } from '../holding.js';
import { place, subjectNames, unitNames } from '../words.js';
import { uniqueBy } from '../../../shared/lists.js';

const EXPLANATION = {
  vi: '{place} phân công cho {unit}: {subjects}; không điều khoản nào về chức năng, nhiệm vụ có hiệu lực trong sổ nêu việc này.{before}',
  en: '{place} assigns to {unit}: {subjects}; no clause on functions or duties in force on record supports it.{before}',
};
const BEFORE: Text = {
  vi: ' Trước khi sắp xếp, việc này thuộc {units}.',
  en: ' Before the reorganisation {units} had it.',
};

/** A programme gives a unit an item that neither its own duties nor the body's include. */
export const programmeItemWithoutDuty: AuditCheck = {
  code: 'PROGRAMME_ITEM_WITHOUT_DUTY',
  severity: 'WARNING',
  sentence: {
    vi: 'Chương trình phân công một việc mà chức năng, nhiệm vụ trong sổ của đơn vị và của cơ quan không nêu; mức nhẹ hơn nếu đơn vị tiền thân từng có.',
    en: 'A programme assigns what no function or duty of the unit or the body on record includes; milder where a predecessor unit had it.',
  },
  find: (configuration) => {
    const supports = standing(configuration, ['CLAUSE', 'FUNCTION', ...OF_BODY]).filter(({ clause }) => clause?.nature !== 'ASSIGNMENT');
    const earlier = configuration.evidence.filter(({ kind }) => kind === 'SUCCESSION');
    return itemsOf(configuration).flatMap((evidence): Found[] => {
      const [first] = evidence;
      const matters = evidence.flatMap(({ subjects, within }) => subjects.map((subject) => ({ subject, action: null, within })));
      const open = matters.filter(
        (matter) =>
          !supports.some((support) => (support.unit.key === first?.unit.key || isBody(support.unit)) && covers(support, matter, configuration)),
      );
      if (!first?.clause || !open.length) return [];
      const before = open.map((matter) => earlier.filter((support) => support.unit.key === first.unit.key && covers(support, matter, configuration)));
      const predecessors = before.flat().flatMap(({ predecessor }) => predecessor ?? []);
      const units = uniqueBy(predecessors, ({ key }) => key);
      const codes = [...new Set(open.map(({ subject }) => subject))];
      return [
        {
          severity: before.every((list) => list.length > 0) ? 'INFO' : 'WARNING',
          clauses: [first.clause],
          units: [first.unit],
          subjects: codes,
          explanation: fill(EXPLANATION, {
            place: place(first.clause),
            unit: first.unit.name,
            subjects: subjectNames(codes, configuration),
            before: units.length ? fill(BEFORE, { units: unitNames(units) }) : '',
          }),
        },
      ];
    });
  },
};

/** The programme items in force by clause and lead, each with everything it assigns. */
function itemsOf(configuration: Configuration): Evidence[][] {
  const items = standing(configuration, ['ASSIGNMENT']).filter(leads);
  return [...Map.groupBy(items, ({ clause, unit }) => `${clause?.id} ${unit.key}`).values()];
}
