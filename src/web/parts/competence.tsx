import type { ComponentChildren, VNode } from 'preact';
import type { BodyNameFragment, ShownAnswerFragment } from '../../client/operations.js';
import { provisionName } from '../../shared/provision-name.js';
import type { Address } from '../address.js';
import { documentAt, procedureAt } from '../things.js';
import { ANSWER } from '../words/answer.js';
import { fillIn, wordsIn } from '../words/words.js';
import { authority } from './answer-sentence.js';
import { dayIn } from './day.js';

/** Statuses of answers that name someone to turn to. */
const NAMES_SOMEONE = ['ESTABLISHED', 'SHARED', 'INFERRED', 'BODY', 'SUPPORT_ONLY'];

/** Who decides, who receives and who is in charge, as far as the record says, and on what basis. */
export function Competence({
  answer: { competence: asked, byProcedures = null, status, body, mandates },
  address,
}: {
  answer: Pick<ShownAnswerFragment, 'competence' | 'status'> & {
    byProcedures?: ShownAnswerFragment['byProcedures'];
    body: BodyNameFragment | null;
    mandates: readonly Pick<ShownAnswerFragment['mandates'][number], 'type'>[];
  };
  address: Address;
}): VNode | null {
  const { language } = address;
  const words = wordsIn(ANSWER, language);
  const competence = byProcedures?.competence ?? asked;
  // The body that law has take the case takes its papers too, where nothing more exact is on record.
  const takes = mandates.some(({ type }) => type === 'HANDLES') ? body : null;
  const receives = authority(competence?.receivedBy, competence?.receives, address) ?? authority(takes, null, address);
  const rows: [string, ComponentChildren | null][] = [
    [words.handIn, receives ?? (NAMES_SOMEONE.includes(status) ? words.unknownDesk : null)],
    [words.decides, authority(competence?.decidedBy, competence?.decides, address)],
    [words.delegated, authority(null, competence?.delegatedTo, address)],
    [words.carriesOut, authority(competence?.carriedOutBy, null, address)],
    [words.fieldOf, authority(competence?.inCharge, null, address)],
  ];
  const known = rows.filter(([, value]) => value !== null);
  if (known.length === 0) return null;
  const { basis = [], note = null, verifiedOn = null } = competence ?? {};
  return (
    <section>
      <h2>{words.competence}</h2>
      <dl>
        {known.map(([label, value]) => (
          <div>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {byProcedures === null ? null : (
          <div>
            <dt>{words.procedures}</dt>
            <dd>
              {byProcedures.procedures.map(({ code, name }, index) => (
                <>
                  {index === 0 ? '' : '; '}
                  <a href={procedureAt(code, address)}>{`${name[language]} (${code})`}</a>
                </>
              ))}
            </dd>
          </div>
        )}
        {basis.length === 0 ? null : (
          <div>
            <dt>{words.competenceBasis}</dt>
            <dd>
              {basis.map(({ provision, document }, index) => (
                <>
                  {index === 0 ? '' : '; '}
                  <a href={documentAt(document.key, address)}>
                    {provision === null ? document.name[language] : `${provisionName(provision)[language]}, ${document.name[language]}`}
                  </a>
                </>
              ))}
              {verifiedOn === null ? null : `. ${fillIn(ANSWER.verifiedOn, { day: dayIn(language, verifiedOn) }, language)}`}
            </dd>
          </div>
        )}
      </dl>
      {note === null ? null : <p>{note[language]}</p>}
    </section>
  );
}
