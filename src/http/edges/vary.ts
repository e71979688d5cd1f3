import type { FastifyReply } from 'fastify';

/** Adds a header of the request to those by which the answer varies (RFC 9110, 12.5.5). */
export function addVary(reply: FastifyReply, name: string): void {
  const before = String(reply.getHeader('vary') ?? '');
  if (before.split(',').some((one) => one.trim().toLowerCase() === name.toLowerCase())) return;
  reply.header('vary', before === '' ? name : `${before}, ${name}`);
}
