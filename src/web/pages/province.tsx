import type { VNode } from 'preact';
import type { NamedProvinceFragment, ProvincePageQuery } from '../../client/operations.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { dayGiven, linkTo, type Address } from '../address.js';
import { definePage } from '../page.js';
import { Facts } from '../parts/facts.js';
import { DayField, FilterForm } from '../parts/filter-form.js';
import { UnitLink } from '../parts/list.js';
import { period, whileThere } from '../parts/time.js';
import { documentAt, linkedDataAt, provinceAt } from '../things.js';
import { BROWSE } from '../words/browse.js';
import { wordsIn } from '../words/words.js';

type Bodies = ProvincePageQuery['bodies']['nodes'];

/** `/provinces/:province`: a province on a day, its bodies and its documents. */
export const provincePage = definePage<'ProvincePage'>({
  path: '/provinces/:province',
  operation: 'ProvincePage',
  variables: (address) => ({ province: address.parts['province'] ?? '', asOf: dayGiven(address) }),
  title: ({ data: { province }, address }) => province?.fullName[address.language] ?? BROWSE.province[address.language],
  view: ({ data: { province, bodies }, address }) => {
    const { language } = address;
    const words = wordsIn(BROWSE, language);
    if (!province) return <p>{words.none}</p>;
    const divided = bodies.nodes.filter(({ children }) => children.length > 0);
    const others = bodies.nodes.filter(({ children }) => children.length === 0);
    return (
      <>
        <h1 tabindex={-1}>{province.fullName[language]}</h1>
        <Facts
          facts={[
            [words.kind, capitalised(CODE_LISTS.ProvinceKind.labels[province.kind])[language]],
            [words.code, province.code],
            [words.existed, period(province, language)],
            [words.madeFrom, named(province.predecessors, address)],
            [words.became, named(province.successors, address)],
          ]}
        />
        {province.note === null ? null : <p>{province.note[language]}</p>}
        <FilterForm address={address} submit={words.show}>
          <DayField address={address} name="asOf" label={words.asOf} hint={words.asOfHint} />
        </FilterForm>
        <h2>{words.bodies}</h2>
        <BodyList title={words.bodiesByDecision} bodies={divided} address={address} open />
        <BodyList title={words.bodiesByLaw} bodies={others} address={address} open={divided.length === 0} />
        <h2>{words.documents}</h2>
        {province.documents.nodes.length === 0 ? (
          <p>{words.noDocument}</p>
        ) : (
          <ul>
            {province.documents.nodes.map(({ key, name, effective }) => (
              <li>
                <a href={documentAt(key, address)}>{capitalised(name)[language]}</a>
                <span class="note">{period(whileThere(effective, province.to), language)}</span>
              </li>
            ))}
          </ul>
        )}
        <p class="tools">
          <a href={linkTo(address, '/audit', { province: province.slug, asOf: address.query.get('asOf') })}>{words.audit}</a>
          <a href={linkTo(address, '/matrix', { provinces: province.slug, asOf: address.query.get('asOf') })}>{words.matrix}</a>
        </p>
      </>
    );
  },
  linkedData: ({ data: { province }, address }) => (province ? linkedDataAt(['province', province.key], address) : null),
});

function named(provinces: readonly NamedProvinceFragment[], address: Address): VNode[] {
  return provinces.map(({ key, fullName, from, to }) => (
    <span class="item">
      <a href={provinceAt(key, { ...address, query: new URLSearchParams(to === null ? {} : { asOf: from ?? '' }) })}>{fullName[address.language]}</a>
      {` (${period({ from, to }, address.language)})`}
    </span>
  ));
}

function BodyList({ title, bodies, address, open }: { title: string; bodies: Bodies; address: Address; open: boolean }): VNode | null {
  if (bodies.length === 0) return null;
  return (
    <details open={open}>
      <summary>{`${title} (${bodies.length})`}</summary>
      <ul>
        {bodies.map((body) => (
          <li>
            <UnitLink unit={body} address={address} />
          </li>
        ))}
      </ul>
    </details>
  );
}
