import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Look, Server } from '../../../src/registry/db/server.js';
import { Servers } from '../../../src/registry/db/servers.js';

afterEach(() => vi.useRealTimers());

const MIGRATIONS = 7;
const away = (): Error => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

/** A server that is what a test says, and writes down what it was asked. */
class Made {
  seen: Look | null;
  asked = 0;
  looks = 0;
  failure: Error | null = null;
  /** What it says when it is looked at: `seen` may be older. */
  now: Look;
  readonly orm = { em: { fork: () => ({ execute: async () => [{ id: (await this.look()).revision }] }) } };

  constructor(
    readonly name: string,
    look: Partial<Look>,
  ) {
    this.seen = { standby: true, timeline: '', migrations: MIGRATIONS, revision: 1, ...look };
    this.now = this.seen;
  }

  async ask(): Promise<unknown> {
    this.asked += 1;
    if (this.failure) throw this.failure;
    return { rows: [{ by: this.name }] };
  }

  async look(): Promise<Look> {
    this.looks += 1;
    if (this.failure) throw this.failure;
    return (this.seen = this.now);
  }
}

const primary = (name = 'primary', timeline = '00000001'): Made => new Made(name, { standby: false, timeline });
const serversOf = (...made: Made[]): Servers => new Servers(made as unknown as Server[], MIGRATIONS);
const readBy = async (servers: Servers): Promise<unknown> => (await servers.read('select 1')).rows[0]?.['by'];

describe('which server is written to', () => {
  it('is the one that can be, wherever it is among the settings', () => {
    expect(serversOf(new Made('a', {}), primary('b')).primary).toMatchObject({ name: 'b' });
  });

  it('of two that can be, it is the one with the later history: the replaced one came back', () => {
    expect(serversOf(primary('old', '00000009'), primary('new', '0000000A')).primary).toMatchObject({ name: 'new' });
    expect(serversOf(primary('new', '0000000A'), primary('old', '00000009')).primary).toMatchObject({ name: 'new' });
  });

  it('the replaced one is not taken while the new one does not answer either', () => {
    const [old, made] = [primary('old', '00000001'), primary('new', '00000002')];
    const servers = serversOf(old, made);
    expect(servers.primary).toMatchObject({ name: 'new' });
    made.seen = null;
    expect([servers.primary, servers.writable]).toMatchObject([{ name: 'new' }, false]);
  });

  it('while none can be, it is the last that could, and nothing can be written', () => {
    const [a, b] = [primary('a'), new Made('b', {})];
    const servers = serversOf(b, a);
    expect([servers.primary, servers.writable]).toMatchObject([{ name: 'a' }, true]);
    a.seen = null;
    expect([servers.primary, servers.writable]).toMatchObject([{ name: 'a' }, false]);
    b.seen = { ...b.now, standby: false, timeline: '00000002' };
    expect([servers.primary, servers.writable]).toMatchObject([{ name: 'b' }, true]);
  });

  it('one alone is not asked what it is', () => {
    const only = new Made('only', {});
    only.seen = null;
    expect(serversOf(only).writable).toBe(true);
  });
});

describe('a statement that reads', () => {
  it('goes to the standbys in turn, and to the primary not at all', async () => {
    const [p, a, b] = [primary(), new Made('a', {}), new Made('b', {})];
    const servers = serversOf(p, a, b);
    expect([await readBy(servers), await readBy(servers), await readBy(servers)]).toEqual(['a', 'b', 'a']);
    expect([p.asked, a.looks, b.looks]).toEqual([0, 0, 0]);
  });

  it('that a server fails in is answered by the next', async () => {
    const [p, a, b] = [primary(), new Made('a', {}), new Made('b', {})];
    const servers = serversOf(p, a, b);
    a.failure = away();
    expect(await readBy(servers)).toBe('b');
    b.failure = away();
    expect(await readBy(servers)).toBe('primary');
  });

  it.each<[string, Error]>([
    ['has a fault of its own', Object.assign(new Error('column "x" does not exist'), { code: '42703' })],
    ['takes too long', Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' })],
  ])('that %s is not tried again elsewhere', async (_what, failure) => {
    const [p, a] = [primary(), new Made('a', {})];
    a.failure = failure;
    await expect(serversOf(p, a).read('select 1')).rejects.toBe(failure);
    expect([a.asked, p.asked]).toEqual([1, 0]);
  });

  it('passes by standbys that lag behind what was seen, and those that have caught up since are found by a look', async () => {
    const [p, a, b] = [primary(), new Made('a', {}), new Made('b', {})];
    const servers = serversOf(p, a, b);
    p.now = { ...p.now, revision: 2 };
    expect(await servers.newest()).toBe(2);
    expect(await readBy(servers)).toBe('primary');
    b.now = { ...b.now, revision: 2 };
    expect([await readBy(servers), await readBy(servers)]).toEqual(['b', 'b']);
    const { looks } = b;
    expect(await readBy(servers)).toBe('b');
    expect(b.looks, 'once it is known to have it, it is not looked at again').toBe(looks);
    a.now = { ...a.now, revision: 2 };
    expect([await readBy(servers), await readBy(servers)].toSorted()).toEqual(['a', 'b']);
  });

  it('passes by a standby without the newest migration, and takes one of a later version', async () => {
    const [p, before, after] = [primary(), new Made('before', { migrations: MIGRATIONS - 1 }), new Made('after', { migrations: MIGRATIONS + 1 })];
    const servers = serversOf(p, before, after);
    expect([await readBy(servers), await readBy(servers)]).toEqual(['after', 'after']);
    after.seen = null;
    expect(await readBy(servers)).toBe('primary');
  });

  it('without a primary waits for a standby that has what was seen, and is given up after half a second', async () => {
    vi.useFakeTimers();
    const [p, a] = [primary(), new Made('a', {})];
    const servers = serversOf(p, a);
    servers.saw(2);
    p.seen = null;
    const given = expect(readBy(servers)).rejects.toMatchObject({ message: 'no server has revision 2', code: 'TOO_LATE' });
    await vi.advanceTimersByTimeAsync(600);
    await given;
    const waited = readBy(servers);
    await vi.advanceTimersByTimeAsync(200);
    a.now = { ...a.now, revision: 2 };
    await vi.advanceTimersByTimeAsync(50);
    expect(await waited).toBe('a');
  });
});

describe('the newest revision of several servers', () => {
  it('is what the primary says; what a standby has before it is not news yet', async () => {
    const [p, a] = [primary(), new Made('a', { revision: 2 })];
    expect(await serversOf(p, a).newest()).toBe(1);
  });

  it('is what the furthest standby has while the primary is away, and never less than was seen', async () => {
    const [p, a, b] = [primary(), new Made('a', { revision: 1 }), new Made('b', { revision: 2 })];
    const servers = serversOf(p, a, b);
    p.seen = null;
    expect(await servers.newest()).toBe(2);
    b.seen = null;
    await expect(servers.newest()).rejects.toThrow('no server has revision 2');
    a.seen = null;
    await expect(servers.newest()).rejects.toThrow('no server answers');
  });

  it('that a new primary does not have is lost, and is reported', async () => {
    const [p, a] = [primary(), new Made('a', {})];
    const servers = serversOf(p, a);
    servers.saw(2);
    await expect(servers.newest()).rejects.toMatchObject({ code: 'REVISION_LOST', detail: { given: '2' } });
  });
});
