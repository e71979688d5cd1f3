import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSettings } from '#phancong/registry/db/database.js';
import { administer, databaseAt } from '../../support/administer.ts';

/** A registry of which every kill gets a copy of its own. */
export interface Place {
  settings: DatabaseSettings;
  drop(): Promise<void>;
}

/** Where registries are made, copied and thrown away again: directories, or databases of a server. */
export interface Places {
  name: 'PGlite' | 'PostgreSQL';
  /** For files beside them. */
  directory: string;
  /** A place where nothing is yet. */
  empty(): Promise<Place>;
  /** The same as another place, which nobody has open. */
  copyOf(place: Place): Promise<Place>;
  drop(): Promise<void>;
}

export function placesOn(url: string | null, parent = tmpdir()): Places {
  const directory = mkdtempSync(join(parent, 'phancong-kills-'));
  const made: Place[] = [];
  const { empty, copyOf } = url === null ? directories(directory) : databases(url);
  const noted = async (making: Promise<Place>): Promise<Place> => {
    const place = await making;
    made.push(place);
    return place;
  };
  return {
    name: url === null ? 'PGlite' : 'PostgreSQL',
    directory,
    empty: () => noted(empty()),
    copyOf: (place) => noted(copyOf(place)),
    drop: async () => {
      for (const place of made) await place.drop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

function directories(parent: string): Pick<Places, 'empty' | 'copyOf'> {
  const empty = async (): Promise<Place> => {
    const dataDirectory = join(parent, randomUUID());
    return {
      settings: { databaseUrl: null, dataDirectory },
      drop: async () => {
        for (const path of [dataDirectory, `${dataDirectory}.lock`, `${dataDirectory}.owner`]) rmSync(path, { recursive: true, force: true });
      },
    };
  };
  return {
    empty,
    copyOf: async ({ settings: { dataDirectory } }) => {
      const place = await empty();
      if (existsSync(dataDirectory)) cpSync(dataDirectory, place.settings.dataDirectory, { recursive: true });
      return place;
    },
  };
}

function databases(url: string): Pick<Places, 'empty' | 'copyOf'> {
  const from = async (template: string): Promise<Place> => {
    const name = `phancong_kills_${randomUUID().replaceAll('-', '')}`;
    await administer(url, `create database ${name} ${template}`);
    return {
      settings: { databaseUrl: databaseAt(url, name), dataDirectory: '' },
      drop: () => administer(url, `drop database if exists ${name} with (force)`),
    };
  };
  return {
    empty: () => from(''),
    copyOf: ({ settings: { databaseUrl } }) => from(`template ${new URL(databaseUrl as string).pathname.slice(1)}`),
  };
}
