/** The part of n3 that the tests use; it ships without types. */
declare module 'n3' {
  interface Term {
    value: string;
    datatype?: { value: string };
  }
  export class Parser {
    constructor(options?: { format?: string });
    parse(text: string): object[];
  }
  export class Store {
    constructor(quads: object[]);
    getObjects(subject: Term | null, predicate: Term, graph: null): Term[];
    getSubjects(predicate: Term, object: Term, graph: null): Term[];
  }
  export const DataFactory: { namedNode(value: string): Term };
}
