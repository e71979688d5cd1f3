#!/usr/bin/env node
import { refuseOldNode } from './shared/node-version.js';

refuseOldNode();
// What comes after needs the Node that was just asked for, and is read only then.
await import('./start.js');
