import { Registry0001 } from './migrations/0001-registry.js';
import { Drafts0002 } from './migrations/0002-drafts.js';
import { Suppressions0003 } from './migrations/0003-suppressions.js';
import { AssignmentOrder0004 } from './migrations/0004-assignment-order.js';
import { Chain0005 } from './migrations/0005-chain.js';
import { Records0006 } from './migrations/0006-records.js';
import { Words0007 } from './migrations/0007-words.js';
import { Texts0008 } from './migrations/0008-texts.js';
import { Facets0009 } from './migrations/0009-facets.js';

/** All migrations, in the order in which they are run: what a registry was made by is a beginning of this list. */
export const MIGRATIONS = [
  { name: '0001-registry', class: Registry0001 },
  { name: '0002-drafts', class: Drafts0002 },
  { name: '0003-suppressions', class: Suppressions0003 },
  { name: '0004-assignment-order', class: AssignmentOrder0004 },
  { name: '0005-chain', class: Chain0005 },
  { name: '0006-records', class: Records0006 },
  { name: '0007-words', class: Words0007 },
  { name: '0008-texts', class: Texts0008 },
  { name: '0009-facets', class: Facets0009 },
];

export const MIGRATION_NAMES = MIGRATIONS.map(({ name }) => name);
