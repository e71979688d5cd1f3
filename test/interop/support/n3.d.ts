/** The part of n3 that the tests use; it ships without types. */
declare module 'n3' {
  interface Term {
    value: string;
    datatype?: { value: string };
  }
  interface Quad {
    subject: Term;
    predicate: Term;
    object: Term;
  }
  export class Parser {
    constructor(options?: { format?: string });
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads: Quad[]);
    readonly size: number;
    addQuads(quads: Quad[]): void;
    getQuads(subject: Term | null, predicate: Term | null, object: Term | null, graph: null): Quad[];
    getObjects(subject: Term | null, predicate: Term, graph: null): Term[];
    getSubjects(predicate: Term, object: Term, graph: null): Term[];
  }
  export const DataFactory: { namedNode(value: string): Term };
}
