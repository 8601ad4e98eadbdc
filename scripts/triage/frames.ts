/**
 * A report holds one sentence and its neighbours; the engine reads pages. These sentences make a page of
 * it that is about the case, and pair with nothing that a report could be about by accident of the frame.
 */
export interface Frame {
  readonly headline: string;
  readonly lead: string;
  /** After the reported sentence: what it says lends nothing to it. */
  readonly tail: string;
}

export const FRAMES: Readonly<Record<string, Frame>> = {
  en: {
    headline: 'Netflix had access to Facebook users’ private messages, court papers allege',
    lead: 'The letter in the antitrust case against Meta says that Netflix had programmatic access to Facebook users’ private message inboxes.',
    tail: 'Meta denies that it shared private messages with Netflix; The New York Times had reported on the two companies’ agreements in 2018.',
  },
  de: {
    headline: 'Gerichtsakten: Netflix soll Zugriff auf private Nachrichten bei Facebook gehabt haben',
    lead: 'In dem Schreiben im Kartellverfahren gegen Meta heißt es, Netflix habe programmatischen Zugriff auf die privaten Postfächer von Facebook-Nutzern gehabt.',
    tail: 'Meta bestreitet, private Nachrichten mit Netflix geteilt zu haben; die New York Times hatte 2018 über die Vereinbarungen der beiden Unternehmen berichtet.',
  },
  fr: {
    headline:
      'Netflix aurait eu accès aux messages privés des utilisateurs de Facebook, selon des documents judiciaires',
    lead: 'Selon la lettre versée au procès antitrust contre Meta, Netflix disposait d’un accès par programme aux boîtes de messages privés des utilisateurs de Facebook.',
    tail: 'Meta nie avoir partagé des messages privés avec Netflix ; le New York Times avait révélé les accords entre les deux entreprises en 2018.',
  },
  es: {
    headline: 'Netflix habría tenido acceso a los mensajes privados de Facebook, según documentos judiciales',
    lead: 'Según la carta presentada en el caso antimonopolio contra Meta, Netflix tenía acceso programático a los buzones de mensajes privados de los usuarios de Facebook.',
    tail: 'Meta niega haber compartido mensajes privados con Netflix; The New York Times había informado en 2018 de los acuerdos entre ambas empresas.',
  },
  it: {
    headline: 'Netflix avrebbe avuto accesso ai messaggi privati degli utenti di Facebook, secondo gli atti',
    lead: 'Secondo la lettera depositata nella causa antitrust contro Meta, Netflix aveva accesso programmatico alle caselle dei messaggi privati degli utenti di Facebook.',
    tail: 'Meta nega di aver condiviso messaggi privati con Netflix; il New York Times aveva riferito nel 2018 degli accordi tra le due aziende.',
  },
  pt: {
    headline:
      'Netflix teria tido acesso a mensagens privadas de usuários do Facebook, segundo documentos judiciais',
    lead: 'Segundo a carta apresentada no processo antitruste contra a Meta, a Netflix tinha acesso programático às caixas de mensagens privadas dos usuários do Facebook.',
    tail: 'A Meta nega ter compartilhado mensagens privadas com a Netflix; o New York Times havia noticiado em 2018 os acordos entre as duas empresas.',
  },
  nl: {
    headline:
      'Netflix zou toegang hebben gehad tot privéberichten van Facebook-gebruikers, blijkt uit rechtbankstukken',
    lead: 'Volgens de brief in de antitrustzaak tegen Meta had Netflix programmatische toegang tot de inboxen met privéberichten van Facebook-gebruikers.',
    tail: 'Meta ontkent privéberichten met Netflix te hebben gedeeld; The New York Times had in 2018 over de afspraken tussen de twee bedrijven bericht.',
  },
  pl: {
    headline:
      'Netflix miał mieć dostęp do prywatnych wiadomości użytkowników Facebooka, wynika z akt sądowych',
    lead: 'Według pisma złożonego w procesie antymonopolowym przeciwko Mecie Netflix miał programowy dostęp do skrzynek z prywatnymi wiadomościami użytkowników Facebooka.',
    tail: 'Meta zaprzecza, że udostępniała Netfliksowi prywatne wiadomości; „The New York Times” opisał w 2018 roku umowy między obiema firmami.',
  },
};
