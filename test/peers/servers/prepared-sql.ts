/** One prepared statement, by hand, that gives the whole answer as JSON, behind node:http. */
import { createServer } from 'node:http';
import { Pool } from 'pg';
import type { Asked } from '../questions.ts';

const ANSWER = `
  select json_build_object('data', json_build_object('responsibility', json_build_object(
    'status', case count(*) when 0 then 'NOT_ESTABLISHED' when 1 then 'ESTABLISHED' else 'SHARED' end,
    'summary', json_build_object('vi', min(duty.summary_vi), 'en', min(duty.summary_en)),
    'subject', json_build_object('code', min(subject.key), 'prefLabel', json_build_object('vi', min(subject.label_vi), 'en', min(subject.label_en))),
    'action', min(duty.action),
    'leads', coalesce(json_agg(json_build_object(
      'unit', json_build_object('id', unit.id, 'name', json_build_object('vi', unit.name_vi, 'en', unit.name_en), 'kind', unit.kind),
      'role', duty.role, 'standing', duty.standing, 'evidence', duty.evidence, 'rule', duty.rule,
      'clauses', json_build_array(json_build_object(
        'path', clause.path, 'label', clause.label, 'kind', clause.kind,
        'summary', json_build_object('vi', clause.summary_vi, 'en', clause.summary_en),
        'document', json_build_object(
          'key', document.key, 'number', document.number, 'title', case when document.title_vi is not null then json_build_object('vi', document.title_vi) end, 'issuedOn', document.issued_on,
          'basedOn', (select coalesce(json_agg(json_build_object('key', law.key, 'number', law.number)), '[]')
                      from peers.based_on law where law.document_key = document.key)))),
      'reason', json_build_object('vi', duty.reason_vi, 'en', duty.reason_en))), '[]'),
    'body', json_build_object('id', min(body.id), 'name', json_build_object('vi', min(body.name_vi), 'en', min(body.name_en)), 'kind', min(body.kind)),
    'citations', coalesce(json_agg(json_build_object('path', duty.path, 'document', json_build_object('key', duty.document_key))), '[]'),
    'caveats', '[]'::json,
    'receipt', json_build_object(
      'version', min(duty.version), 'revision', min(duty.revision), 'rulesetHash', min(duty.ruleset_hash), 'province', min(duty.province_key),
      'asOf', $4::date, 'answerHash', min(duty.answer_hash), 'hash', min(duty.receipt_hash), 'chainHash', min(duty.chain_hash),
      'software', min(duty.software)))))::text as answer
  from peers.duty
  join peers.subject on subject.key = duty.subject_key
  join peers.unit on unit.key = duty.unit_key
  join peers.unit body on body.key = duty.body_key
  join peers.clause on clause.document_key = duty.document_key and clause.path = duty.path
  join peers.document on document.key = duty.document_key
  where duty.province = $1 and duty.subject_key = $2 and duty.action = $3 and duty.body_key = $5
    and duty.effective_from <= $4 and (duty.effective_to is null or duty.effective_to > $4)`;

const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', async () => {
    try {
      const { province, body, subject, action, asOf } = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Asked & { asOf: string };
      const { rows } = await pool.query<{ answer: string }>({ name: 'answer', text: ANSWER, values: [province, subject, action, asOf, body] });
      const bytes = Buffer.from(rows[0]?.answer ?? '');
      response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }).end(bytes);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
