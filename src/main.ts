import { readConfig } from './config.js';
import { runServe } from './cli/serve.js';

await runServe(readConfig());
