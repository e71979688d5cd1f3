#!/usr/bin/env node
import 'reflect-metadata';
import './shared/production.js';
import { startService } from './app.js';
import { program, runProgram } from './cli/program.js';
import { registerServe } from './cli/serve.js';

registerServe(program, startService);
await runProgram();
