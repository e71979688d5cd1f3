import { followInPlace } from './follow.js';
import { keepHistory } from './history.js';
import { openFiles } from './open-file.js';
import { suggestPlaces } from './places.js';
import { offerTools } from './tools.js';
import { printWholeAddress } from './whole-address.js';

/** What makes the pages lively where a browser runs scripts; without it every page works the same by links and forms. */
function enliven(): void {
  offerTools();
  openFiles();
  keepHistory();
  suggestPlaces();
  printWholeAddress();
}

enliven();
followInPlace(enliven);
