/**
 * The tables that the others look answers up in, made from what was published: one row for each duty with its sentences already
 * made, and what it refers to in tables of their own. All of it is on the side of the others: nothing is left for them to decide.
 */
export const TABLES: readonly string[] = [
  'drop schema if exists peers cascade',
  'create schema peers',
  `create table peers.subject as
     select distinct on (key) key, body #>> '{prefLabel,vi}' as label_vi, body #>> '{prefLabel,en}' as label_en
     from publication where kind = 'subject' and body is not null order by key, revision desc`,
  `create table peers.unit as
     select distinct on (key) key, translate(encode(convert_to('Unit:' || key, 'UTF8'), 'base64'), E'+/=\\n', '-_') as id,
       body #>> '{names,vi}' as name_vi, body #>> '{names,en}' as name_en, body ->> 'type' as kind, coalesce(body ->> 'parent', key) as body_key
     from publication where kind = 'unit' and key like '%made%' order by key, revision desc`,
  `create table peers.document as
     select distinct on (key) key, head ->> 'number' as number, head #>> '{title,vi}' as title_vi, (head ->> 'issuedOn')::date as issued_on
     from publication where kind = 'document' and key like 'made-%' order by key, revision desc`,
  'create table peers.based_on (document_key text not null, key text not null, number text)',
  `create table peers.clause as
     select key as document_key, clause ->> 'path' as path, clause ->> 'label' as label, clause ->> 'kind' as kind,
       clause #>> '{summary,vi}' as summary_vi, clause #>> '{summary,en}' as summary_en
     from publication, jsonb_array_elements(body -> 'clauses') clause where publication.kind = 'document' and key like 'made-%'`,
  // What a document says of itself is read from `head`: its body is long, and would be read again for each of its clauses.
  'analyze',
  `create table peers.duty as
     select row_number() over () as id, slug as province, subject.key as subject_key, action, duty ->> 'role' as role,
       'ESTABLISHED'::text as standing, 'CLAUSE'::text as evidence, 'clause-names-unit'::text as rule,
       unit.key as unit_key, unit.body_key, document.key as document_key, clause ->> 'path' as path,
       '2025-07-02'::date as effective_from, null::date as effective_to,
       unit.name_vi || ' chủ trì: ' || subject.label_vi || ' (cấp, gia hạn, thu hồi giấy phép, giấy chứng nhận).' as summary_vi,
       'The ' || unit.name_en || ' leads: ' || subject.label_en || ' (licensing).' as summary_en,
       unit.name_vi || ' chủ trì theo ' || (clause ->> 'path') || ' của Quyết định số ' || document.number || '.' as reason_vi,
       'The ' || unit.name_en || ' leads by ' || (clause ->> 'path') || ' of Decision ' || document.number || '.' as reason_en,
       hash.text as answer_hash, hash.text as receipt_hash, hash.text as ruleset_hash, hash.text as chain_hash,
       'phancong 0.1.0'::text as software, 5 as version, record.revision, record.head ->> 'province' as province_key
     from publication record
     join lateral (select place.body ->> 'slug' as slug from publication place
       where place.kind = 'province' and place.key = record.head ->> 'province' order by revision desc limit 1) province on true
     cross join lateral jsonb_array_elements(record.body -> 'clauses') clause
     cross join lateral jsonb_array_elements(clause -> 'duties') duty
     cross join lateral jsonb_array_elements_text(duty -> 'actions') action
     cross join lateral jsonb_array_elements_text(duty -> 'subjects') about
     join peers.subject on subject.key = about
     join peers.unit on unit.key = duty ->> 'holder'
     join peers.document on document.key = record.key
     cross join lateral (select encode(sha256(convert_to(record.key || (clause ->> 'path'), 'UTF8')), 'hex') as text) hash
     where record.kind = 'document' and record.key like 'made-%'`,
  'alter table peers.subject add primary key (key)',
  'alter table peers.unit add primary key (key)',
  'alter table peers.unit add foreign key (body_key) references peers.unit',
  'alter table peers.document add primary key (key)',
  'alter table peers.based_on add primary key (document_key, key), add foreign key (document_key) references peers.document',
  'alter table peers.clause add primary key (document_key, path), add foreign key (document_key) references peers.document',
  `alter table peers.duty add primary key (id), add foreign key (subject_key) references peers.subject, add foreign key (unit_key) references peers.unit,
     add foreign key (body_key) references peers.unit, add foreign key (document_key, path) references peers.clause`,
  'create index duty_asked on peers.duty (province, subject_key, action, body_key)',
  `create function peers.leads(province text, body text, subject text, action text, as_of date) returns setof peers.duty language sql stable as $$
     select * from peers.duty where duty.province = leads.province and duty.subject_key = leads.subject and duty.action = leads.action
       and duty.body_key = leads.body and duty.effective_from <= as_of and (duty.effective_to is null or duty.effective_to > as_of) order by id $$`,
  'analyze',
];
