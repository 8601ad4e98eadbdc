import { describe, expect, it } from 'vitest';
import { kindsOf } from '../../../tests/support/checks.ts';
import { INBOX, REPORT, SOLD, SPEND } from '../../../tests/support/claims.ts';
import type { Language } from '../../../tests/support/knowledge.ts';

type Row = readonly [claim: string, lang: Language, right: string, reversed: string];

const ROWS: readonly Row[] = [
  [
    INBOX,
    'es',
    'Hacia 2013 Facebook abrió a Netflix la API de bandeja de entrada.',
    'Hacia 2013 Netflix abrió a Facebook la API de bandeja de entrada.',
  ],
  [
    INBOX,
    'fr',
    'Le réseau aurait confié à Netflix un double des clés de nos boîtes aux lettres.',
    'Le réseau aurait confié à Facebook un double des clés de nos boîtes aux lettres.',
  ],
  [
    INBOX,
    'en',
    'Netflix, it was said, had held a pass to the private mail of Facebook’s members.',
    'Facebook, it was said, had held a pass to the private mail of Netflix’s members.',
  ],
  [
    REPORT,
    'fr',
    'Un rapport rédigé partait vers Facebook toutes les deux semaines.',
    'Facebook envoyait toutes les deux semaines un rapport vers Netflix.',
  ],
  [
    REPORT,
    'en',
    'Netflix had to give Facebook a report every two weeks.',
    'Facebook had to give Netflix a report every two weeks.',
  ],
  [
    REPORT,
    'en',
    'Facebook received a report from Netflix every two weeks.',
    'Netflix received a report from Facebook every two weeks.',
  ],
  [
    REPORT,
    'de',
    'Der Streamingdienst schuldete Facebook alle zwei Wochen einen Bericht.',
    'Alle zwei Wochen schickte Facebook dem Streamingdienst einen Bericht.',
  ],
  [
    REPORT,
    'fr',
    'Netflix remettait à Facebook un rapport toutes les deux semaines.',
    'Facebook remettait à Netflix un rapport toutes les deux semaines.',
  ],
  [
    REPORT,
    'es',
    'Cada dos semanas Netflix enviaba a Facebook un informe.',
    'Cada dos semanas Facebook enviaba a Netflix un informe.',
  ],
  [
    REPORT,
    'it',
    'Ogni due settimane Facebook riceveva da Netflix un rapporto.',
    'Ogni due settimane Netflix riceveva da Facebook un rapporto.',
  ],
  [
    REPORT,
    'nl',
    'Om de twee weken kreeg Facebook van Netflix een verslag.',
    'Om de twee weken kreeg Netflix van Facebook een verslag.',
  ],
  [
    REPORT,
    'pl',
    'Co dwa tygodnie Netflix wysyłał Facebookowi raport.',
    'Co dwa tygodnie Facebook wysyłał Netfliksowi raport.',
  ],
  [
    INBOX,
    'en',
    'Facebook gave Netflix access to private messages.',
    'Netflix gave Facebook access to private messages.',
  ],
  [INBOX, 'it', 'Un ingresso aperto da Facebook a Netflix.', 'Un ingresso aperto da Netflix a Facebook.'],
  [
    INBOX,
    'de',
    'Netflix hatte mit Facebook einen Vertrag, der ihm Zugang zu Nachrichten erlaubte.',
    'Facebook hatte mit Netflix einen Vertrag, der ihm Zugang zu Nachrichten erlaubte.',
  ],
  [
    INBOX,
    'pt',
    'A Netflix tinha acesso às mensagens do Facebook.',
    'O Facebook tinha acesso às mensagens da Netflix.',
  ],
  [
    INBOX,
    'de',
    'Eine Meldung, nach der Facebook die Nachrichten seiner Nutzer an Netflix weitergereicht hat.',
    'Eine Meldung, nach der Netflix die Nachrichten seiner Nutzer an Facebook weitergereicht hat.',
  ],
  [
    SOLD,
    'de',
    'Facebook habe Netflix private Nachrichten verkauft.',
    'Netflix habe Facebook private Nachrichten verkauft.',
  ],
  [
    SPEND,
    'en',
    'In 2015 Netflix spent 40 million dollars on Facebook ads.',
    'In 2015 Facebook spent 40 million dollars on Netflix ads.',
  ],
  // "Service de streaming" is one name: its "de" makes it nobody to buy from.
  [
    SPEND,
    'fr',
    'Le service de streaming aurait acheté des publicités Facebook pour des centaines de millions.',
    'Facebook aurait acheté des publicités au service de streaming pour des centaines de millions.',
  ],
  [
    REPORT,
    'it',
    'Il servizio di streaming doveva consegnare a Facebook un rapporto ogni due settimane.',
    'Facebook doveva consegnare al servizio di streaming un rapporto ogni due settimane.',
  ],
];

describe('who gave what to whom', () => {
  it.each(ROWS)('%s, %s: %s', (claim, lang, right, reversed) => {
    const claims = { [claim]: 'attributes' } as const;
    expect(kindsOf({ lang, text: right, claims })).not.toContain('direction');
    expect(kindsOf({ lang, text: reversed, claims })).toContain('direction');
  });

  it.each([
    ['en', 'Facebook’s interface let Netflix see the messages of its users.'],
    ['en', 'Netflix gave Facebook data in return for access to messages.'],
    ['en', 'The streamer had a contract that gave it access to Facebook’s inboxes.'],
    ['pl', 'Meta udostępniała Netfliksowi prywatne wiadomości.'],
    ['en', 'The Netflix inbox agreement, signed by Facebook, opened private messages to the streamer.'],
    ['fr', 'Les abonnés de Netflix pouvaient envoyer des messages Facebook, d’où l’accès à la messagerie.'],
    ['nl', 'Netflix-gebruikers konden via Facebook berichten sturen, waardoor Netflix bij de inbox kon.'],
    ['pl', 'Umowa Netfliksa z Facebookiem dawała serwisowi dostęp do wiadomości użytkowników portalu.'],
    ['pt', 'O acordo com o Facebook dava à plataforma de streaming acesso às mensagens privadas.'],
  ] as const)('%s: %s is no reversal', (lang, text) => {
    const claims = { [INBOX]: 'attributes' } as const;
    expect(kindsOf({ lang, text, claims })).not.toContain('direction');
  });
});
