import './shared/production.js';
import { sentenceOf } from './cli/sentence.js';
import { runServe } from './cli/serve.js';
import { readConfig } from './config.js';

try {
  await runServe(readConfig());
} catch (error) {
  process.stderr.write(sentenceOf(error, ['vi', 'en']));
  process.exit(2);
}
