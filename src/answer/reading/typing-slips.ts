/** Typing slips: words at one letter's distance, found by what is left when a letter is taken out. */

/** Beginnings and endings of Vietnamese syllables, folded. */
const SYLLABLE =
  /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:a(?:c|ch|i|m|n|ng|nh|o|p|t|u|y)?|e(?:c|ch|m|n|ng|nh|o|p|t|u)?|i(?:a|c|ch|ec|em|en|eng|ep|et|eu|m|n|nh|p|t|u)?|o(?:a|ac|ach|ai|am|an|ang|anh|ao|at|ay|c|e|en|eo|et|i|m|n|ng|p|t|oc|ong)?|u(?:a|an|ang|at|ay|c|e|ech|enh|i|m|n|ng|o|oc|oi|om|on|ong|op|ot|ou|p|t|u|y|ya|ych|yen|yet|yt|ynh|yu)?|y(?:em|en|et|eu)?)$/;

/** Whether a folded word is a syllable of the language, known or not: then it is no slip. */
export function isSyllable(folded: string): boolean {
  return SYLLABLE.test(folded);
}

/** Shortest word that may have a slip. */
const SHORTEST = 4;

/** Finds the known words at one letter's distance from an unknown one: a letter more, fewer, other, or two exchanged. */
export class Slips {
  private readonly byRest = new Map<string, string[]>();

  /** A word that others may be slips of. To be called once for each. */
  add(word: string): void {
    if (word.length < SHORTEST - 1) return;
    for (const rest of restsOf(word)) {
      const words = this.byRest.get(rest) ?? [];
      words.push(word);
      this.byRest.set(rest, words);
    }
  }

  /** The one word that an unknown one must have been: of those with the same letters, else of all that are near. `null` for none or several. */
  only(word: string): string | null {
    const near = this.near(word);
    const exchanged = near.filter((known) => lettersOf(known) === lettersOf(word));
    const [meant, ...others] = exchanged.length ? exchanged : near;
    return meant === undefined || others.length ? null : meant;
  }

  near(word: string): readonly string[] {
    if (word.length < SHORTEST || word.length > 20 || isSyllable(word)) return [];
    return [...new Set(restsOf(word).flatMap((rest) => this.byRest.get(rest) ?? []))].filter(
      (known) => known.length >= SHORTEST - 1 && Math.abs(known.length - word.length) <= 1,
    );
  }
}

function restsOf(word: string): string[] {
  return [word, ...Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))];
}

function lettersOf(word: string): string {
  return [...word].sort().join('');
}
