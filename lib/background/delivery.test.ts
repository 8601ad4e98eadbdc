import { describe, expect, it } from 'vitest';
import { sampleReport, uuid } from '../../tests/reports/samples.ts';
import { ENDPOINT, makeReport, World } from '../../tests/reports/world.ts';
import { createOutbox } from '../storage/outbox.ts';
import { createDelivery, type DeliveryParts } from './delivery.ts';

async function setUp(change: Partial<DeliveryParts> = {}) {
  const world = new World();
  const store = {
    get: async (keys: string | string[] | null) =>
      Object.fromEntries([...world.stored].filter(([key]) => keys === null || [keys].flat().includes(key))),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) world.stored.set(key, value);
    },
    remove: async (keys: string | string[]) => {
      for (const key of [keys].flat()) world.stored.delete(key);
    },
  };
  const outbox = createOutbox({ store, now: () => world.now, exclusive: (work) => work() });
  const delivery = createDelivery({
    outbox,
    now: () => world.now,
    random: () => 0,
    endpoint: async () => ENDPOINT,
    maySend: async () => true,
    post: async (_endpoint, id, body) => {
      world.posts++;
      return world.receiver(() => world.receive(id, body), world);
    },
    schedule: async (time) => {
      world.alarm = time;
    },
    ...change,
  });
  await outbox.keep(sampleReport(1).text);
  await outbox.update(uuid(1), () => ({ state: 'waiting', endpoint: ENDPOINT }));
  return { world, outbox, delivery };
}

describe('delivery', () => {
  it('sends the bytes that were kept, once, and remembers where they are', async () => {
    const { world, outbox, delivery } = await setUp();
    await Promise.all([delivery.run(), delivery.run(), delivery.run()]);
    expect(world.posts).toBe(1);
    expect(world.received.get(uuid(1))).toBe(sampleReport(1).text);
    expect(await outbox.find(uuid(1))).toMatchObject({
      state: 'sent',
      tries: 1,
      sentAt: world.now,
      location: `${ENDPOINT}${uuid(1)}`,
    });
    expect(world.alarm).toBeNull();
  });

  it('sends nothing that the reader has not asked to send', async () => {
    const { world, outbox, delivery } = await setUp();
    await outbox.update(uuid(1), () => ({ state: 'kept' }));
    await delivery.run();
    expect(world.posts).toBe(0);
    expect(world.alarm).toBeNull();
  });

  it('waits as long as it is told, with one alarm for all', async () => {
    const { world, outbox, delivery } = await setUp();
    await outbox.keep(sampleReport(2).text);
    await outbox.update(uuid(2), () => ({ state: 'waiting', endpoint: ENDPOINT }));
    world.receiver = () => ({ kind: 'answered', status: 429, retryAfter: '600', location: null });
    await delivery.run();
    expect(world.posts).toBe(1);
    expect(world.alarm).toBe(world.now + 600_000);
    expect(await outbox.find(uuid(1))).toMatchObject({ state: 'waiting', reason: 'server', status: 429 });
    await delivery.run();
    expect(world.posts).toBe(1);
  });

  it('parks what the receiver does not accept, and says so', async () => {
    const { world, outbox, delivery } = await setUp();
    world.receiver = () => ({ kind: 'answered', status: 422, retryAfter: null, location: null });
    await delivery.run();
    expect(await outbox.find(uuid(1))).toMatchObject({
      state: 'refused',
      reason: 'rejected',
      status: 422,
      nextTry: null,
    });
    expect(world.alarm).toBeNull();
  });

  it.each([
    ['endpoint', { endpoint: async () => null }],
    ['endpoint', { endpoint: async () => 'https://other.example/' }],
    ['permission', { maySend: async () => false }],
  ])('sends nothing without %s', async (reason, parts) => {
    const { world, outbox, delivery } = await setUp(parts);
    await delivery.run();
    expect(world.posts).toBe(0);
    expect(await outbox.find(uuid(1))).toMatchObject({ state: 'refused', reason });
  });

  it('gives up after 30 days and keeps the report', async () => {
    const { world, outbox, delivery } = await setUp();
    world.now += 31 * 86_400_000;
    await delivery.run();
    expect(await outbox.find(uuid(1))).toMatchObject({
      state: 'refused',
      reason: 'too-old',
      body: sampleReport(1).text,
    });
  });

  it('tries a report as long after Send, however old it was by then', async () => {
    const { world, outbox, delivery } = await setUp();
    world.now += 40 * 86_400_000;
    await outbox.update(uuid(1), () => ({ state: 'waiting', askedAt: world.now }));
    await delivery.run();
    expect(await outbox.find(uuid(1))).toMatchObject({ state: 'sent' });
  });

  it('leaves alone what the reader took back or deleted while it was under way', async () => {
    for (const act of ['remove', 'take-back'] as const) {
      const { world, outbox, delivery } = await setUp({
        post: async () => {
          if (act === 'remove') await outboxOf.remove(uuid(1));
          else await outboxOf.update(uuid(1), () => ({ state: 'kept' }));
          return { kind: 'answered', status: 201, retryAfter: null, location: null };
        },
      });
      const outboxOf = outbox;
      await delivery.run();
      expect((await outbox.find(uuid(1)))?.state ?? 'gone').toBe(act === 'remove' ? 'gone' : 'kept');
      expect(world.alarm).toBeNull();
    }
  });

  it('does not try in a circle when it cannot write down what it did', async () => {
    const world = new World();
    await makeReport(world.start(), sampleReport(1).text);
    world.refuseWrites = () => true;
    await world.start().deliver();
    expect(world.posts).toBe(1);
    expect(world.alarm).toBe(world.now + 30_000);
  });
});
