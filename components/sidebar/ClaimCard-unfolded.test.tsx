import { describe, expect, it } from 'vitest';
import { callbacks, drawCard } from '../testing/card.tsx';
import { draw, german } from '../testing/render.tsx';
import { card, stone } from '../testing/view.ts';
import { ClaimCard } from './ClaimCard.tsx';

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
