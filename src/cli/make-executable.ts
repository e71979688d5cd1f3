import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The compiler writes plain files; the command that npx runs must be executable.
chmodSync(fileURLToPath(new URL('./main.js', import.meta.url)), 0o755);
