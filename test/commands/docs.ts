import { readFileSync, writeFileSync } from 'node:fs';
import { ResponsibilityService } from '#phancong/answer/responsibility.service.js';
import { loadRuleset } from '#phancong/answer/rules/tables.js';
import { recordsSource } from '#phancong/registry/registries.js';
import { packagedRecords } from '#phancong/registry/seeds/packaged-records.js';
import { glossaryPage } from './docs/glossary-page.ts';
import { lawPage } from './docs/law-page.ts';
import { wordingPage } from './docs/wording-page.ts';

// Writes the pages of docs/ that are made from the code and the records, and the tables of codes in the glossary.
const service = new ResponsibilityService(recordsSource(packagedRecords()), loadRuleset());
const place = (name: string): URL => new URL(`../../docs/${name}`, import.meta.url);
const write = (name: string, text: string): void => writeFileSync(place(name), text);
write('wording.md', wordingPage());
write('law-on-the-date.md', await lawPage((question, province, asOf) => service.ask(question, province, asOf), packagedRecords()));
write('glossary.md', glossaryPage(readFileSync(place('glossary.md'), 'utf8')));
