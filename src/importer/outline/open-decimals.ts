import { gapBetween, isMisprintOf, lastCount, nextDecimal, parentOf, WIDEST_GAP } from './numbering.js';
import { below, type Place } from './place.js';

/** A number that is open: what it counts as, and the path of its node, with its `~2` where the number was printed before. */
interface Count {
  value: string;
  path: string;
}

/** The last number of a container, and the decimals that are open below it: `2`, `2.8`, `2.8.1`. */
export class OpenDecimals {
  private counts: Count[] = [];

  get isEmpty(): boolean {
    return this.counts.length === 0;
  }

  /** The number that the decimals are below; null where none is open. */
  get number(): string | null {
    return this.counts[0]?.value ?? null;
  }

  /** Path of the number that the decimals are below; null where none is open. */
  get path(): string | null {
    return this.counts[0]?.path ?? null;
  }

  close(): void {
    this.counts = [];
  }

  openNumber(value: string, path: string): void {
    this.counts = [{ value, path }];
  }

  open(value: string, path: string): void {
    const counted = this.misprintOf(value) ?? value;
    this.counts = [...this.counts.slice(0, counted.split('.').length - 1), { value: counted, path }];
  }

  /** `2.8.1` below `2.8`, `2.9` after `2.8.5`, `2.6.1` a second time; or the misprint of what is due. */
  follows(value: string): boolean {
    const parent = parentOf(value);
    if (!this.has(parent)) return this.misprintOf(value) !== null;
    const previous = this.counts[parent.split('.').length]?.value;
    const gap = gapBetween(previous === undefined ? 0 : lastCount(previous), lastCount(value));
    return gap >= -1 && gap <= WIDEST_GAP;
  }

  previousOf(value: string): string {
    return this.counts[value.split('.').length - 1]?.value ?? `${parentOf(value)}.0`;
  }

  /** The decimal that is due where the printed one has its dots in the wrong place. */
  misprintOf(value: string): string | null {
    if (this.has(parentOf(value))) return null;
    return (
      this.counts
        .slice(1)
        .map((count) => nextDecimal(count.value))
        .find((due) => isMisprintOf(value, due)) ?? null
    );
  }

  /**
   * Where a decimal goes: below the number that is open, which may be the second that is printed so; a misprinted one is called in its
   * container what is printed.
   */
  placesOf(value: string, container: string | null, kind: Place['kind']): Place[] {
    const due = this.misprintOf(value);
    const above = this.counts[(due ?? value).split('.').length - 2]?.path ?? null;
    return [
      {
        path: due === null ? below(above, value.slice(parentOf(value).length + 1)) : below(container, value),
        parent: above,
        kind,
        entry: true,
        due: due === null ? null : below(above, String(lastCount(due))),
      },
    ];
  }

  private has(value: string): boolean {
    return this.counts.some((count) => count.value === value);
  }
}
