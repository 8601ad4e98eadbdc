import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { parseReport, REPORT_REASONS } from '../../lib/report/index.ts';
import { ADDRESS, DRAFT, stamp, uuid } from '../../tests/reports/samples.ts';
import { draw, english, german } from '../testing/render.tsx';
import {
  ConfirmPage,
  type ConfirmServices,
  type ConfirmSubject,
  type ConfirmTargets,
  type KnownReport,
} from './index.ts';

const SUBJECT: ConfirmSubject = {
  draft: DRAFT,
  address: ADDRESS,
  stamp: stamp(1),
  claim: 'Netflix read users’ private messages.',
  card: null,
  precisions: ['full', 'no-query', 'site', 'none'],
  start: { reason: null, comment: '', precision: 'no-query' },
  editing: null,
};

function setUp(
  change: Partial<ConfirmSubject> = {},
  targets: Partial<ConfirmTargets> = {},
  known: KnownReport | null = null,
) {
  const services = {
    findKnown: vi.fn<ConfirmServices['findKnown']>().mockResolvedValue(known),
    keep: vi.fn<ConfirmServices['keep']>().mockResolvedValue('kept'),
    send: vi.fn<ConfirmServices['send']>().mockResolvedValue('queued'),
    copy: vi.fn<ConfirmServices['copy']>().mockResolvedValue(true),
    save: vi.fn<ConfirmServices['save']>().mockReturnValue('report.json'),
    open: vi.fn(),
    hideCard: vi.fn<ConfirmServices['hideCard']>().mockResolvedValue(true),
    close: vi.fn(),
  };
  const page = draw(
    <ConfirmPage
      subject={{ ...SUBJECT, ...change }}
      targets={{ tracker: null, mail: null, endpoint: null, ...targets }}
      services={services}
      words={english}
      theme="light"
    />,
  );
  const settle = () => act(async () => void (await new Promise((resolve) => setTimeout(resolve, 0))));
  const fire = (element: HTMLElement, type: string): void => {
    const view = element.ownerDocument.defaultView as unknown as { Event: typeof Event };
    const event = new view.Event(type, { bubbles: true });
    Object.defineProperty(event, 'isTrusted', { value: true });
    act(() => void element.dispatchEvent(event));
  };
  const choose = async (value: string): Promise<void> => {
    fire(page.get(`input[value="${value}"]`), 'change');
    await settle();
  };
  const press = async (name: string): Promise<void> => {
    page.click(page.button(name));
    await settle();
  };
  const shown = (): string => page.get('.ftr-payload').textContent ?? '';
  return { page, services, choose, press, shown, settle, fire };
}

describe('the confirm page', () => {
  it('asks for the reason first, from the closed list, and keeps nothing without one', async () => {
    const { page, press, services } = setUp();
    const reasons = page.all('input[type="radio"]').map((input) => input.getAttribute('value'));
    const asked = REPORT_REASONS.filter((reason) => reason !== 'should-have-matched');
    expect(reasons.slice(0, 8)).toEqual([...asked, 'full']);
    expect(page.button('Keep on this device').hasAttribute('disabled')).toBe(true);
    await press('Keep on this device');
    expect(services.keep).not.toHaveBeenCalled();
    expect(page.text()).toContain('Nothing has been sent.');
  });

  it.each([
    ['difference', 'wrong-sentence', 'The page does not differ here'],
    ['selection', 'should-have-matched', 'This sentence should have a card'],
    ['absent', 'wrong-record', 'Another record belongs here'],
  ] as const)('asks of a %s what can be the matter with it', (about, code, label) => {
    const { page } = setUp({ draft: { ...DRAFT, about } });
    const options = page.all('.ftr-choice-option').map((option) => option.textContent?.trim());
    expect(options[0]).toBe(label);
    expect(page.get('input[type="radio"]').getAttribute('value')).toBe(code);
    expect(options.includes('This sentence should have a card')).toBe(about === 'selection');
  });

  it('keeps the reason of a report from before, though it is asked no more', () => {
    const { page } = setUp({
      editing: uuid(3),
      start: { reason: 'should-have-matched', comment: '', precision: 'site' },
    });
    expect(page.get('input[value="should-have-matched"]').hasAttribute('checked')).toBe(true);
  });

  it('once it is kept, says that at the focus, and no more what it said before', async () => {
    const { page, choose, press } = setUp();
    const focused = vi.fn();
    page.get('.ftr-status').focus = focused;
    await choose('one-sided');
    await press('Copy');
    expect(focused).not.toHaveBeenCalled();
    await press('Keep on this device');
    expect(focused).toHaveBeenCalledOnce();
    expect(page.get('.ftr-status').textContent).toContain('Kept on this device.');
    expect(page.text()).not.toContain('Nothing has been sent.');
  });

  it('keeps exactly what it shows', async () => {
    const { page, choose, press, shown, services, fire, settle } = setUp();
    await choose('one-sided');
    const field = page.get('textarea') as HTMLTextAreaElement;
    field.value = 'Please look again.';
    fire(field, 'input');
    await settle();
    await choose('site');
    const text = shown();
    expect(parseReport(text)).toMatchObject({
      ok: true,
      report: {
        body: [{ value: 'one-sided' }, {}, { value: 'Please look again.' }],
        target: { source: 'https://news.example/' },
      },
    });
    await press('Keep on this device');
    expect(services.keep).toHaveBeenCalledExactlyOnceWith(text, null);
    expect(page.text()).toContain('Kept on this device.');
    expect(page.all('button').map((button) => button.textContent)).not.toContain('Keep on this device');
  });

  it.each([
    ['full', 'There is no room'],
    ['storage', 'could not store it'],
  ] as const)('says so when it was not kept: %s', async (result, words) => {
    const { page, choose, press, services } = setUp();
    services.keep.mockResolvedValue(result);
    await choose('one-sided');
    await press('Keep on this device');
    expect(page.text()).toContain(words);
    expect(page.text()).not.toContain('Kept on this device.');
    expect(page.button('Keep on this device')).toBeTruthy();
  });

  it('recognises a report that is there already', async () => {
    const { page, choose, press, services } = setUp(
      {},
      {},
      { id: uuid(7), state: 'kept', day: '2026-11-20' },
    );
    await choose('one-sided');
    expect(page.text()).toContain('already on this device');
    await press('Replace the one kept');
    expect(services.keep).toHaveBeenCalledWith(expect.any(String), uuid(7));
    const sent = setUp({}, {}, { id: uuid(7), state: 'sent', day: '2026-11-20' });
    await sent.choose('one-sided');
    expect(sent.page.text()).toContain(
      'sent on 20 November 2026'.replace('20 November 2026', english.date('2026-11-20')),
    );
    await sent.press('Keep this one as well');
    expect(sent.services.keep).toHaveBeenCalledWith(expect.any(String), null);
  });

  it('offers to send only where an address is set, and says what that means before the first time', async () => {
    const without = setUp();
    await without.choose('one-sided');
    expect(without.page.all('button').some((button) => button.textContent === 'Send')).toBe(false);
    const { page, choose, press, services, shown } = setUp(
      {},
      { endpoint: { host: 'reports.example', agreed: false } },
    );
    await choose('one-sided');
    const text = shown();
    await press('Send');
    expect(services.send).not.toHaveBeenCalled();
    expect(page.get('[role="alert"]').textContent).toContain('reports.example');
    await press('Agree and send');
    expect(services.send).toHaveBeenCalledExactlyOnceWith(text, null);
    expect(page.text()).toContain('on its way to reports.example');
    const agreed = setUp({}, { endpoint: { host: 'reports.example', agreed: true } });
    await agreed.choose('one-sided');
    await agreed.press('Send');
    expect(agreed.services.send).toHaveBeenCalledOnce();
  });

  it('passes on by hand: copy, file, mail, issue; the rest goes to the clipboard', async () => {
    const long = 'é'.repeat(1400);
    const { page, choose, press, services, shown } = setUp(
      { draft: { ...DRAFT, sentence: long, before: long, after: long } },
      { tracker: 'https://tracker.example/new', mail: 'reports@example.org' },
    );
    await choose('dead-source');
    await press('Copy');
    expect(services.copy).toHaveBeenLastCalledWith(shown());
    await press('Save as a file');
    expect(services.save).toHaveBeenCalledWith(shown(), parsedId(shown()));
    expect(page.text()).toContain('Saved as report.json.');
    await press('Open a public issue');
    expect(services.open.mock.lastCall?.[0]).toMatch(/^https:\/\/tracker\.example\/new\?title=/);
    expect(services.copy).toHaveBeenCalledTimes(2);
    await press('Write an e-mail');
    expect(services.open.mock.lastCall?.[0]).toMatch(/^mailto:reports%40example\.org\?/);
    expect(services.keep).not.toHaveBeenCalled();
    expect(services.send).not.toHaveBeenCalled();
    const none = setUp();
    await none.choose('one-sided');
    expect(none.page.all('button').some((button) => button.textContent === 'Open a public issue')).toBe(
      false,
    );
  });

  it('has the rest on the clipboard before another page comes to the front', async () => {
    const { choose, press, services, page } = setUp(
      { draft: { ...DRAFT, sentence: 'é'.repeat(1400) } },
      { tracker: 'https://tracker.example/new' },
    );
    await choose('dead-source');
    await press('Open a public issue');
    expect(services.copy.mock.invocationCallOrder[0]).toBeLessThan(
      services.open.mock.invocationCallOrder[0] ?? 0,
    );
    services.copy.mockResolvedValue(false);
    const selectAllChildren = vi.fn();
    globalThis.getSelection = () => ({ selectAllChildren }) as unknown as Selection;
    await press('Copy');
    expect(page.text()).toContain('The report is marked');
    expect(selectAllChildren).toHaveBeenCalledExactlyOnceWith(page.get('.ftr-payload'));
  });

  it('names whatever had to be shortened', async () => {
    const { choose, page } = setUp({
      draft: { ...DRAFT, before: 'é'.repeat(1400), sentence: 'a'.repeat(2000) },
    });
    await choose('one-sided');
    expect(page.text()).toContain('Shortened to keep the report small: neighbouring sentences, sentence.');
  });

  it('offers to hide the card on its page, and says whether that worked', async () => {
    const card = { key: 'a-claim:1x', tab: 4, url: 'https://news.example/a?b', incognito: false };
    const { page, press, services, shown, choose } = setUp({ card });
    services.hideCard.mockResolvedValueOnce(false);
    await press('Hide this card on the page');
    expect(page.text()).toContain('could not be stored');
    await press('Hide this card on the page');
    expect(services.hideCard.mock.calls).toEqual([[card], [card]]);
    expect(page.text()).toContain('Hidden. “Show again” in the sidebar brings it back.');
    expect(page.all('button').map((button) => button.textContent)).not.toContain(
      'Hide this card on the page',
    );
    await choose('one-sided');
    expect(shown()).not.toContain(card.key);
    expect(setUp().page.text()).not.toContain('Hide this card');
  });

  it('saves an edited report in place of the old one, and offers no more of the address than it holds', async () => {
    const { page, press, services } = setUp({
      editing: uuid(3),
      precisions: ['site', 'none'],
      start: { reason: 'one-sided', comment: 'x', precision: 'site' },
    });
    expect(page.all('input[value="full"]')).toEqual([]);
    expect(page.text()).toContain('can only tell less of the address');
    await press('Save the changes');
    expect(services.keep).toHaveBeenCalledWith(expect.any(String), uuid(3));
    expect(services.findKnown).not.toHaveBeenCalled();
  });

  it('hears no clicks that a script made up', async () => {
    const { page, choose, services } = setUp();
    await choose('one-sided');
    page.click(page.button('Keep on this device'), false);
    expect(services.keep).not.toHaveBeenCalled();
  });

  it('speaks the reader’s language', () => {
    const page = draw(
      <ConfirmPage
        subject={SUBJECT}
        targets={{ tracker: null, mail: null, endpoint: null }}
        services={setUp().services}
        words={german}
        theme="dark"
      />,
    );
    expect(page.get('main').getAttribute('lang')).toBe('de');
    expect(page.get('main').getAttribute('data-theme')).toBe('dark');
    expect(page.text()).toContain('Worum geht es?');
  });
});

function parsedId(text: string): string {
  const parsed = parseReport(text);
  return parsed.ok ? parsed.report.id : '';
}
