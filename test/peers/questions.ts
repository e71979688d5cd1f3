/** What is asked of those that speak GraphQL as the service does: forty fields where one unit leads. */
export const QUERY = `query ($question: QuestionInput!, $province: String!, $body: String!, $asOf: Date) {
  responsibility(question: $question, province: $province, body: $body, asOf: $asOf) {
    status
    summary { vi en }
    subject { code prefLabel { vi en } }
    action
    leads {
      unit { id name { vi en } kind }
      role
      standing
      evidence
      rule
      clauses { path label kind summary { vi en } document { key number title { vi } issuedOn basedOn { key number } } }
      reason { vi en }
    }
    body { id name { vi en } kind }
    citations { path document { key } }
    caveats { code message { vi en } }
    receipt { version revision rulesetHash province asOf answerHash hash chainHash software }
  }
}`;

/** The same of tables, as PostGraphile names them. */
export const TABLE_QUERY = `query ($province: String!, $body: String!, $subject: String!, $action: String!, $asOf: Date!) {
  leads(province: $province, body: $body, subject: $subject, action: $action, asOf: $asOf) {
    nodes {
      summaryVi summaryEn
      subjectBySubjectKey { key labelVi labelEn }
      action
      unitByUnitKey { id nameVi nameEn kind }
      role standing evidence rule
      clauseByDocumentKeyAndPath {
        path label kind summaryVi summaryEn
        documentByDocumentKey { key number titleVi issuedOn basedOnsByDocumentKey { nodes { key number } } }
      }
      reasonVi reasonEn
      unitByBodyKey { id nameVi nameEn kind }
      path documentKey
      version revision rulesetHash provinceKey answerHash receiptHash chainHash software
    }
  }
}`;

/** A matter of a body in a province. */
export interface Asked {
  province: string;
  body: string;
  subject: string;
  action: string;
}

/** The body of a request; `%` and a letter stand for province, body, subject, action and day. */
export const BODIES = {
  service: JSON.stringify({
    query: QUERY,
    variables: { question: { duty: { subject: '%s', action: '%a' } }, province: '%p', body: '%b', asOf: '%d' },
  }),
  tables: JSON.stringify({ query: TABLE_QUERY, variables: { province: '%p', body: '%b', subject: '%s', action: '%a', asOf: '%d' } }),
  plain: JSON.stringify({ province: '%p', body: '%b', subject: '%s', action: '%a', asOf: '%d' }),
} as const;

export type BodyForm = keyof typeof BODIES;

/** The body of a request for a matter on a day. */
export function bodyOf(form: BodyForm, { province, body, subject, action }: Asked, day: string): string {
  const parts: Record<string, string> = { p: province, b: body, s: subject, a: action, d: day };
  return BODIES[form].replace(/%([pbsad])/g, (_, letter: string) => parts[letter] as string);
}

const FIRST_DAY = Date.UTC(2025, 7, 1);
/** Days on which everything asked about holds: no law on record ends or begins anything asked about between the first and the last. */
const DAYS = 480;

export const days = Array.from({ length: DAYS }, (_, index) => new Date(FIRST_DAY + index * 86_400_000).toISOString().slice(0, 10));
