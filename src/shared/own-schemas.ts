/**
 * How validators of schemas of our own are made: not held against their draft at each start, which would take longer than all the
 * rest of it. A test does that once.
 */
export const OWN_SCHEMAS = { validateSchema: false } as const;
