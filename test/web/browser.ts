import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where a browser is demanded, its absence is a failure; elsewhere these tests are left out. */
export const HAS_BROWSER = Boolean(INSTALLED ?? process.env['REQUIRE_BROWSER']);

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: INSTALLED ?? '/usr/bin/chromium', args: FLAGS });
}
