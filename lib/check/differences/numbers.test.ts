import { told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CUT,
  DENIAL,
  FILED,
  INBOX,
  NYT,
  REPORT,
  RIGHTS,
  SPECIAL,
  SPEND,
} from '../../../tests/support/claims.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

const OF_2018 = { before: ['Ime Archibong answered for Facebook.'], published: '2018-12-20' };
const INBOX_TOLD = { before: ['It speaks of an Inbox API.'] };
const TIMES = { stance: 'attributes', published: '2018-12-20' } as const;

/** A number, and what it hangs on. */
itTellsApart([
  // How long the bond lasted: nearly a decade, from 2011 to 2019
  [
    'duration',
    told('fr', SPECIAL, 'Cette relation privilégiée s’est étendue sur quinze ans.'),
    told('fr', SPECIAL, 'Cette relation privilégiée s’est étendue sur dix ans.'),
  ],
  [
    'duration',
    told('nl', SPECIAL, 'Twintig jaar lang hadden die twee een bijzondere band.'),
    told('nl', SPECIAL, 'Acht jaar lang hadden die twee een bijzondere band.'),
  ],
  [
    'duration',
    told('de', SPECIAL, 'Die enge Freundschaft habe keine 3 Jahre gehalten.'),
    told('de', SPECIAL, 'Die enge Freundschaft begann drei Jahre davor, vor dem Sitz im Verwaltungsrat.'),
  ],
  [
    'duration',
    told('de', SPECIAL, 'Fast zwei Jahrzehnte lang hätten sie ein besonderes Verhältnis genossen.'),
    told('de', SPECIAL, 'Fast ein Jahrzehnt lang hätten sie ein besonderes Verhältnis genossen.'),
  ],
  // How long he sat on the board: from June 2011 to May 2019
  [
    'duration',
    told('pl', BOARD, 'Szef serwisu siedział w radzie Facebooka dobre dwanaście lat.'),
    told('pl', BOARD, 'Szef serwisu siedział w radzie Facebooka niemal osiem lat.'),
  ],
  // How long the features had been shut in December 2018
  [
    'duration',
    told('en', DENIAL, 'The features have been shut down for nearly five years, he wrote.', OF_2018),
    told('en', DENIAL, 'The features have been shut down for nearly three years, he wrote.', OF_2018),
  ],
  // When they were there
  [
    'date',
    told('it', DENIAL, 'La funzione, lanciata nel 2014, è stata chiusa nel 2017.'),
    told('it', DENIAL, 'La funzione, lanciata nel 2014, è stata chiusa nel 2015.'),
  ],
  [
    'date',
    told('it', NYT, 'Il New York Times lo aveva scritto nel dicembre del 2017, ricorda un abbonato.'),
    told('it', NYT, 'Il New York Times lo aveva scritto nel dicembre del 2018, ricorda un abbonato.'),
  ],
  [
    'date',
    told('es', FILED, 'Su demanda colectiva había entrado en el juzgado en diciembre de 2021.'),
    told('es', FILED, 'Su demanda colectiva había entrado en el juzgado en diciembre de 2020.'),
  ],
  [
    'date',
    told('en', FILED, 'The letter, dated April 24, 2023, was made public.', INBOX_TOLD),
    told('en', FILED, 'The letter, dated April 14, 2023, was made public.', INBOX_TOLD),
  ],
  ['date', told('en', DENIAL, 'Stone denied it in June.'), told('en', DENIAL, 'JUNE: Stone denied it.')],
  [
    'date',
    told('pt', BOARD, 'Abril de 2019 – Hastings deixa o conselho.'),
    told('pt', BOARD, 'Maio de 2019 – Hastings deixa o conselho.'),
  ],
  // Each sum has its own year
  [
    'amount',
    told(
      'fr',
      SPEND,
      'On parle de publicité : 40 millions de dollars en 2015, puis de 200 millions en 2017.',
    ),
    told(
      'fr',
      SPEND,
      'On parle de publicité : 40 millions de dollars en 2015, puis de 150 millions en 2017.',
    ),
  ],
  [
    'date',
    told('es', SPEND, 'Figura publicidad: 40 millones de dólares en 2013, 150 en 2017.'),
    told('es', SPEND, 'Figura publicidad: 40 millones de dólares en 2015, 150 en 2017.'),
  ],
  // Quarters, thousands, crowds
  [
    'amount',
    told('pl', CUT, 'Budżet Watch zmalał o 750 tysięcy dolarów.'),
    told('pl', CUT, 'Budżet Watch zmalał o trzy czwarte miliarda dolarów.'),
  ],
  [
    'scope',
    told('pl', INBOX, 'Mieli wgląd w wiadomości trzech miliardów kont.'),
    told('pl', INBOX, 'Mieli wgląd w wiadomości trzech kont.'),
  ],
  [
    'amount',
    told('pl', RIGHTS, 'Ponad 150 kompanii mogło czytać wiadomości.', TIMES),
    told('pl', RIGHTS, 'Ponad 150 umów mówiło o danych, a kilka o wiadomościach.', TIMES),
  ],
  // How often
  [
    'frequency',
    told('de', REPORT, 'Jeden Abend ging ein schriftlicher Bericht an Facebook.'),
    told('de', REPORT, 'Alle zwei Wochen ging ein schriftlicher Bericht an Facebook.'),
  ],
  [
    'frequency',
    told('es', REPORT, 'Cada noche Netflix enviaba un informe a Facebook.'),
    told('es', REPORT, 'Netflix enviaba a Facebook un informe con las cuentas diarias.'),
  ],
  // Whose messages were those of 70 million people: Spotify's, and nobody's beside
  [
    'amount',
    told('en', RIGHTS, 'Spotify and Netflix could look at the messages of 70 million people a month.'),
    told('en', RIGHTS, 'Netflix could look at messages, and Spotify at those of 70 million people a month.'),
  ],
  [
    'amount',
    told('de', RIGHTS, 'Netflix und Spotify konnten die Nachrichten von 70 Millionen Menschen einsehen.'),
    told('de', RIGHTS, 'Spotify konnte die Nachrichten von 70 Millionen Menschen einsehen, wie Netflix.'),
  ],
]);
