import { describe, expect, it, vi } from 'vitest';
import { draw, english, german } from '../testing/render.tsx';
import { altered, card, stone } from '../testing/view.ts';
import { ClaimCard } from './ClaimCard.tsx';
import { cutText } from './cut-text.ts';

const callbacks = () => ({
  onActivate: vi.fn(),
  onSelect: vi.fn(),
  onEvent: vi.fn(),
  onReport: vi.fn(),
  onRead: vi.fn(),
  onHide: vi.fn(),
  onTake: vi.fn(async () => null),
  onSheet: vi.fn(),
});
const drawCard = (view = card, active = false, on = callbacks(), readAt: string | null = null) => ({
  on,
  page: draw(
    <ClaimCard
      card={view}
      words={english}
      earlier={view.earlier[0] ?? null}
      active={active}
      turn={0}
      readAt={readAt}
      on={on}
    />,
  ),
});

describe('a card, folded', () => {
  it('answers at a glance: what the page says, how, what is on record, where they differ', () => {
    const { page } = drawCard();
    expect(page.get('.ftr-sentence bdi').textContent?.replace(' (differs)', '')).toBe(card.text);
    expect(page.get('.ftr-departing').textContent).toContain('handed Netflix');
    expect(page.get('.ftr-standing').textContent).toBe('This pagestates it as factOn recorddenied by Meta');
    expect(page.text()).toContain('Told as fact');
    expect(page.text()).toContain('The letter alleges access; Meta denied sharing.');
  });

  it('shows the four levels, the page’s step and what is alleged', () => {
    const { page } = drawCard();
    expect(page.all('.ftr-step').map((step) => step.textContent)).toEqual([
      'accessalleged',
      'readnot alleged',
      'handed overthis pagenot alleged',
      'soldnot alleged',
    ]);
    expect(page.get('[aria-current="step"] .ftr-step-name').textContent).toBe('handed over');
  });

  it.each([
    ['denies', 'soldthis page: deniednot alleged'],
    ['asks', 'soldthis page: a questionnot alleged'],
  ] as const)('does not set the page’s mark on a step it %s', (unsaid, step) => {
    const { page } = drawCard({ ...card, scale: { page: 'sold', unsaid, alleged: ['had-access'] } });
    expect(page.all('.ftr-step').at(-1)?.textContent).toBe(step);
    expect(page.all('[aria-current]')).toEqual([]);
    expect(page.all('[data-unsaid]')).toHaveLength(1);
  });

  it('says of a page that brings the companies’ answer that it reports it', () => {
    const standing = (claim: string, stance: typeof card.stance): string | null =>
      drawCard({ ...card, claim, stance }).page.get('.ftr-standing dd').textContent;
    expect(standing('company-denials', 'asserts')).toBe('reports the answer');
    expect(standing('company-denials', 'attributes')).toBe('reports the answer');
    expect(standing('company-denials', 'asks')).toBe('asks about it');
    expect(standing('messages-sold', 'denies')).toBe('says no, or reports a denial');
  });

  it('does not call told as fact what the page attributes to a source that does not say it', () => {
    const named = (stance: typeof card.stance): string => drawCard({ ...card, stance }).page.text();
    expect(named('asserts')).toContain('Told as fact');
    expect(named('attributes')).toContain('The source does not say this');
    expect(named('attributes')).not.toContain('Told as fact');
  });

  it('names what is on record beside the six, and unfolded its source', () => {
    const background = [{ about: 'A report on encryption.', source: { ...stone, name: 'The Paper' } }];
    const { page } = drawCard({ ...card, background }, true);
    const lines = page.all('.ftr-glance dl > div').map((line) => line.textContent);
    expect(lines).toContain('The Paper 2024A report on encryption.');
    expect(page.all('.ftr-record').at(-1)?.textContent).toMatch(/^PostThe Paper, .*Look it up/);
    const again = drawCard({ ...card, background, earlier: ['1:x'] }).page;
    expect(again.get('.ftr-disclosure-hint').textContent).toContain('The\u00a0Paper\u00a02024silent');
  });

  it('says in a line each what every record says; silence has its line, other subjects have none', () => {
    const { page } = drawCard();
    const lines = page.all('.ftr-glance dl > div');
    expect(lines.map((line) => line.firstElementChild?.textContent)).toEqual([
      'Meta 2024',
      'NYT 2018',
      'Court papers',
      'Facebook 2018',
      'Netflix 2018',
    ]);
    expect(lines[0]?.lastElementChild?.textContent).toBe(card.records[0]?.text);
    expect(lines[4]?.lastElementChild?.textContent).toBe('says nothing on this');
  });

  it('gives denial, allegation and silence the same element in the same place', () => {
    const { page } = drawCard();
    const shapes = page
      .all('.ftr-glance dl > div:not(.ftr-glance-silent)')
      .map((line) => line.outerHTML.replace(/>[^<]+</g, '><'));
    expect(new Set(shapes).size).toBe(1);
  });

  it('of a claim that has a card already, only names who speaks and who is silent', () => {
    const page = draw(
      <ClaimCard
        card={card}
        words={english}
        earlier="1:x"
        active={false}
        turn={0}
        readAt={null}
        on={callbacks()}
      />,
    );
    expect(page.all('.ftr-glance')).toEqual([]);
    expect(page.get('.ftr-disclosure-hint').textContent?.replaceAll('\u00a0', ' ')).toBe(
      'Meta 2024 · NYT 2018 · Court paperssilent: Facebook 2018 · Netflix 2018',
    );
  });

  it('compares altered quotations word by word', () => {
    const { page } = drawCard(altered);
    const [ours, theirs] = page.all('.ftr-difference .ftr-verbatim');
    expect(ours?.textContent).toBe('Shockingly false.');
    expect(theirs?.textContent).toBe('Shockingly untrue.');
    expect(page.get('.ftr-recorded').textContent).toBe('untrue.');
    expect(page.text()).toContain('Possible match');
  });
});

describe('a card, unfolded', () => {
  it('shows every record in fixed order, silence as silence, other subjects in one line', () => {
    const { page } = drawCard(card, true);
    expect(page.all('.ftr-record-name').map((name) => name.textContent)).toEqual([
      'Meta’s denial of 2 April 2024',
      'Facebook’s answers of December 2018',
      'The New York Times report of 18 December 2018',
      'Papers filed in court, public since March 2024',
      'Netflix’s statements of December 2018',
    ]);
    expect(page.all('[data-relation="silent"]').map((one) => one.textContent)).toEqual([
      'Facebook’s answers of December 2018says nothing on this',
      'Netflix’s statements of December 2018says nothing on this',
    ]);
    expect(page.text()).toContain('About something else: Case status');
  });

  it('quotes verbatim in the language of the record, with name, role, date and link', () => {
    const { page } = drawCard(card, true);
    const quote = page.get('.ftr-record .ftr-quote');
    expect(quote.querySelector('bdi')?.getAttribute('lang')).toBe('en');
    expect(quote.textContent).toContain('Meta didn’t share people’s private messages with Netflix.');
    expect(quote.textContent).toContain('Andy Stone, Communications director, Meta, X');
    expect(quote.querySelector('time')?.textContent).toBe('April 2, 2024');
    expect(quote.textContent).toContain('Look it up (web search)');
    expect(page.text()).toContain('Source (court.example)');
    expect(
      [...page.root.querySelectorAll('a')].every((link) => link.getAttribute('href')?.startsWith('https://')),
    ).toBe(true);
    expect(page.text()).toContain('A page we do not link');
  });

  it('writes the date of a copy in the reader’s way', () => {
    const [first] = card.records;
    if (!first?.quotes[0]) throw new Error('no quote');
    const source = {
      ...stone,
      seenAt: [{ label: 'A newspaper, 2024-04-05', url: 'https://news.example/a' }],
    };
    const records = [{ ...first, quotes: [{ ...first.quotes[0], source }] }];
    expect(drawCard({ ...card, records }, true).page.get('.ftr-seen').textContent).toBe(
      'Wording seen in A newspaper, April 5, 2024',
    );
  });

  it('gives denial and allegation the same typography', () => {
    const { page } = drawCard(card, true);
    const quotes = page.all('.ftr-record .ftr-quote');
    expect(
      new Set(
        quotes.map(
          (quote) => `${quote.className} ${quote.firstElementChild?.outerHTML.replace(/>[^<]+</g, '><')}`,
        ),
      ).size,
    ).toBe(1);
  });

  it('says why it is there, and why the next claim is not', () => {
    const { page } = drawCard(card, true);
    page.click(page.button('Why this card'));
    expect(page.get('.ftr-why').textContent).toContain('Estimated likelihood of this pairing: 94%');
    expect(page.get('.ftr-why').textContent).toContain('handed · messages');
    expect(page.get('.ftr-why').textContent).toContain(
      'Next closest claim: Reading of private messages. It reached 12%; a card would have needed 40%.',
    );
    expect(page.get('.ftr-why').textContent).toContain('Name Netflix · Date 2013 (differs)');
  });

  it('marks translations and summaries as ours', () => {
    const [first] = card.records;
    if (!first?.quotes[0]) throw new Error('no quote');
    const quote = { ...first.quotes[0], translation: 'Meta hat die Nachrichten nicht geteilt.' };
    const page = draw(
      <ClaimCard
        card={{ ...card, records: [{ ...first, quotes: [quote] }] }}
        words={german}
        earlier="1:other"
        active={true}
        turn={0}
        readAt={null}
        on={callbacks()}
      />,
    );
    expect(page.get('.ftr-translation').textContent).toBe(
      'Unsere Übersetzung Meta hat die Nachrichten nicht geteilt.',
    );
    expect(page.get('.ftr-summary').textContent).toContain('Unsere Zusammenfassung');
  });
});

describe('actions', () => {
  it('show the sentence, report and hide, but never for made-up events', () => {
    const { page, on } = drawCard();
    const act = (trusted: boolean): void => {
      page.click(page.button('Show in the text: Handing over of private messages'), trusted);
      page.click(page.button('Report: Handing over of private messages'), trusted);
      page.click(page.button('Hide here: Handing over of private messages'), trusted);
      page.click(page.get('.ftr-sentence'), trusted);
    };
    act(false);
    for (const callback of Object.values(on)) expect(callback).not.toHaveBeenCalled();
    act(true);
    expect(on.onActivate.mock.calls).toEqual([[card.id], [card.id]]);
    expect(on.onReport).toHaveBeenCalledWith({ about: 'card', card: card.id });
    expect(on.onHide).toHaveBeenCalledWith(card.id);
  });

  it('report a single difference, and lead to the earlier card', () => {
    const { page, on } = drawCard(altered, true);
    page.click(page.button('The words on record'));
    page.click(page.button('Report this difference'));
    expect(on.onReport).toHaveBeenCalledWith({ about: 'difference', card: altered.id, difference: 0 });
    page.click(page.button('The same claim in an earlier sentence'));
    expect(on.onSelect).toHaveBeenCalledWith(card.id);
  });
});

describe('cutText', () => {
  it('cuts where marks begin and end; departing wins', () => {
    expect(cutText('abcdef', [{ start: 1, end: 4 }], [{ start: 3, end: 9 }])).toEqual([
      { text: 'a', kind: 'plain' },
      { text: 'bc', kind: 'matched' },
      { text: 'def', kind: 'departing' },
    ]);
    expect(cutText('', [], [])).toEqual([]);
  });
});

describe('a card that changed', () => {
  const changes = [
    { version: '2026.12.1', date: '2026-12-03', text: 'The court has ruled.' },
    { version: '2026.11.2', date: '2026-11-28', text: 'A quotation is longer.' },
  ];
  const changed = { ...card, changes };
  const note = (readAt: string | null, view: typeof card = changed): string =>
    drawCard(view, false, callbacks(), readAt)
      .page.all('.ftr-changed')
      .map((one) => one.textContent?.replaceAll('\u00a0', ' '))
      .join();

  it('says so to who read it before, and only what is new since', () => {
    expect(note('2026.11.1')).toMatch(
      /^Changed since you read it.*December 3, 2026 · Dossier 2026\.12\.1.*ruled.*2026\.11\.2.*longer\.$/,
    );
    expect(note('2026.11.2')).not.toContain('longer');
    expect(note('2026.12.1')).toBe('');
    expect(note(null)).toBe('');
    expect(note('2026.11.1', card)).toBe('');
  });

  it('says it once on a page, not on every card of the claim', () => {
    expect(note('2026.11.1', { ...changed, earlier: ['1:other'] })).toBe('');
  });

  it('tells when it is unfolded, whoever unfolds it, and keeps its history inside', () => {
    const { page, on } = drawCard(changed);
    expect(on.onRead).not.toHaveBeenCalled();
    page.click(page.all('.ftr-disclosure-button').at(-1) as HTMLElement);
    expect(on.onRead.mock.calls).toEqual([[card.id]]);
    page.click(page.button('What changed on this card'));
    expect(page.all('.ftr-changes li')).toHaveLength(2);
    expect(drawCard(changed, true).on.onRead).toHaveBeenCalledOnce();
  });
});
