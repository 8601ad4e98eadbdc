import { describe, expect, it } from 'vitest';
import { callbacks, drawCard } from '../testing/card.tsx';
import { draw, english } from '../testing/render.tsx';
import { altered, card, stone } from '../testing/view.ts';
import { ClaimCard } from './ClaimCard.tsx';

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
    expect(standing('messages-sold', 'denies')).toBe('denies the claim, or reports a denial');
  });

  it('does not let what is reported on a claim sound like a word for how the page puts it', () => {
    const standing = (modality: string, differences = card.differences): string | null =>
      drawCard({ ...card, modality, differences }).page.get('.ftr-standing').textContent;
    expect(standing('reported')).toContain('On record, differentlyreported by The New York Times');
    expect(standing('reported', [])).toContain('On recordreported by The New York Times');
    expect(standing('unsupported')).toContain('On recordnobody makes this claim');
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
