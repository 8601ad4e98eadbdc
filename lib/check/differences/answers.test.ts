import { told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CHATS,
  CONTACTS,
  CUT,
  DATA,
  DEFENDANT,
  DENIAL,
  INBOX,
  NATURE,
  OUTCOME,
  READ,
  REPORT,
  RIGHTS,
  TITAN,
} from '../../../tests/support/claims.ts';
import { itTellsApart } from '../../../tests/support/twins.ts';

const LATE = { published: '2026-01-05' };
const OF_2018 = { published: '2018-12-20' };
const CONCEDES = {
  [INBOX]: 'attributes',
  [READ]: 'denies',
  [DENIAL]: 'asserts',
} as const;
const HASTINGS = { before: ['Hastings falava com Zuckerberg.'] };
const STONE = ['Andy Stone answered for Meta.'];

/** Who answers, for whom, when, and who got the e-mail. */
itTellsApart([
  // Answers of 2024 told after those of 2018, and the other way round
  [
    'attribution',
    told('nl', DENIAL, 'Netflix bracht in diezelfde week een ontkenning uit.', {
      before: ['In 2018 zei het bedrijf van niets te weten.', 'Meta noemde het op 2 april 2024 onwaar.'],
    }),
    told('nl', DENIAL, 'Netflix bracht in diezelfde week een ontkenning uit.', {
      before: ['Meta noemde het op 2 april 2024 onwaar.', 'In 2018 zei het bedrijf van niets te weten.'],
    }),
  ],
  [
    'attribution',
    told('nl', READ, 'Gisteren gaf Netflix toe dat er was meegelezen.', { stance: 'attributes' }),
    told('nl', READ, 'Gisteren gaf Netflix een lijst: er was niet meegelezen.', { stance: 'attributes' }),
  ],
  [
    'attribution',
    {
      lang: 'en',
      text: 'According to him it had access, and did not read.',
      before: STONE,
      claims: CONCEDES,
    },
    {
      lang: 'en',
      text: 'According to the lawyers it had access, and did not read.',
      before: STONE,
      claims: CONCEDES,
    },
  ],
  [
    'attribution',
    {
      lang: 'fr',
      text: 'Il a concédé que le diffuseur avait un accès, sans s’en servir pour lire.',
      claims: CONCEDES,
    },
    { lang: 'fr', text: 'La lettre concède que le diffuseur avait un accès, sans lire.', claims: CONCEDES },
  ],
  [
    'attribution',
    told('en', RIGHTS, 'Spotify owned up to being able to see it all.', { stance: 'attributes', ...OF_2018 }),
    told('en', RIGHTS, 'Spotify was admitted to the programme.', { stance: 'attributes', ...OF_2018 }),
  ],
  [
    'attribution',
    told('es', DENIAL, 'Tanto Meta como la otra lo desmintieron el martes.'),
    told('es', DENIAL, 'Meta lo desmintió el martes.'),
  ],
  // Posts
  [
    'role',
    told('pt', DENIAL, 'Ime Archibong, diretor jurídico da casa, nega tudo.', OF_2018),
    told('pt', DENIAL, 'Ime Archibong, vice-presidente de parcerias, nega tudo.', OF_2018),
  ],
  [
    'role',
    told('pl', BOARD, 'Reed Hastings, ówczesny wiceprezes Netfliksa, siedział w radzie.'),
    told('pl', BOARD, 'Reed Hastings, ówczesny prezes Netfliksa, siedział w radzie.'),
  ],
  [
    'role',
    told('pt', CONTACTS, 'Hoje CEO da Netflix, é dele que querem documentos.', HASTINGS),
    told('pt', CONTACTS, 'Então CEO da Netflix, é dele que querem documentos.', HASTINGS),
  ],
  // The e-mail
  [
    'name',
    told('pt', CUT, 'Zuckerberg avisou Sheryl Sandberg, por e-mail, do corte no Watch.'),
    told('pt', CUT, 'Zuckerberg avisou Fidji Simo, por e-mail, do corte no Watch.'),
  ],
  [
    'role',
    told('it', CUT, 'La mail la scrive Sheryl Sandberg, la riceve Fidji Simo.'),
    told('it', CUT, 'La mail la scrive Zuckerberg, la riceve Fidji Simo.'),
  ],
  [
    'name',
    told('nl', BOARD, 'Riet Hastings zat in het bestuur van Facebook.'),
    told('nl', BOARD, 'Oprichter Hastings zat in het bestuur van Facebook.'),
  ],
  // Who sues, who is sued
  [
    'role',
    told('en', NATURE, 'A lawsuit by the law firm Kleine & Grabber.'),
    told('en', NATURE, 'A lawsuit by two users, with the law firm Bathaee Dunne.'),
  ],
  [
    'role',
    told('it', DEFENDANT, 'In giudizio è citato anche il colosso dello streaming.'),
    told('it', DEFENDANT, 'In giudizio è citata soltanto la società di Zuckerberg, non lo streamer.'),
  ],
  [
    'role',
    told('en', NATURE, 'Klein and Grabert have sued both titans over a monopoly.'),
    told('en', NATURE, 'Klein and Grabert, both users, have sued over a monopoly.'),
  ],
  [
    'name',
    told('de', DENIAL, 'Der Sprecher Andreas Stein hat es bestritten.'),
    told('de', DENIAL, 'Der Sprecher Andy Stone hat es bestritten.'),
  ],
  [
    'name',
    told('pl', CUT, 'List poszedł do Fidżi Szymon, która prowadziła Watch.'),
    told('pl', CUT, 'List poszedł do Fidji Simo, która prowadziła Watch.'),
  ],
  [
    'scope',
    told('fr', TITAN, 'Titan permettait de lire les messages des amis.'),
    told('fr', TITAN, 'Titan permettait de voir quels amis étaient sur la messagerie.'),
  ],
  [
    'name',
    told('de', NATURE, 'Unterschrieben hat Brian J. Dunner, der Werbekunden vertritt.'),
    told('de', NATURE, 'Unterschrieben hat Brian J. Dunne, der Werbekunden vertritt.'),
  ],
  [
    'outdated',
    told('es', CHATS, 'Los chats solo se cifran si uno mismo activa la opción.', LATE),
    told('es', CHATS, 'Antes los chats solo se cifraban si uno mismo activaba la opción.', LATE),
  ],
  [
    'outdated',
    told('pl', CHATS, 'Czaty w Messengerze wciąż nie są domyślnie szyfrowane.', LATE),
    told('pl', CHATS, 'Czaty w Messengerze są dziś domyślnie szyfrowane.', LATE),
  ],
  // Two names for two parties
  [
    'direction',
    told('de', REPORT, 'Zweimal im Monat kam ein Bericht von Zuckerbergs Leuten.'),
    told('de', REPORT, 'Zweimal im Monat kam ein Bericht an Zuckerbergs Leute.'),
  ],
  [
    'direction',
    told('pt', REPORT, 'A rede social teria de fornecer à plataforma um relatório.'),
    told('pt', REPORT, 'A plataforma teria de fornecer à rede social um relatório.'),
  ],
  [
    'direction',
    told('nl', DATA, 'De kijkgegevens stroomden van Facebook naar Netflix.'),
    told('nl', DATA, 'De kijkgegevens stroomden van Netflix naar Facebook.'),
  ],
  [
    'direction',
    told('en', REPORT, 'Zuck’s people had to mail the streamer a report.'),
    told('en', REPORT, 'The streamer’s people had to mail Zuck a report.'),
  ],
  // What is still to come
  [
    'outdated',
    told('de', OUTCOME, 'Nutzer: Ihr Prozess gegen Meta soll im Herbst vor Geschworenen beginnen.', LATE),
    told('de', OUTCOME, 'Nutzer: Ihr Prozess gegen Meta fiel im Herbst ohne Geschworene aus.', LATE),
  ],
  [
    'outdated',
    told(
      'nl',
      OUTCOME,
      'Het gerechtsgebouw waar Klein en Grabert hun proces tegen Meta moeten krijgen.',
      LATE,
    ),
    told('nl', OUTCOME, 'Het gerechtsgebouw waar Klein en Grabert zonder proces van Meta verloren.', LATE),
  ],
]);
