import type { Configuration } from '../../../answer/configuration.js';
import type { ProcedureView } from '../../../registry/duty.model.js';
import { CODE_LISTS } from '../../../shared/code-lists.js';
import { contains, type Day } from '../../../shared/dates.js';
import { fill } from '../../../shared/text.js';
import type { AuditCheck, Found } from '../finding.js';
import { covers, GIVEN, HELD, leads, OF_BODY, standing } from '../holding.js';
import { unitNames } from '../words.js';
import { uniqueBy } from '../../../shared/lists.js';

const EXPLANATION = {
  vi: 'Thủ tục {code} ({name}) cần hành vi "{action}"; không điều khoản nào có hiệu lực giao hành vi đó cho một đơn vị.{hint}',
  en: 'Procedure {code} ({name}) needs the act "{action}"; no clause in force assigns that act to a unit.{hint}',
};
const HINT = {
  vi: ' Chức năng chung hoặc điều khoản khác chỉ tới: {units}.',
  en: ' A function statement or a clause on another act points at: {units}.',
};

/** A citizen can ask for it, and no clause says which unit does it. */
export const procedureWithoutUnit: AuditCheck = {
  code: 'PROCEDURE_WITHOUT_UNIT',
  severity: 'WARNING',
  sentence: {
    vi: 'Thủ tục cấp tỉnh mà không điều khoản nào giao đúng hành vi đó cho một đơn vị.',
    en: 'A provincial procedure whose act no clause gives to a unit.',
  },
  find: (configuration, { asOf }) => {
    const given = standing(configuration, GIVEN).filter(leads);
    const hints = standing(configuration, HELD).filter(leads);
    if (!given.length && !standing(configuration, OF_BODY).length) return [];
    return [...configuration.reference.procedures.values()].flatMap((procedure): Found[] => {
      const matter = { subject: procedure.subjectCode, action: procedure.action, within: [] };
      if (procedure.level !== 'PROVINCE' || !contains(procedure, asOf) || !mayHave(procedure, configuration, asOf)) return [];
      if (given.some((evidence) => covers(evidence, matter, configuration))) return [];
      const near = hints.filter((evidence) => covers(evidence, { ...matter, action: null }, configuration)).map(({ unit }) => unit);
      const units = uniqueBy(near, ({ key }) => key);
      return [
        {
          procedure,
          units,
          subjects: [procedure.subjectCode],
          actions: [procedure.action],
          explanation: fill(EXPLANATION, {
            code: procedure.code,
            name: procedure.name,
            action: CODE_LISTS.Action.labels[procedure.action],
            hint: units.length ? fill(HINT, { units: unitNames(units) }) : '',
          }),
        },
      ];
    });
  },
};

/** Whether the body may have it: law gives the field to its kind, or to nobody. */
function mayHave({ subjectCode }: ProcedureView, { reference: { bodies, vocabulary }, province, body }: Configuration, asOf: Day): boolean {
  const own = body ? bodies.kindOf(body)?.key : undefined;
  const mandates = (['IN_CHARGE', 'HANDLES'] as const).flatMap((type) => bodies.mandatesFor(vocabulary, subjectCode, type, province, asOf).mandates);
  return mandates.length === 0 || mandates.some(({ body: kind }) => kind === own || (own !== undefined && bodies.kind(kind)?.otherwise === own));
}
