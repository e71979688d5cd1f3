import { isPermitted, licenceOf } from './licences.ts';
import type { Bill, Stated } from './tree.ts';

/** What the package needs where it runs, and what describes it; all else stays here. */
const SHIPPED = [
  /^(?:package\.json|README\.md|LICENSE)$/,
  /^dist\/(?!client\/|web\/)[\w/.-]+\.js$/,
  /^dist\/web\/[\w/.-]+\.(?:js|css)$/,
  /^dist\/client\/[\w.-]+\.(?:js|d\.ts)$/,
  /^dist\/(?:answer\/reading\/fitted\.gz|registry\/seeds\/records\.json)$/,
  /^rules\/[\w/.-]+\.(?:yaml|json)$/,
  /^schema\/(?:schema\.graphql|operations\/manifest\.json|contexts\/phancong\.jsonld)$/,
  /^seeds\/[\w/.@-]+\.(?:yaml|json)$/,
];
/** Without these it does not start, or answers less well than it should. */
const NEEDED = [
  'LICENSE',
  'README.md',
  'dist/main.js',
  'dist/answer/reading/fitted.gz',
  'dist/registry/seeds/records.json',
  'dist/client/client.d.ts',
  'dist/web/style.css',
  'dist/web/graphiql.js',
  'schema/operations/manifest.json',
];

/** Files that would be published and should not be, and those that should be and would not. */
export function fileFaults(files: readonly string[]): string[] {
  const extra = files.filter((file) => !SHIPPED.some((form) => form.test(file))).map((file) => `${file} would be published and is not needed`);
  return [...extra, ...NEEDED.filter((file) => !files.includes(file)).map((file) => `${file} would not be published`)];
}

/** Packages of which the licence is not permitted, or not known. */
export function licenceFaults({ components }: Bill): string[] {
  return components
    .filter((component) => !isPermitted(licenceOf(component)))
    .map((component) => `${component.name} ${component.version} has the licence "${licenceOf(component)}", which is not permitted`);
}

/** Places that do not state the version that package.json has. */
export function versionFaults({ manifest, lock, client, changelog, security }: Stated): string[] {
  const [major, minor] = manifest.split('.');
  const heading = new RegExp(`^## ${manifest.replaceAll('.', '\\.')} \\(\\d{4}-\\d{2}-\\d{2}\\)$`, 'm');
  return [
    ...(lock === manifest ? [] : [`package-lock.json says ${lock}, package.json ${manifest}`]),
    ...(client === manifest ? [] : [`dist/client/package.json says ${client}, package.json ${manifest}`]),
    ...(heading.test(changelog) ? [] : [`CHANGELOG.md has no heading "## ${manifest} (YYYY-MM-DD)"`]),
    ...(/^## Unreleased$/m.test(changelog) ? [] : ['CHANGELOG.md has no heading "## Unreleased"']),
    ...(new RegExp(`^\\| ${major}\\.${minor} +\\|`, 'm').test(security) ? [] : [`SECURITY.md does not say whether ${major}.${minor} is supported`]),
  ];
}
