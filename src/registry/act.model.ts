/** What is logged. ATTACH_TEXT: verbatim text for a document that is on record already. REVOKE_TOKEN: a token that is taken no more. */
export const ACTS = ['IMPORT', 'REVIEW', 'PUBLISH', 'WITHDRAW', 'ATTACH_TEXT', 'REVOKE_TOKEN'] as const;
export type ActKind = (typeof ACTS)[number];

/** UNCHANGED: it was so already. REFUSED: with the code of the mistake. */
export const OUTCOMES = ['DONE', 'UNCHANGED', 'REFUSED'] as const;
export type ActOutcome = (typeof OUTCOMES)[number];

/** How the act came: at the command line, or through the API. */
export const CHANNELS = ['CLI', 'API'] as const;
export type Channel = (typeof CHANNELS)[number];

/** What a caller may do; each includes the one before. READER: see drafts and the log. */
export const ROLES = ['READER', 'REVIEWER', 'PUBLISHER'] as const;

export type Role = (typeof ROLES)[number];
