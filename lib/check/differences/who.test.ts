/** Who did, said or was what: roles, names, directions, and words put into the wrong mouth. */
import { describe } from 'vitest';
import { told } from '../../../tests/support/checks.ts';
import {
  BOARD,
  CUT,
  DEFENDANT,
  DENIAL,
  INBOX,
  NATURE,
  PROBE,
  REPORT,
  RIGHTS,
} from '../../../tests/support/claims.ts';
import { itTellsApart, type Twins } from '../../../tests/support/twins.ts';

const ROWS: readonly Twins[] = [
  [
    'role',
    told('fr', BOARD, 'Hastings était le président du conseil de Facebook.'),
    told('fr', BOARD, 'Hastings, aujourd’hui président de Netflix, siégea au conseil de Facebook.'),
  ],
  [
    'role',
    told('es', NATURE, 'Es una demanda presentada en 2020 por el Gobierno contra Meta.'),
    told(
      'es',
      NATURE,
      'Es una demanda presentada en 2020 por dos usuarios, no por el Gobierno, contra Meta.',
    ),
  ],
  [
    'role',
    told('de', 'snapchat-traffic-interception', 'Meta sagt, es habe die Daten von Snapchat entschlüsselt.'),
    told('de', 'snapchat-traffic-interception', 'Meta soll die Daten von Snapchat entschlüsselt haben.'),
  ],
  [
    'attribution',
    told('de', INBOX, 'Meta hat eingeräumt, dass Netflix Zugriff hatte.', { published: '2024-04-05' }),
    told('de', INBOX, 'Meta hat Netflix Zugriff auf die Postfächer eingeräumt.', { published: '2024-04-05' }),
  ],
  [
    'role',
    told('es', DENIAL, 'El abogado Andy Stone lo negó todo.'),
    told('es', DENIAL, 'Al abogado le contestó un portavoz, Andy Stone: lo negó todo.'),
  ],
  [
    'role',
    told('en', 'snapchat-traffic-interception', 'Facebook explained how it decoded what Snapchat sent.'),
    told('en', 'snapchat-traffic-interception', 'Facebook, lawyers explained, decoded what Snapchat sent.'),
  ],
  [
    'role',
    told('en', BOARD, 'Hastings held the chair of the board at Facebook.'),
    told('en', BOARD, 'Hastings held a director’s chair at Facebook.'),
  ],
  [
    'direction',
    told('fr', REPORT, 'Facebook devait « donner un rapport écrit » à Netflix.'),
    told('fr', REPORT, 'Le contrat dit : « provide to FB a written report », soit un rapport écrit.'),
  ],
  [
    'name',
    told('nl', NATURE, 'Maximilian Smit en Sarah Grabert spanden de zaak aan.'),
    told('nl', NATURE, 'Maximilian Klein en Sarah Ann Grabert spanden de zaak aan.'),
  ],
  [
    'name',
    told('pl', CUT, 'W maju 2018 Fidji Simon dowiedziała się o cięciach w Watch.'),
    told('pl', CUT, 'W maju 2018 Fidji Simo dowiedziała się o cięciach w Watch.'),
  ],
  [
    'direction',
    told(
      'pt',
      REPORT,
      'A cada quinze dias o Facebook teria, ao que se lê na carta dos advogados e em nenhum outro lugar, de mandar à parceira um boletim.',
    ),
    told(
      'pt',
      REPORT,
      'A cada quinze dias a parceira teria, ao que se lê na carta dos advogados e em nenhum outro lugar, de mandar ao Facebook um boletim.',
    ),
  ],
  [
    'attribution',
    told('de', INBOX, 'Facebook räumte den Zugang der Partner zu den Postfächern ein.', {
      published: '2024-04-05',
    }),
    told('de', INBOX, 'Facebook räumte den Zugang der Partner ein, sofern man sich angemeldet hatte.', {
      published: '2024-04-05',
    }),
  ],
  [
    'role',
    told('de', BOARD, 'Reed Hastings, der Netflix bis heute leitet, saß im Verwaltungsrat.'),
    told('de', BOARD, 'Reed Hastings, damals Chef von Netflix, saß im Verwaltungsrat.'),
  ],
  [
    'role',
    told('es', BOARD, 'Reed Hastings, entonces codirector de Netflix, era consejero de Facebook.'),
    told('es', BOARD, 'Reed Hastings, codirector de Netflix desde 2020, había sido consejero de Facebook.'),
  ],
  [
    'role',
    told('nl', DENIAL, 'Netflix-woordvoerder Andy Stone sprak het tegen.'),
    told('nl', DENIAL, 'Meta-woordvoerder Andy Stone sprak tegen dat Netflix kon meelezen.'),
  ],
  [
    'role',
    told('es', DENIAL, 'Lo negó Andy Stone, portavoz de Netflix.'),
    told('es', DENIAL, 'El portavoz Andy Stone negó que Netflix leyera nada.'),
  ],
  [
    'name',
    told('it', DENIAL, 'Il vicepresidente Ime Archibold smentì tutto.'),
    told('it', DENIAL, 'Il vicepresidente Ime Archibong smentì tutto.'),
  ],
  [
    'role',
    told('nl', NATURE, 'Het advocatenkantoor Klein en Grabert spande de zaak aan.'),
    told('nl', NATURE, 'De gebruikers Klein en Grabert spanden de zaak aan.'),
  ],
  [
    'role',
    told('fr', PROBE, 'Les procureurs américains accusent les deux groupes.'),
    told('fr', PROBE, 'Les autorités n’accusent personne.', { stance: 'denies' }),
  ],
  [
    'role',
    told('it', DEFENDANT, 'Netflix è imputata insieme a Meta.'),
    told('it', DEFENDANT, 'L’unica convenuta è Meta.'),
  ],
  [
    'attribution',
    told('en', INBOX, 'Stone conceded that Netflix had access to inboxes.', { stance: 'attributes' }),
    told('en', INBOX, 'Stone never conceded that Netflix had access to inboxes.', { stance: 'attributes' }),
  ],
  [
    'attribution',
    told('it', INBOX, 'Meta riconosce che l’accesso c’era.', { stance: 'attributes' }),
    told('it', INBOX, 'Nel 2018 Facebook riconobbe che l’accesso c’era.', { stance: 'attributes' }),
  ],
  [
    'attribution',
    told('nl', DENIAL, 'Ook Netflix ontkent de beschuldigingen.'),
    told('nl', DENIAL, 'Meta ontkent dat het berichten met Netflix deelde.'),
  ],
  [
    'attribution',
    told('fr', DENIAL, 'Meta a invoqué le besoin d’apporter de la valeur aux annonceurs.'),
    told('fr', DENIAL, 'Meta a invoqué un usage courant dans l’industrie.'),
  ],
  [
    'attribution',
    told('en', RIGHTS, 'Spotify confessed that it could read messages.', { stance: 'attributes' }),
    told('en', RIGHTS, 'Facebook confessed that partners could read messages.', {
      stance: 'attributes',
      published: '2018-12-20',
    }),
  ],
  [
    'name',
    told('en', DENIAL, 'Andy Stoner rejected the story.'),
    told('en', DENIAL, 'Andrew Stone rejected the story.'),
  ],
  [
    'name',
    told('pl', NATURE, 'Powodem jest Maximilian Kleim.'),
    told('pl', NATURE, 'Pełnomocnicy Maximiliana Kleina piszą o monopolu.'),
  ],
];

describe('who', () => {
  itTellsApart(ROWS);
});
