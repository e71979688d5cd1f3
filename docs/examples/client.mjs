// Who leads diagnostic X-ray licensing in Quảng Ngãi on 15 May 2025? Run: node docs/examples/client.mjs http://127.0.0.1:4000
import { createClient, reportedErrors } from 'phancong/client';

const client = createClient(process.argv[2] ?? 'http://127.0.0.1:4000');
const { responsibility } = await client.Ask({ question: { text: 'cấp giấy phép máy X-quang' }, province: 'Quảng Ngãi', asOf: '2025-05-15' });
const [lead] = responsibility.leads;
console.log(responsibility.status, lead?.unit.name.vi, lead?.clauses.map(({ path, document }) => `${document.key} ${path}`).join(', '));
await client.Ask({ question: { procedure: '2.002338' }, province: '15' }).catch((error) => {
  for (const { code, nearest } of reportedErrors(error)) console.log(code, nearest.join(', '));
});
