/** How long the database may take (ms), and how many connections are held at once. */
export interface DatabaseTimeouts {
  /** Until there is a connection, or one of those that are held is free. */
  connect: number;
  /** For one statement, at the server; the client gives up {@link MARGIN} later, also where nobody answers any more. */
  statement: number;
  /** For a lock that another transaction holds. */
  lock: number;
  /** For a statement or a lock while migrating, seeding, and in the commands that publish. */
  write: number;
  connections: number;
}

/** All of them are short enough for a service that is asked again within 5 s of the network's return to answer. */
export const DATABASE_TIMEOUTS: DatabaseTimeouts = { connect: 2_000, statement: 4_000, lock: 2_000, write: 60_000, connections: 10 };

/** How much later (ms) than the server the client gives up. */
export const MARGIN = 500;

/** The same, with time to write. */
export function patiently(timeouts: DatabaseTimeouts): DatabaseTimeouts {
  return { ...timeouts, statement: timeouts.write, lock: timeouts.write };
}
