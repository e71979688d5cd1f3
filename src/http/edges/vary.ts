import type { FastifyReply } from 'fastify';
import vary from 'vary';

/** Adds a header of the request, or several with commas between, to those by which the answer varies (RFC 9110, 12.5.5), unless among them. */
export function addVary(reply: FastifyReply, name: string): void {
  reply.header('vary', vary.append(String(reply.getHeader('vary') ?? ''), name));
}
