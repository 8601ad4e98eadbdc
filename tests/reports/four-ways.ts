/** Making a report from each place where there is something to report, making it a second time, taking all elsewhere. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { parseReport, type Report } from '../../lib/report/index.ts';
import { openSite } from '../e2e/site.ts';
import { waitFor } from '../e2e/wait.ts';
import { articleHtml, mentionHtml, REPORTED, UNPAIRED } from './article.ts';
import type { Device } from './device.ts';
import { Reading } from './reading.ts';
import { bodySays, choose, press, shownReport } from './use-pages.ts';

const [SENTENCE] = REPORTED.slice(-1);

interface Way {
  readonly about: Report['body'][1]['ftr:about'];
  readonly start: (reading: Reading) => Promise<void>;
  readonly sentence: string;
}

const WAYS: readonly Way[] = [
  {
    about: 'card',
    start: async (reading) => reading.press(/^Report:/, await reading.cardOf(SENTENCE ?? '')),
    sentence: SENTENCE ?? '',
  },
  {
    about: 'difference',
    start: async (reading) => {
      const card = await reading.cardOf(SENTENCE ?? '');
      await reading.press(/^The words on record$/, card);
      await waitFor('the words on record', () => reading.has(/^Report this difference$/, card));
      await reading.press(/^Report this difference$/, card);
    },
    sentence: SENTENCE ?? '',
  },
  {
    about: 'absent',
    start: async (reading) => {
      await reading.sidebar();
      await reading.press(/^Report this list$/, null);
    },
    sentence: '',
  },
  {
    about: 'selection',
    start: async (reading) => {
      await reading.sidebar();
      await reading.reportSelection('valley was fine');
    },
    // Widened to the sentence the words stand in.
    sentence: UNPAIRED,
  },
];

/** @throws AssertionError naming the way that did not hold. */
export async function reportFromEverywhere(device: Device): Promise<void> {
  const site = await openSite();
  try {
    site.put('reported.html', articleHtml());
    site.put('mention.html', mentionHtml());
    await device.clear();
    const reading = await Reading.open(device, site.address('reported.html'));
    for (const { about, start, sentence } of WAYS) {
      await start(reading);
      const report = await keepShown(device, reading);
      assert.equal(report.body[1]['ftr:about'], about);
      assert.equal(report.target.selector[0].exact, sentence, about);
      assert.equal(report.target.source, `${site.url}reported.html`, 'the address is told with its query');
    }
    await refuseASecond(device, reading);
    await reading.close();
    const elsewhere = await Reading.open(device, site.address('mention.html'));
    await elsewhere.reportSelection('valley was fine');
    const report = await keepShown(device, elsewhere);
    assert.equal(report.target.selector[0].exact, 'valley was fine');
    const { 'ftr:engine': engine, 'ftr:dossier': dossier } = report.generator;
    assert.match(`${engine} ${dossier}`, /^[\d.]+ [\d.]+$/, 'it does not say what would have read it');
    await elsewhere.close();
    assert.equal((await device.items()).length, WAYS.length + 1);
    await takeElsewhere(device);
  } finally {
    await site.close();
  }
}

/** All reports as JSON Lines, deleted here, and added from the file again: the same bytes. */
async function takeElsewhere(device: Device): Promise<void> {
  const bodies = async (): Promise<string[]> => (await device.items()).map(({ body }) => body).sort();
  const before = await bodies();
  const folder = mkdtempSync(join(tmpdir(), 'for-the-record-lines-'));
  const file = join(folder, 'reports.jsonl');
  writeFileSync(file, before.map((body) => `${JSON.stringify(JSON.parse(body))}\n`).join(''));
  try {
    await device.open('options.html');
    await press(device, 'Delete all');
    await waitFor('the question', () =>
      bodySays(device, `Delete ${before.length} reports from this device?`),
    );
    await press(device, 'Delete all');
    await waitFor('the list to be empty', async () => (await bodies()).length === 0);
    const input = await device.page.$('input[type="file"]');
    assert.ok(input, 'there is no way to add from a file');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
    await waitFor('word of what was added', () => bodySays(device, `${before.length} reports added.`));
    assert.deepEqual(await bodies(), before, 'other bytes came back');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Keeps what the confirm page shows, and answers with it as it is stored. */
async function keepShown(device: Device, reading: Reading): Promise<Report> {
  await reading.confirm();
  await choose(device, 'one-sided');
  const shown = await waitFor('the whole report', () => shownReport(device));
  await press(device, 'Keep on this device');
  await waitFor('word of the keeping', () => bodySays(device, 'Kept on this device.'));
  const kept = (await device.items()).find(({ body }) => body === shown);
  assert.ok(kept, 'other bytes are kept than were shown');
  const parsed = parseReport(kept.body);
  assert.ok(parsed.ok);
  return parsed.report;
}

/** The same card once more: what is there already is named before anything is kept or sent. */
async function refuseASecond(device: Device, reading: Reading): Promise<void> {
  const before = await device.items();
  await reading.press(/^Report:/, await reading.cardOf(SENTENCE ?? ''));
  await reading.confirm();
  await choose(device, 'wrong-record');
  await waitFor('word of the report that is there', () => bodySays(device, 'already on this device'));
  await press(device, 'Replace the one kept');
  await waitFor('word of the keeping', () => bodySays(device, 'Kept on this device.'));
  assert.equal((await device.items()).length, before.length, 'it is there twice');
}
