import type { VNode } from 'preact';
import type { UnitPageQuery } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { mistake } from '../../shared/errors.js';
import { given, sameWith, type Address } from '../address.js';
import { definePage } from '../page.js';
import { Bars } from '../parts/bars.js';
import { DutiesByPart, DutyLine } from '../parts/duties.js';
import { Facts } from '../parts/facts.js';
import { Listed, UnitLink } from '../parts/list.js';
import { Paging } from '../parts/paging.js';
import { period } from '../parts/time.js';
import { clauseAt, linkedDataAt, provinceAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { fillIn, wordsIn } from '../words/words.js';

/** Duties of one page. */
const PAGE = 100;

type Unit = NonNullable<UnitPageQuery['unit']>;
type Branch = Pick<Unit['children'][number], 'key' | 'name' | 'from' | 'to' | 'duties'> & { children?: readonly Branch[] };

const keyOf = ({ parts }: Address): string => `${parts['province']}/${parts['unit']}`;

/** `/units/:province/:unit`: a unit or body, its own units as a tree, and what is given to it. */
export const unitPage = definePage<'UnitPage'>({
  path: '/units/:province/:unit',
  operation: 'UnitPage',
  variables: (address) => ({ unit: keyOf(address), first: PAGE, after: given(address, 'after'), withUnits: true }),
  title: ({ data: { unit }, address }) => {
    if (!unit) throw mistake('UNKNOWN_UNIT', keyOf(address), { vi: 'khóa của một đơn vị trong sổ', en: 'the key of a unit on record' });
    return unit.name[address.language];
  },
  view: ({ data, address }) => <UnitView unit={data.unit as Unit} address={address} />,
  linkedData: ({ data: { unit }, address }) => (unit ? linkedDataAt(['unit', ...unit.key.split('/')], address) : null),
});

function UnitView({ unit, address }: { unit: Unit; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  const counted = unit.children.map((child) => ({ label: child.name[language], value: child.duties?.totalCount ?? 0 }));
  return (
    <>
      <h1 tabindex={-1}>{unit.name[language]}</h1>
      <Facts
        facts={[
          [words.kind, capitalised(CODE_LISTS.UnitKind.labels[unit.kind])[language]],
          [words.partOf, unit.parent ? <UnitLink unit={unit.parent} address={address} /> : null],
          [words.province, <a href={provinceAt(unit.province.key, withoutDay(address))}>{unit.province.fullName[language]}</a>],
          [words.existed, period(unit, language)],
          [words.function, unit.bodyKind?.function?.[language] ?? null],
          [
            words.shownBy,
            unit.shownBy ? (
              <a href={clauseAt(unit.shownBy.document.key, unit.shownBy.path, address)}>{capitalised(unit.shownBy.document.name)[language]}</a>
            ) : null,
          ],
          [
            words.succeededBy,
            unit.succeededBy.length === 0 ? null : (
              <Listed
                items={unit.succeededBy.map((successor) => (
                  <UnitLink unit={successor.unit} address={withoutDay(address)} />
                ))}
              />
            ),
          ],
        ]}
      />
      {unit.children.length === 0 ? null : (
        <section>
          <h2>{words.units}</h2>
          <UnitTree units={unit.children} address={address} />
          <Bars title={words.dutiesByUnit} counted={words.unit} number={words.number} bars={counted} language={language} />
        </section>
      )}
      <Duties duties={unit.duties} ofUnits={unit.children.some(hasDuties)} address={address} />
    </>
  );
}

/** Whether it, or a unit below it, has duties. */
function hasDuties({ duties, children = [] }: Branch): boolean {
  return (duties?.totalCount ?? 0) > 0 || children.some(hasDuties);
}

function UnitTree({ units, address }: { units: readonly Branch[]; address: Address }): VNode {
  return (
    <ul class="tree">
      {units.map((unit) => (
        <li>
          <UnitLink unit={unit} address={address} />
          {unit.duties ? ` (${fillIn(BROWSE.dutiesOf, { count: String(unit.duties.totalCount) }, address.language)})` : null}
          {unit.children && unit.children.length > 0 ? <UnitTree units={unit.children} address={address} /> : null}
        </li>
      ))}
    </ul>
  );
}

/** What is given to the unit itself. `ofUnits`: its own units have duties. */
function Duties({ duties, ofUnits, address }: { duties: Unit['duties']; ofUnits: boolean; address: Address }): VNode {
  const { language } = address;
  const words = wordsIn(BROWSE, language);
  const asTree = given(address, 'view') === 'tree';
  return (
    <section>
      <h2>{`${words.duties} (${duties.totalCount})`}</h2>
      {duties.nodes.length === 0 ? (
        <p>{ofUnits ? words.dutiesOfUnits : words.none}</p>
      ) : (
        <>
          <p class="tools">
            <a href={sameWith(address, { view: null })} aria-current={asTree ? undefined : 'true'}>
              {words.asList}
            </a>
            <a href={sameWith(address, { view: 'tree' })} aria-current={asTree ? 'true' : undefined}>
              {words.asTree}
            </a>
          </p>
          {asTree ? (
            <DutiesByPart duties={duties.nodes} address={address} />
          ) : (
            <ul class="duties">
              {duties.nodes.map((duty) => (
                <DutyLine duty={duty} address={address} />
              ))}
            </ul>
          )}
          <Paging address={address} shown={duties.nodes.length} total={duties.totalCount} pageInfo={duties.pageInfo} />
        </>
      )}
    </section>
  );
}

/** A link to what may have been another on the day of this page. */
function withoutDay({ language, query }: Address): Address {
  const kept = new URLSearchParams(query);
  kept.delete('asOf');
  return { language, query: kept } as Address;
}
