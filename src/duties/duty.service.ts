import { raw, type SqlEntityManager } from '@mikro-orm/postgresql';
import { parseDay, today } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { pageOf, type Connection, type PageArgs } from '../graphql/connection.js';
import { atRevision } from '../graphql/context.js';
import { findProvince } from '../provinces/find-province.js';
import type { ProvinceView } from '../provinces/province.model.js';
import { Duty } from './duty.entity.js';
import { WITH_CLAUSE } from './duty.loader.js';
import type { DutyFilter } from './duty.type.js';
import type { Vocabulary } from './vocabulary.js';

const ORDER = { clause: { document: { key: 'asc' }, position: 'asc' }, position: 'asc' };

/** Duties as they are at one revision. */
export class DutyService {
  constructor(
    private readonly em: SqlEntityManager,
    private readonly reference: { revision: number; provinces: readonly ProvinceView[]; vocabulary: Vocabulary },
  ) {}

  /** @throws UNKNOWN_PROVINCE, UNKNOWN_SUBJECT with the nearest values. */
  duties(filter: DutyFilter, page: PageArgs): Promise<Connection<Duty>> {
    const { provinces, revision } = this.reference;
    const document: Record<string, unknown> = atRevision(revision);
    if (filter.province) document['provinceKey'] = findProvince(provinces, filter.province, filter.asOf ? parseDay(filter.asOf) : today()).key;
    if (filter.document) document['key'] = filter.document;
    const conditions: Record<string, unknown>[] = [{ clause: { document } }];
    if (filter.unit) conditions.push({ holderKey: filter.unit });
    if (filter.role) conditions.push({ role: filter.role });
    if (filter.action) conditions.push({ actions: { $contains: [filter.action] } });
    if (filter.subject) conditions.push({ rowId: { $in: raw(ABOUT_SUBJECTS, [JSON.stringify(this.withNarrower(filter.subject))]) } });
    return pageOf(this.em, Duty, { $and: conditions }, ORDER, page, WITH_CLAUSE);
  }

  private withNarrower(code: string): string[] {
    const { vocabulary } = this.reference;
    if (!vocabulary.get(code))
      throw mistake(
        'UNKNOWN_SUBJECT',
        code,
        { vi: 'mã của một lĩnh vực', en: 'the code of a subject' },
        vocabulary.subjects.map((subject) => subject.code),
      );
    return vocabulary.subjects
      .filter((subject) => ['EXACT', 'NARROWER'].includes(vocabulary.match(code, subject.code).match))
      .map((subject) => subject.code);
  }
}

const ABOUT_SUBJECTS = `select duty from duty_subject where relation = 'ABOUT' and subject in (select jsonb_array_elements_text(?::jsonb))`;
