/**
 * One report goes the whole way in a real browser: card → confirm page → outbox → receiver → triage → failing case →
 * engine corrected → case green → answer in the list. On the way: nothing leaves before Send, and then exactly what was shown.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoredEngine } from '../../lib/knowledge/engine.ts';
import { parseReport } from '../../lib/report/index.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { loadAnalyser } from '../../scripts/pages/analyse.ts';
import type { SampleArticle } from '../../scripts/reading-room/serve.ts';
import { exportLines } from '../../scripts/receiver/server.ts';
import { checkCase, type ReportedCase } from '../../scripts/triage/reported-case.ts';
import { Control, gotoExtension, type Inside, waitFor } from '../e2e/control.ts';
import { openSite } from '../e2e/site.ts';
import type { Device } from './in-browser.ts';
import { press } from './use-pages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const COMMENT = 'Nobody says this in the sentence.';

/** @throws AssertionError naming the step that did not hold. */
export async function goTheWholeWay(device: Device): Promise<void> {
  const site = await openSite();
  const folder = mkdtempSync(join(tmpdir(), 'for-the-record-triage-'));
  const asked = await watchRequests(device);
  try {
    await device.clear();
    await setEndpoint(device);
    const before = device.receiver.requests.length;
    const draft = await reportFirstCard(device, site.address(aboutPage(site.articles)));
    const shown = await writeReport(device, draft);
    assert.equal(device.receiver.requests.length, before, 'something was sent before Send');
    assert.deepEqual(
      asked.urls.filter((url) => !url.startsWith(device.running.extensionUrl)),
      [],
      'something outside the extension was asked for before Send',
    );
    await send(device);
    checkRequest(device, shown, before);
    await triage(device, shown, folder);
  } finally {
    await asked.stop();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function aboutPage(articles: readonly SampleArticle[]): string {
  const found = articles.find(({ lang, relevance }) => lang === 'en' && relevance === 'about');
  assert.ok(found, 'the reading room has no English article about the case');
  return found.file;
}

/** Sets the address by hand, as the settings page offers it. */
async function setEndpoint(device: Device): Promise<void> {
  await device.open('options.html');
  const field = await waitFor('the field for the address', () => device.page.$('input[type="url"]'));
  await field.type(device.receiver.endpoint);
  await press(device, 'Use this address');
  await waitFor('the address to be set', () =>
    device.page.evaluate(() => document.body.textContent?.includes('Remove the address') ?? false),
  );
}

/** Addresses that the extension's page and, where the browser tells, its background ask for. */
async function watchRequests(device: Device): Promise<{ urls: string[]; stop: () => Promise<void> }> {
  const urls: string[] = [];
  let stop = async (): Promise<void> => {};
  device.page.on('request', (request) => urls.push(request.url()));
  if (device.name === 'chrome') {
    const worker = await device.running.browser.waitForTarget(
      (target) => target.type() === 'service_worker' && target.url().startsWith(device.running.extensionUrl),
    );
    const session = await worker.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => urls.push(request.url));
    await session.send('Network.enable');
    // A background that is watched does not start again after it was killed.
    stop = () => session.detach();
  }
  return { urls, stop };
}

/** Opens an article, presses "Report" on its first card, and answers with the id of the draft. */
async function reportFirstCard(device: Device, url: string): Promise<string> {
  const { browser, extensionUrl } = device.running;
  const control = await Control.open(browser, device.name, extensionUrl);
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'load' });
  await page.bringToFront();
  const tab = await control.tabOf(url);
  const isOpen = (inside: Inside | null): Inside | null =>
    inside?.open && inside.cards.length > 0 ? inside : null;
  const first = await waitFor('the sidebar or its tab', () => control.inside(tab));
  if (!first.open) {
    const edge = first.buttons[0];
    assert.ok(edge, 'there is no edge tab');
    await page.mouse.click(edge.x + edge.width / 2, edge.y + edge.height / 2);
  }
  const inside = await waitFor('an open sidebar with cards', async () => isOpen(await control.inside(tab)));
  const button = inside.buttons.find(
    ({ card, label, y, height }) => card !== null && /^Report/.test(label) && y > 0 && y + height < 880,
  );
  assert.ok(button, 'no report button is in view');
  await page.mouse.click(button.x + button.width / 2, button.y + button.height / 2);
  await waitFor('the confirm page', () => control.hasPage('confirm.html'));
  const stored = await control.stored('session');
  const id = Object.keys(stored)
    .find((key) => key.startsWith('draft:'))
    ?.slice('draft:'.length);
  assert.ok(id, 'there is no draft');
  await control.closePages('confirm.html');
  await page.close();
  return id;
}

/** Chooses, types, and answers with the report as it is shown. */
async function writeReport(device: Device, draft: string): Promise<string> {
  await gotoExtension(device.page, device.name, `${device.running.extensionUrl}confirm.html?draft=${draft}`);
  await device.page.bringToFront();
  await (await waitFor('the reasons', () => device.page.$('input[value="wrong-sentence"]'))).click();
  await (await waitFor('the comment field', () => device.page.$('textarea'))).type(COMMENT);
  await (await waitFor('the precisions', () => device.page.$('input[value="site"]'))).click();
  return waitFor('the whole report', async () => {
    const text = await device.page.evaluate(() => document.querySelector('.ftr-payload')?.textContent ?? '');
    return text.includes(COMMENT) && text.includes('"ftr:precision": "site"') ? text : null;
  });
}

async function send(device: Device): Promise<void> {
  await press(device, 'Send');
  await waitFor('plain words before the first time', () =>
    device.page.evaluate(
      () => document.querySelector('[role="alert"]')?.textContent?.includes('127.0.0.1') ?? false,
    ),
  );
  await press(device, 'Agree and send');
  await waitFor(
    'the report at the receiver',
    async () =>
      device.receiver.store.count() > 0 &&
      device.receiver.requests.some((request) => request.body.includes(COMMENT)),
  );
  await waitFor('the report to be noted as sent', async () =>
    (await device.items()).some((item) => item.state === 'sent' && item.location?.startsWith('http')),
  );
}

/** One request, holding what was shown and nothing that tells who it is. */
function checkRequest(device: Device, shown: string, before: number): void {
  const ours = device.receiver.requests.slice(before).filter(({ method }) => method === 'POST');
  assert.equal(ours.length, 1, 'more than one request was made');
  const [request] = ours;
  assert.equal(request?.body, shown, 'other bytes were sent than were shown');
  const parsed = parseReport(shown);
  assert.ok(parsed.ok);
  assert.equal(request?.headers['idempotency-key'], `"${parsed.report.id.slice('urn:uuid:'.length)}"`);
  assert.equal(request?.headers.cookie, undefined);
  assert.equal(request?.headers.referer, undefined);
  assert.match(String(request?.headers['content-type']), /^application\/ld\+json/);
}

/** From the receiver's export to a failing case, a correction, a green case and an answer. */
async function triage(device: Device, shown: string, folder: string): Promise<void> {
  const parsed = parseReport(shown);
  assert.ok(parsed.ok);
  const id = `r-${parsed.report.id.slice('urn:uuid:'.length).slice(0, 8)}`;
  const claim = parsed.report.body[1]['ftr:claim'];
  assert.ok(claim, 'the report names no claim');
  const lines = join(folder, 'reports.jsonl');
  const cases = join(folder, 'cases');
  const outcomes = join(folder, 'outcomes.json');
  const assets = join(folder, 'assets');
  writeFileSync(lines, exportLines(device.receiver.store));
  writeFileSync(outcomes, JSON.stringify({ v: 1, asOf: '2026-01-01', outcomes: [] }));
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'triage', 'main.ts'), ...args], {
      encoding: 'utf8',
    });
  assert.match(run(lines), new RegExp(`${claim} .*wrong-sentence[^]*${id}[^]*${COMMENT}`));
  assert.match(run(lines, '--accept', id, '--cases', cases), /It fails now/);
  const [file] = readdirSync(cases);
  const one = JSON.parse(readFileSync(join(cases, file ?? ''), 'utf8')) as ReportedCase;
  const dossier = readDossier(join(ROOT, 'assets', 'dossier'));
  assert.deepEqual(checkCase(one, loadAnalyser(), dossier), [`${claim} is found`]);
  correctEngine(assets, claim);
  assert.deepEqual(
    checkCase(one, loadAnalyser(assets), dossier),
    [],
    'the corrected engine still fails the case',
  );
  assert.match(
    run('--release', '9.9.9', '--cases', cases, '--outcomes', outcomes, '--assets', assets),
    new RegExp(`- ${id} \\(wrong-sentence, en\\): corrected`),
  );
  assert.deepEqual((JSON.parse(readFileSync(outcomes, 'utf8')) as { outcomes: unknown }).outcomes, [
    { id: one.report, accepted: '9.9.9' },
  ]);
}

/** A correction, as blunt as can be: this claim is paired with nothing any more. */
function correctEngine(assets: string, claim: string): void {
  mkdirSync(join(assets, 'model'), { recursive: true });
  for (const name of ['languages', 'dossier'])
    cpSync(join(ROOT, 'assets', name), join(assets, name), { recursive: true });
  cpSync(join(ROOT, 'assets', 'model'), join(assets, 'model'), { recursive: true });
  const path = join(assets, 'model', 'model.json');
  const model = JSON.parse(readFileSync(path, 'utf8')) as StoredEngine;
  writeFileSync(
    path,
    JSON.stringify({ ...model, thresholds: { ...model.thresholds, [claim]: { show: 99, sure: 99 } } }),
  );
}
