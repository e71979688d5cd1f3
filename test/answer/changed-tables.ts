import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Row } from '../../src/answer/rules/row.js';
import { RULES_DIRECTORY } from '../../src/answer/rules/tables.js';

/** The package's tables of rules in a directory of their own, made anew for each test, which may change them. */
export class ChangedTables {
  directory = '';

  constructor() {
    beforeEach(() => {
      this.directory = mkdtempSync(join(tmpdir(), 'phancong-rules-'));
      cpSync(RULES_DIRECTORY, this.directory, { recursive: true });
    });
    afterEach(() => rmSync(this.directory, { recursive: true }));
  }

  /** The rows of the package's table. */
  rowsOf(table: string): Row[] {
    return parse(readFileSync(join(RULES_DIRECTORY, `${table}.yaml`), 'utf8')) as Row[];
  }

  write(table: string, content: unknown): void {
    writeFileSync(join(this.directory, `${table}.yaml`), typeof content === 'string' ? content : stringify(content));
  }

  /** The first row of the leads as it would be with something else in it. */
  first(change: object): void {
    const [row, ...others] = this.rowsOf('leads');
    this.write('leads', [{ ...row, ...change }, ...others]);
  }
}
