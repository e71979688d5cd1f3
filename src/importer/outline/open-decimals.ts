import { gapBetween, isMisprintOf, lastCount, nextDecimal, parentOf, WIDEST_GAP } from './numbering.js';
import { below, type Place } from './place.js';

/** The last number of a container, and the decimals that are open below it: `2`, `2.8`, `2.8.1`. */
export class OpenDecimals {
  private counts: string[] = [];

  get isEmpty(): boolean {
    return this.counts.length === 0;
  }

  /** The number that the decimals are below; null where none is open. */
  get number(): string | null {
    return this.counts[0] ?? null;
  }

  close(): void {
    this.counts = [];
  }

  openNumber(value: string): void {
    this.counts = [value];
  }

  open(value: string): void {
    const counted = this.misprintOf(value) ?? value;
    this.counts = [...this.counts.slice(0, counted.split('.').length - 1), counted];
  }

  /** `2.8.1` below `2.8`, `2.9` after `2.8.5`, `2.6.1` a second time; or the misprint of what is due. */
  follows(value: string): boolean {
    const parent = parentOf(value);
    if (!this.counts.includes(parent)) return this.misprintOf(value) !== null;
    const previous = this.counts[parent.split('.').length];
    const gap = gapBetween(previous === undefined ? 0 : lastCount(previous), lastCount(value));
    return gap >= -1 && gap <= WIDEST_GAP;
  }

  previousOf(value: string): string {
    return this.counts[value.split('.').length - 1] ?? `${parentOf(value)}.0`;
  }

  /** The decimal that is due where the printed one has its dots in the wrong place. */
  misprintOf(value: string): string | null {
    if (this.counts.includes(parentOf(value))) return null;
    return (
      this.counts
        .slice(1)
        .map(nextDecimal)
        .find((due) => isMisprintOf(value, due)) ?? null
    );
  }

  placesOf(value: string, container: string | null): Place[] {
    const due = this.misprintOf(value);
    const parent = due === null ? parentOf(value) : (this.counts[due.split('.').length - 2] as string);
    return [
      {
        path: below(container, value),
        parent: below(container, parent),
        kind: 'ITEM',
        entry: true,
        due: due === null ? null : below(container, due),
      },
    ];
  }
}
