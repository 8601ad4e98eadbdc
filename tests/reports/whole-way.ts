/**
 * One report goes the whole way in a real browser: card → confirm page → outbox → receiver → triage → failing case →
 * pattern corrected → case green → answer. All traffic of the browser is written down on the way: nothing leaves before
 * Send, whatever else is done with a report, and then exactly what was shown.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseReport, type Report, uuidOf } from '../../lib/report/index.ts';
import type { BrowserName } from '../../scripts/browsers/find.ts';
import { readDossier } from '../../scripts/dossier/read.ts';
import { loadAnalyser } from '../../scripts/pages/analyse.ts';
import { exportLines } from '../../scripts/receiver/server.ts';
import { changelogLine } from '../../scripts/triage/changelog.ts';
import { checkCase, publicId, type ReportedCase } from '../../scripts/triage/reported-case.ts';
import { openSite } from '../e2e/site.ts';
import { waitFor } from '../e2e/wait.ts';
import { articleHtml, REPORTED } from './article.ts';
import { correctPattern } from './correct-pattern.ts';
import { Device } from './device.ts';
import { Reading } from './reading.ts';
import { RecordingProxy } from './recording-proxy.ts';
import { bodySays, choose, press, shownReport } from './use-pages.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Asked for by the browsers themselves, with and without the extension: updates, sign-in, lists. */
const BROWSERS_OWN =
  /(?:^|\.)(?:google\.com|googleapis\.com|gvt1\.com|mozilla\.(?:org|com|net)|firefox\.com):\d+$/;
const COMMENT = 'Nobody says this in the sentence.';

/** @throws AssertionError naming the step that did not hold. */
export async function goTheWholeWay(name: BrowserName): Promise<void> {
  const site = await openSite();
  const proxy = await RecordingProxy.start();
  const folder = mkdtempSync(join(tmpdir(), 'for-the-record-triage-'));
  let device: Device | null = null;
  try {
    site.put('reported.html', articleHtml());
    device = await Device.start(name, { proxy: proxy.port });
    const own = new URL(site.url).host;
    const elsewhere = (): string[] => proxy.asked.filter((host) => host !== own && !BROWSERS_OWN.test(host));
    await setEndpoint(device);
    const reading = await Reading.open(device, site.address('reported.html'));
    const sentence = await firstPaired(reading);
    await doEverythingButSend(device, reading, sentence);
    const shown = await writeReport(device, reading, sentence);
    assert.ok(proxy.asked.includes(own), 'the proxy did not see the page itself being loaded');
    assert.deepEqual(elsewhere(), [], 'something was asked for before Send');
    assert.deepEqual(device.receiver.requests, [], 'something arrived before Send');
    await send(device);
    checkRequest(device, shown.text);
    assert.deepEqual(
      [...new Set(elsewhere())],
      [new URL(device.receiver.endpoint).host],
      'somebody else was asked, too',
    );
    await reading.close();
    triage(exportLines(device.receiver.store), shown.report, folder);
    await showAnswer(device, shown.report);
  } finally {
    await device?.stop();
    await proxy.stop();
    await site.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function firstPaired(reading: Reading): Promise<string> {
  return waitFor('a card for one of the sentences to report', async () => {
    const { cards } = await reading.sidebar();
    return REPORTED.find((sentence) => cards.some((card) => card.sentence.includes(sentence)));
  });
}

/** Sets the address by hand, as the settings page offers it. */
async function setEndpoint(device: Device): Promise<void> {
  const field = await waitFor('the field for the address', () => device.page.$('input[type="url"]'));
  await field.type(device.receiver.endpoint);
  await press(device, 'Use this address');
  await waitFor('the address to be set', () => bodySays(device, 'Remove the address'));
}

/** Keeps, copies, hides, discards, edits, saves, deletes: none of it may leave the device. */
async function doEverythingButSend(device: Device, reading: Reading, sentence: string): Promise<void> {
  const card = await reading.cardOf(sentence);
  await reading.press(/^Report:/, card);
  await reading.confirm();
  await choose(device, 'one-sided');
  await press(device, 'Copy');
  await waitFor('word of the copy', () => bodySays(device, 'Copied to the clipboard.'));
  await press(device, 'Keep on this device');
  await waitFor('word of the keeping', () => bodySays(device, 'Kept on this device.'));
  await press(device, 'Hide this card on the page');
  await waitFor('word of the hiding', () => bodySays(device, 'Hidden.'));
  const now = await waitFor('the card to go', async () => {
    const inside = await reading.sidebar();
    return inside.cards.some(({ id }) => id === card) ? null : inside;
  });
  assert.ok(
    now.text.includes('1 card hidden on this page'),
    'the sidebar does not say that a card is hidden',
  );
  await reading.press(/^Show again$/, null);
  await waitFor('the card to come back', async () =>
    (await reading.sidebar()).cards.some(({ id }) => id === card),
  );
  await device.open('options.html');
  await press(device, 'Edit');
  await waitFor('the kept report to be opened', async () => {
    const pages = await device.running.browser.pages();
    return pages.some((page) => page.url().includes('confirm.html?report=')) || device.name === 'firefox';
  });
  await press(device, 'Save all as a file');
  await waitFor('word of the file', () => bodySays(device, 'Saved as for-the-record-'));
  await press(device, 'Delete this report');
  await waitFor('the question', () => bodySays(device, 'Delete 1 report from this device?'));
  await press(device, 'Delete this report');
  await waitFor('the report to be gone', async () => (await device.items()).length === 0);
}

interface Shown {
  readonly text: string;
  readonly report: Report;
}

/** Presses "Report" on the card, chooses, types, and answers with the report as it is shown. */
async function writeReport(device: Device, reading: Reading, sentence: string): Promise<Shown> {
  await reading.press(/^Report:/, await reading.cardOf(sentence));
  await reading.confirm();
  await choose(device, 'wrong-sentence');
  await (await waitFor('the comment field', () => device.page.$('textarea'))).type(COMMENT);
  await choose(device, 'site');
  const text = await waitFor('the whole report', async () => {
    const now = await shownReport(device);
    return now.includes(COMMENT) && now.includes('"ftr:precision": "site"') ? now : null;
  });
  const parsed = parseReport(text);
  assert.ok(parsed.ok, 'what is shown is no report');
  return { text, report: parsed.report };
}

async function send(device: Device): Promise<void> {
  await press(device, 'Send');
  await waitFor('plain words before the first time', () =>
    device.page.evaluate(
      () => document.querySelector('[role="alert"]')?.textContent?.includes('127.0.0.1') ?? false,
    ),
  );
  await press(device, 'Agree and send');
  await waitFor('the report to be noted as sent', async () =>
    (await device.items()).some((item) => item.state === 'sent' && item.location?.startsWith('http')),
  );
}

/** One request, holding what was shown and nothing that tells who it is. */
function checkRequest(device: Device, shown: string): void {
  const { requests } = device.receiver;
  assert.equal(requests.length, 1, 'more than one request was made');
  const [request] = requests;
  assert.equal(request?.body, shown, 'other bytes were sent than were shown');
  const parsed = parseReport(shown);
  assert.ok(parsed.ok);
  assert.equal(request?.headers['idempotency-key'], `"${parsed.report.id.slice('urn:uuid:'.length)}"`);
  for (const name of ['cookie', 'referer', 'authorization'])
    assert.equal(request?.headers[name], undefined, `${name} went with it`);
  assert.match(String(request?.headers['content-type']), /^application\/ld\+json/);
}

/** From the receiver's export to a failing case, a correction, a green case, a line of the changelog and an answer. */
function triage(received: string, report: Report, folder: string): void {
  const id = publicId(report);
  const claim = report.body[1]['ftr:claim'];
  assert.ok(claim, 'the report names no claim');
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('reports.jsonl'), received);
  writeFileSync(at('outcomes.json'), JSON.stringify({ v: 1, asOf: '2026-01-01', outcomes: [] }));
  writeFileSync(at('CHANGELOG.md'), '# Changelog\n\n## 0.1.0\n\n- First.\n');
  mkdirSync(at('assets'));
  const run = (...args: string[]): string =>
    execFileSync(process.execPath, [join(ROOT, 'scripts', 'triage', 'main.ts'), ...args], {
      encoding: 'utf8',
    });
  assert.match(run(at('reports.jsonl')), new RegExp(`${claim} .*wrong-sentence[^]*${id}[^]*${COMMENT}`));
  assert.match(run(at('reports.jsonl'), '--accept', id, '--cases', at('cases')), /It fails now/);
  const [file] = readdirSync(at('cases'));
  const one = JSON.parse(readFileSync(join(at('cases'), file ?? ''), 'utf8')) as ReportedCase;
  const dossier = readDossier(join(ROOT, 'assets', 'dossier'));
  assert.deepEqual(checkCase(one, loadAnalyser(), dossier), [`${claim} is found`]);
  assert.ok(correctPattern(one, report.body[1]['ftr:trace'], at('assets')).length > 0);
  assert.deepEqual(
    checkCase(one, loadAnalyser(at('assets')), dossier),
    [],
    'the corrected case is not green',
  );
  const places = ['cases', 'outcomes.json', 'assets', 'CHANGELOG.md'].flatMap((name) => [
    `--${name.split('.')[0]?.toLowerCase()}`,
    at(name),
  ]);
  assert.match(run('--release', '9.9.9', ...places), /1 corrected in 9\.9\.9, 0 still open/);
  assert.equal(
    readFileSync(at('CHANGELOG.md'), 'utf8'),
    `# Changelog\n\n## 9.9.9\n\n${changelogLine(one)}\n\n## 0.1.0\n\n- First.\n`,
  );
  assert.deepEqual(
    (JSON.parse(readFileSync(at('outcomes.json'), 'utf8')) as { outcomes: unknown }).outcomes,
    [{ id: one.report, accepted: '9.9.9' }],
  );
}

/** The next release has the answer in its package: the list shows it. */
async function showAnswer(device: Device, report: Report): Promise<void> {
  const answer = JSON.stringify([{ id: uuidOf(report), accepted: '9.9.9' }]);
  await device.update('9.9.9', (code) =>
    code.replace(/(asOf:[`"'][\d-]+[`"'],outcomes:)\[\]/, `$1${answer}`),
  );
  await waitFor('the answer in the list', () => bodySays(device, 'Accepted; changed in version 9.9.9.'));
}
