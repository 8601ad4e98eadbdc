import { told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CUT,
  DECADE,
  DENIAL,
  INBOX,
  NATURE,
  OUTCOME,
  PAID,
  READ,
  RIGHTS,
  SPEND,
  TIMING,
  TITAN,
  UNAWARE,
} from '../../../tests/support/claims.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

const LATE = { published: '2025-12-01' };

/** A value and what it hangs on: one that departs, and the like of it that belongs to something else. */
itTellsApart([
  // Names
  [
    'name',
    told('en', DENIAL, 'The denial came from Andy Stein.'),
    told('en', DENIAL, 'The denial came from Andy Stone.'),
  ],
  [
    'name',
    told('pl', NATURE, 'Pozew wniesiono w imieniu Maximiliana Kleine.'),
    told('pl', NATURE, 'Pozew wniesiono w imieniu Maximiliana Kleina.'),
  ],
  [
    'name',
    told('en', NATURE, 'The suit was brought by Maximilian Klein and Susan Grabert.'),
    told(
      'en',
      NATURE,
      'The suit was brought by Maximilian Klein and Sarah Grabert; David Klein was not asked.',
    ),
  ],
  [
    'name',
    told('en', CUT, 'Marc Zuckerberg wrote the e-mail.'),
    told('en', CUT, 'MARC: Zuckerberg wrote the e-mail.'),
  ],
  // Quotations
  [
    'quote-altered',
    told('en', DENIAL, '“Wildly inaccurate,” Stone wrote.'),
    told('en', DENIAL, '“Wildly inaccurate,” a columnist wrote.'),
  ],
  // Counts and sums
  [
    'amount',
    told('fr', RIGHTS, 'Cent cinquante entreprises pouvaient lire les messages.'),
    told('fr', RIGHTS, 'Trois entreprises, parmi les partenaires, pouvaient lire les messages.'),
  ],
  [
    'amount',
    told('nl', RIGHTS, 'Van 70 miljoen mensen kon die de berichten lezen.', {
      before: ['Dan is er Netflix.'],
    }),
    told('nl', RIGHTS, 'Van 70 miljoen mensen kon die de berichten lezen.', {
      before: ['Dan is er Spotify.'],
    }),
  ],
  [
    'amount',
    told('en', SPEND, 'In 2017, $150 million went over the table for our data.'),
    told('pt', SPEND, 'Havia acesso, e eram 150 milhões de dólares por ano.'),
  ],
  [
    'amount',
    told('en', CUT, 'The budget of Watch was cut by $150 million.'),
    told('en', CUT, 'The advertising came to $40 million before, and to $150 million after the cut.'),
  ],
  [
    'amount',
    told('es', PAID, 'Netflix pagó 100 millones de dólares por el acceso.'),
    told('es', PAID, 'Por el acceso, repite medio Twitter, se pagaron 100 millones de dólares.'),
  ],
  [
    'amount',
    told('en', PAID, 'Netflix paid $100 million for the messages.'),
    told('en', PAID, 'Misleading: Netflix paid $100 million for the messages'),
  ],
  [
    'amount',
    told('en', PAID, 'Netflix had paid $100 million for the access, a friend said.'),
    told('en', PAID, 'Netflix had paid “$100 million for the access”, a friend said.'),
  ],
  // People
  [
    'scope',
    told('es', UNAWARE, 'Cientos de millones de vecinos no sabían nada.'),
    told('es', UNAWARE, 'Por cientos de millones de dólares en anuncios, nadie sabía nada.'),
  ],
  [
    'scope',
    told('es', READ, 'Netflix leía los mensajes de todo el mundo.'),
    told('es', READ, 'Como todo el mundo, supe que Netflix leía mensajes.'),
  ],
  [
    'scope',
    told('de', TITAN, 'Titan ließ Netflix Nachrichten schreiben.'),
    told('de', TITAN, 'Im August 2013 kam Titan hinzu, schreiben die Juristen.'),
  ],
  // When the way in was agreed
  [
    'date',
    told('fr', INBOX, 'L’accord « Inbox API » aurait été signé en 2017.'),
    told('fr', INBOX, 'L’accord « Inbox API » aurait été signé en 2013.'),
  ],
  [
    'date',
    told('es', INBOX, 'La plataforma habría obtenido, hacia 2016, un acceso a los mensajes.'),
    told(
      'es',
      INBOX,
      'Según documentos de 2017 del New York Times, la plataforma obtuvo acceso a los mensajes.',
    ),
  ],
  [
    'date',
    told('it', BOARD, 'Hastings lasciò il consiglio di Facebook nell’ottobre 2019.'),
    told('it', BOARD, 'Hastings lasciò il consiglio di Facebook nel maggio 2019.'),
  ],
  [
    'date',
    told(
      'es',
      BOARD,
      'Reed Hastings, jefe de Netflix, tuvo un asiento en la junta de la red social hasta 2021.',
    ),
    told('es', BOARD, 'Reed Hastings tuvo un asiento en la junta hasta 2019; fue codirector desde 2020.'),
  ],
  [
    'date',
    told('es', BOARD, 'Ocupó el asiento hasta 2021, y siguió siendo el primer ejecutivo de Netflix.'),
    told('es', BOARD, 'Ocupó el asiento hasta 2019, y siguió siendo el primer ejecutivo de Netflix.'),
  ],
  [
    'amount',
    told('pt', SPEND, 'Foram 90 milhões por ano depois do corte, perto de 200 em 2019.'),
    told('pt', SPEND, 'Foram 150 milhões por ano depois do corte, perto de 200 em 2019.'),
  ],
  [
    'amount',
    told('pt', CUT, 'Escreveu a anunciar-lhe menos 450 milhões para gastar no Watch.'),
    told('pt', CUT, 'Escreveu a anunciar-lhe menos 750 milhões para gastar no Watch.'),
  ],
  // How long, and since when
  [
    'duration',
    told('en', DECADE, 'It had the messages for ten years.'),
    told('en', DECADE, 'It is ten years of friendship, and not of messages.'),
  ],
  [
    'duration',
    told('de', DECADE, 'Netflix kam gut zehn Jahre lang an die Postfächer heran.'),
    told('de', DECADE, 'Netflix kam vor gut zehn Jahren an die Postfächer heran.'),
  ],
  [
    'duration',
    told('en', DECADE, 'It had the messages for ten years.'),
    told('en', DECADE, 'It had the messages some ten years ago.'),
  ],
  [
    'duration',
    told('en', DECADE, 'That lasted ten years.', { before: ['Netflix had access to the messages.'] }),
    told('en', DECADE, 'That lasted ten years.', { before: ['They had a friendship.'] }),
  ],
  [
    'duration',
    told('es', CUT, 'Dos años después le quitaron 750 millones.'),
    told('es', CUT, 'Le quitaron 750 millones en el segundo de sus años.'),
  ],
  [
    'sequence',
    told('en', TIMING, 'Within a month of his joining the board the integration with the inbox was agreed.'),
    told('en', TIMING, 'The inbox did not come within a month: an integration abroad did.'),
  ],
  [
    'outdated',
    told('en', OUTCOME, 'The trial of Klein and Grabert is near.', LATE),
    told('en', OUTCOME, 'Without a trial the judge ruled on Klein and Grabert.', LATE),
  ],
  [
    'outdated',
    told('en', OUTCOME, 'The case goes on, and the trial is in November.', LATE),
    told('en', OUTCOME, 'The trial was to be in November.', LATE),
  ],
  [
    'outdated',
    told('en', OUTCOME, 'The trial of Klein and Grabert is expected in November.', LATE),
    told('en', OUTCOME, 'The trial expected in November fell away.', LATE),
  ],
]);
