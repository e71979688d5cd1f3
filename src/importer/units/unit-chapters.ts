import type { OutlineNode } from '../outline/outline-node.js';

/** Whether an article is the first of another regulation in the same file: `Điều 1` again. */
export function beginsAnew({ path, kind }: Pick<OutlineNode, 'path' | 'kind'>): boolean {
  return kind === 'ARTICLE' && /(?:^|\s)1~\d+$/u.test(path);
}

/** Chapters and `Mục` that are headed by units. Their articles are not below them in the tree, but theirs. */
export class UnitChapters {
  private chapter: string | null | undefined;
  private part: string | null | undefined;
  /** No article was met since the chapter began. */
  private begins = false;

  /** Shapes: the units by the paths of what they head; null for nobody. */
  constructor(private readonly headed: ReadonlyMap<string, string | null>) {}

  /** The unit whose chapter an article is in; undefined for any other node. To be asked of all nodes in their order. */
  unitOf({ path, kind, label }: OutlineNode): string | undefined {
    if (kind === 'PART' || kind === 'CHAPTER') {
      this.chapter = kind === 'CHAPTER' ? this.headed.get(path) : undefined;
      this.part = undefined;
      this.begins = true;
    } else if (kind === 'SECTION' && /^Mục\s/iu.test(label)) {
      this.part = this.headed.get(path) ?? null;
      this.begins = true;
    }
    if (kind !== 'ARTICLE') return undefined;
    if (!this.begins && beginsAnew({ path, kind })) this.chapter = this.part = undefined;
    this.begins = false;
    return (this.part === undefined ? this.chapter : this.part) ?? undefined;
  }
}
