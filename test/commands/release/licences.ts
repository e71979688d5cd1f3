import satisfies from 'spdx-satisfies';

/** Licences that a package may have which is installed with this one: all may be used, changed and passed on for a notice. */
const PERMITTED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'] as const;

/** A package in a bill of materials (CycloneDX 1.5), as far as it is read here. */
export interface Component {
  name: string;
  version: string;
  licenses?: readonly ({ license: { id?: string; name?: string } } | { expression: string })[];
}

/** What a package says of its licence, as an SPDX expression; in its own words where it gives none, and empty where it says nothing. */
export function licenceOf({ licenses = [] }: Component): string {
  const expressions = licenses.map((one) => ('expression' in one ? one.expression : (one.license.id ?? one.license.name ?? '')));
  return expressions.length > 1 ? expressions.map((one) => `(${one})`).join(' AND ') : (expressions[0] ?? '');
}

/** Whether a licence is one of the permitted; of several to choose from one will do. */
export function isPermitted(licence: string): boolean {
  try {
    return satisfies(licence, PERMITTED);
  } catch {
    // No expression of SPDX, so nothing that could be compared.
    return false;
  }
}

/** A list for people: each licence with the packages that have it. */
export function licenceList(components: readonly Component[]): string {
  const byLicence = [...Map.groupBy(components, licenceOf)].toSorted(([one], [other]) => one.localeCompare(other));
  const sections = byLicence.map(([licence, having]) => {
    const names = having.map(({ name, version }) => `- ${name} ${version}`).toSorted();
    return `## ${licence || 'no licence named'} (${names.length})\n\n${names.join('\n')}\n`;
  });
  return `# Licences of the packages that are installed with phancong\n\n${sections.join('\n')}`;
}
