/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { type GraphQLClient, type RequestOptions } from 'graphql-request';
import type { DocumentNode } from 'graphql';
type GraphQLClientRequestHeaders = RequestOptions['requestHeaders'];
/** What a duty has its holder do (hành vi). */
export type Action =
  /** Tham mưu. */
  | 'ADVISE'
  /** Hỏi đáp, cung cấp thông tin. */
  | 'ANSWER'
  /** Thẩm định, đánh giá, nghiệm thu. */
  | 'APPRAISE'
  /** Dự thảo, xây dựng. */
  | 'DRAFT'
  /** Hướng dẫn, tuyên truyền, đào tạo. */
  | 'GUIDE'
  /** Thanh tra, kiểm tra. */
  | 'INSPECT'
  /** Cấp, gia hạn, thu hồi giấy phép, giấy chứng nhận. */
  | 'LICENSE'
  /** Quản lý. */
  | 'MANAGE'
  /** Theo dõi, đôn đốc. */
  | 'MONITOR'
  /** Vận hành, khai thác. */
  | 'OPERATE'
  /** Tổ chức thực hiện. */
  | 'ORGANISE'
  /** Tiếp nhận khai báo, công bố, hồ sơ. */
  | 'RECEIVE'
  /** Báo cáo, thống kê. */
  | 'REPORT'
  /** Hỗ trợ, khuyến khích. */
  | 'SUPPORT';

/** A reservation on an answer. */
export type CaveatCode =
  /** The clause names the subject but not the act that was asked about. */
  | 'ACTION_NOT_STATED'
  /** The question may be about several different subjects. */
  | 'AMBIGUOUS_QUESTION'
  /** The basis basis of document had been replaced before the date asked about. */
  | 'BASIS_REPLACED'
  /** It has not been verified that this competence held unchanged on the date asked about. */
  | 'COMPETENCE_NOT_VERIFIED'
  /** The document gives only the receipt of declarations or files; receiving a declaration is not licensing. */
  | 'DECLARATION_IS_NOT_LICENCE'
  /** The source of document leaves its number or day blank. */
  | 'DOCUMENT_NUMBER_MISSING'
  /** The day on which document was signed is not known, so it may not have been in force on the date asked about. */
  | 'EFFECTIVE_DATE_UNCERTAIN'
  /** The documents in force on record do not mention this. */
  | 'FIELD_NOT_MENTIONED'
  /** Only a general clause covers this; none names it. */
  | 'GENERAL_CLAUSE_ONLY'
  /** The documents give only coordination or participation in exactly this; the lead lies outside the department or is not on record. */
  | 'LEAD_IS_ELSEWHERE'
  /** The clause is limited to the unit's own fields: fields. */
  | 'LIMITED_TO_FIELDS'
  /** The clause gives general management and does not name the licensing. */
  | 'MANAGEMENT_IS_NOT_LICENCE'
  /** This procedure belongs to the ministry, not to the department. */
  | 'MINISTRY_LEVEL'
  /** The clause names only a part of what was asked. */
  | 'NARROWER_CLAUSE_ONLY'
  /** The question was not understood with certainty; the nearest subjects are given instead of a guess. */
  | 'NOT_UNDERSTOOD'
  /** No decision of province on functions and duties on record is in force on the date asked about. */
  | 'NO_DECISION_IN_FORCE'
  /** subject is not a matter of any department on record. */
  | 'OUTSIDE_REGISTRY'
  /** document speaks of a period that has passed. */
  | 'PERIOD_OVER'
  /** The code or name of the procedure is from an old source and may have been replaced. */
  | 'PROCEDURE_MAY_BE_REPLACED'
  /** province was merged on date and is now successors; its decisions do not pass to the new province by themselves. */
  | 'PROVINCE_MERGED'
  /** province did not exist yet on the date asked about. */
  | 'PROVINCE_NOT_YET'
  /** Only a report shows that this was done; a report gives no duty. */
  | 'REPORTED_PRACTICE_ONLY'
  /** Several units are indicated equally; that is not enough to choose. */
  | 'SEVERAL_UNITS_INDICATED';

/** A question by subject and act. */
export type DutyQuestionInput = {
  /** The act; leave out to ask about the subject as such. */
  action?: Action | null | undefined;
  /** Code of a subject, such as `radiation.xray`. */
  subject: string;
};

/** What is asked: exactly one of the three. */
export type QuestionInput = {
  /** Subject and act. */
  duty?: DutyQuestionInput | null | undefined;
  /** National code of a procedure, such as `2.002383`. */
  procedure?: string | null | undefined;
  /** Free Vietnamese or English, with or without diacritics, 500 characters at most. */
  text?: string | null | undefined;
};

/** How firmly an answer stands. */
export type ResolutionStatus =
  /** The department holds it and the documents give it to no unit; weaker hints appear as candidates. */
  | 'DEPARTMENT'
  /** Exactly one unit leads by a clause or assignment in force on the date. */
  | 'ESTABLISHED'
  /** No clause names a unit, but a rule of sufficient strength points at one. */
  | 'INFERRED'
  /** Within the registry's fields, but nothing on record establishes it. */
  | 'NOT_ESTABLISHED'
  /** Not a matter of any department on record. */
  | 'OUT_OF_SCOPE'
  /** Two or more units hold it by equally specific clauses; all are listed, none is preferred. */
  | 'SHARED'
  /** Units take part or coordinate in exactly this, and none leads. */
  | 'SUPPORT_ONLY';

export type AskQueryVariables = Exact<{
  question: QuestionInput;
  province: string;
  asOf?: string | null | undefined;
}>;


export type AskQuery = { responsibility: { status: ResolutionStatus, leads: Array<{ unit: { name: string }, clauses: Array<{ path: string, document: { key: string } }> }>, supports: Array<{ unit: { name: string } }>, citations: Array<{ path: string, document: { key: string } }>, caveats: Array<{ code: CaveatCode }> } };

export type PlaceFragment = { path: string, document: { key: string } };

export const PlaceFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clause"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]} as unknown as DocumentNode;
export const AskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Ask"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"question"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"QuestionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"province"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"responsibility"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"question"},"value":{"kind":"Variable","name":{"kind":"Name","value":"question"}}},{"kind":"Argument","name":{"kind":"Name","value":"province"},"value":{"kind":"Variable","name":{"kind":"Name","value":"province"}}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"asOf"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"clauses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"supports"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unit"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"citations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Place"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caveats"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"Place"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Clause"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"document"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}}]}}]}}]} as unknown as DocumentNode;

export type SdkFunctionWrapper = <T>(action: (requestHeaders?:Record<string, string>) => Promise<T>, operationName: string, operationType?: string, variables?: any) => Promise<T>;


const defaultWrapper: SdkFunctionWrapper = (action, _operationName, _operationType, _variables) => action();

export function getSdk(client: GraphQLClient, withWrapper: SdkFunctionWrapper = defaultWrapper) {
  return {
    Ask(variables: AskQueryVariables, requestHeaders?: GraphQLClientRequestHeaders, signal?: RequestInit['signal']): Promise<AskQuery> {
      return withWrapper((wrappedRequestHeaders) => client.request<AskQuery>({ document: AskDocument, variables, requestHeaders: { ...requestHeaders, ...wrappedRequestHeaders }, signal }), 'Ask', 'query', variables);
    }
  };
}
export type Sdk = ReturnType<typeof getSdk>;