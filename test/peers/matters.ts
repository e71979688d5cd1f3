import { rows } from './databases.ts';
import { bodyOf, days, type Asked } from './questions.ts';

/** Questions of one request. */
const BATCH = 20;
/** Matters to rotate over, more than enough that no answer is kept until its question comes again on another day. */
const ENOUGH = 5_000;
const JSON_HEADERS = { 'content-type': 'application/json' };

interface Answer {
  status: string;
  leads: { unit: { id: string }; clauses: { path: string }[] }[];
}

/**
 * Matters that one duty of a body names, and that the service answers by exactly that duty, on the first and on the last day:
 * what a table that is looked up in answers too. One province after the other.
 */
export async function mattersOf(databaseUrl: string, service: string): Promise<Asked[]> {
  const named = await rows<Asked & { unit: string; path: string }>(
    databaseUrl,
    `select province, duty.body_key as body, subject_key as subject, action, min(unit.id) as unit, min(path) as path from peers.duty join peers.unit on unit.key = unit_key
     where province not like 'made-%' group by 1, 2, 3, 4 having count(*) = 1
     order by row_number() over (partition by province order by md5(duty.body_key || subject_key || action)), province`,
  );
  const found: Asked[] = [];
  for (let from = 0; from < named.length && found.length < ENOUGH; from += BATCH) {
    const asked = named.slice(from, from + BATCH);
    const first = await answersTo(service, asked, days[0] as string);
    const last = await answersTo(service, asked, days.at(-1) as string);
    for (const [index, { province, body, subject, action, unit, path }] of asked.entries()) {
      const same = [first[index], last[index]].every(
        (answer) => answer?.status === 'ESTABLISHED' && answer.leads[0]?.unit.id === unit && answer.leads[0].clauses[0]?.path === path,
      );
      if (same) found.push({ province, body, subject, action });
    }
  }
  if (found.length === 0) throw new Error('no matter is answered as it is looked up');
  return found;
}

async function answersTo(service: string, asked: readonly Asked[], asOf: string): Promise<Answer[]> {
  const questions = asked.map(({ province, body, subject, action }) => ({ province, body, asOf, question: { duty: { subject, action } } }));
  const query =
    'query ($questions: [ResponsibilityInput!]!) { responsibilities(questions: $questions) { status leads { unit { id } clauses { path } } } }';
  const response = await fetch(service, { method: 'POST', headers: JSON_HEADERS, body: JSON.stringify({ query, variables: { questions } }) });
  const { data, errors } = (await response.json()) as { data?: { responsibilities: Answer[] }; errors?: unknown };
  if (!data) throw new Error(JSON.stringify(errors).slice(0, 400));
  return data.responsibilities;
}

/** Asks everyone the same few, and compares what is said of the unit, the clause and the sentence why. @throws where they differ. */
export async function compareAnswers(
  service: string,
  others: readonly { name: string; address: string; form: 'service' | 'tables' | 'plain' }[],
  matters: readonly Asked[],
): Promise<void> {
  for (const matter of matters) {
    const day = days[100] as string;
    const own = factsIn(await textOf(service, bodyOf('service', matter, day)));
    for (const { name, address, form } of others) {
      const other = factsIn(await textOf(address, bodyOf(form, matter, day)));
      for (const fact of own) if (!other.includes(fact)) throw new Error(`${name} does not say ${fact} of ${JSON.stringify(matter)}`);
    }
  }
}

/** Texts of an answer that everyone must have: names, sentences of the reason and the clause, and keys of documents. */
function factsIn(text: string): string[] {
  const texts: string[] = [];
  JSON.stringify(JSON.parse(text), (key, value: unknown) => {
    if (typeof value === 'string' && /^(vi|en|key|path|label|number|nameVi|nameEn|reasonVi|reasonEn|summaryVi|summaryEn|labelVi|labelEn)$/.test(key))
      texts.push(value);
    return value;
  });
  // The sentence of the whole answer names the act; the tables have one for all acts.
  return texts.filter((each) => !/leads: | chủ trì: /.test(each));
}

async function textOf(address: string, body: string): Promise<string> {
  const response = await fetch(address, { method: 'POST', headers: JSON_HEADERS, body });
  return response.text();
}
