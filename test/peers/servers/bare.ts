/** The floor: reads a request and sends the bytes of one answer. The answer is the body of a PUT. */
import { createServer } from 'node:http';

let bytes = Buffer.from('{}');

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    if (request.method === 'PUT') bytes = Buffer.concat(chunks);
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }).end(bytes);
  });
}).listen(Number(process.env['PORT']), '127.0.0.1');
