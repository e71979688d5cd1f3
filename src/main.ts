import './shared/production.js';
import { runServe } from './cli/serve.js';
import { readConfig } from './config.js';

await runServe(readConfig());
