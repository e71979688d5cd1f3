import 'reflect-metadata';
import './shared/production.js';
import { program, runProgram } from './cli/program.js';
import { registerServe } from './cli/serve.js';

registerServe(program, async (config, tell) => (await import('./app.js')).startService(config, undefined, tell));
await runProgram();
