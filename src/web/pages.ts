import type { Page } from './page.js';
import { askPage } from './pages/ask.js';
import { auditPage } from './pages/audit.js';
import { clausePage } from './pages/clause.js';
import { coveragePage } from './pages/coverage.js';
import { diffPage } from './pages/diff.js';
import { documentPage } from './pages/document.js';
import { embedPage } from './pages/embed.js';
import { matrixPage } from './pages/matrix.js';
import { placesPage } from './pages/places.js';
import { procedurePage } from './pages/procedure.js';
import { proceduresPage } from './pages/procedures.js';
import { provincePage } from './pages/province.js';
import { receiptPage } from './pages/receipt.js';
import { reviewPage } from './pages/review.js';
import { searchPage } from './pages/search.js';
import { subjectPage } from './pages/subject.js';
import { subjectsPage } from './pages/subjects.js';
import { unitPage } from './pages/unit.js';
import { whatIfPage } from './pages/what-if.js';

/** Every page, by its address below `/vi` and `/en`. */
export const PAGES: readonly Page[] = [
  askPage,
  placesPage,
  receiptPage,
  reviewPage,
  embedPage,
  searchPage,
  coveragePage,
  provincePage,
  unitPage,
  documentPage,
  clausePage,
  subjectsPage,
  subjectPage,
  proceduresPage,
  procedurePage,
  auditPage,
  matrixPage,
  diffPage,
  whatIfPage,
];
