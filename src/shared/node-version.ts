/** The oldest Node that has what the code uses: `engines` of package.json. */
const OLDEST = [22, 17] as const;

/** Ends the process with 2 and one sentence where Node is too old to run it. */
export function refuseOldNode(version: string = process.versions.node): void {
  if (isRecent(version)) return;
  process.stderr.write(
    `phancong cần Node ${OLDEST.join('.')} trở lên; đây là Node ${version}. / phancong needs Node ${OLDEST.join('.')} or later; this is Node ${version}.\n`,
  );
  process.exit(2);
}

/** Whether a version of Node is recent enough. */
export function isRecent(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}
