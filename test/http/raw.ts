import { connect } from 'node:net';

/**
 * Sends text to a server as it is, then a few characters more every 200 ms where `drip` says which, and returns what the server sent until
 * it closed the connection. A connection that it does not close within 20 s is an error.
 */
export function rawRequest(url: string, begin: string, drip: string | null): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(url).port), new URL(url).hostname);
    const chunks: Buffer[] = [];
    const dripping = setInterval(() => void (drip !== null && socket.writable && socket.write(drip)), 200);
    const late = setTimeout(() => socket.destroy(new Error('the connection was not closed')), 20_000);
    let failure: Error | null = null;
    socket.write(begin);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => (failure = ['ECONNRESET', 'EPIPE'].includes(error.code ?? '') ? null : error));
    socket.on('close', () => {
      clearInterval(dripping);
      clearTimeout(late);
      if (failure) reject(failure);
      else resolve(Buffer.concat(chunks).toString('latin1'));
    });
  });
}
