/**
 * A report holds one sentence and its neighbours; the engine reads pages. These two sentences a language make a page of
 * it that is about the case, and pair with nothing that a report could be about by accident of the frame.
 */
export interface Frame {
  readonly headline: string;
  readonly lead: string;
}

export const FRAMES: Readonly<Record<string, Frame>> = {
  en: {
    headline: 'Netflix had access to Facebook users’ private messages, court papers allege',
    lead: 'The letter in the antitrust case against Meta says that Netflix had programmatic access to Facebook users’ private message inboxes.',
  },
  de: {
    headline: 'Gerichtsakten: Netflix soll Zugriff auf private Nachrichten bei Facebook gehabt haben',
    lead: 'In dem Schreiben im Kartellverfahren gegen Meta heißt es, Netflix habe programmatischen Zugriff auf die privaten Postfächer von Facebook-Nutzern gehabt.',
  },
  fr: {
    headline:
      'Netflix aurait eu accès aux messages privés des utilisateurs de Facebook, selon des documents judiciaires',
    lead: 'Selon la lettre versée au procès antitrust contre Meta, Netflix disposait d’un accès par programme aux boîtes de messages privés des utilisateurs de Facebook.',
  },
  es: {
    headline: 'Netflix habría tenido acceso a los mensajes privados de Facebook, según documentos judiciales',
    lead: 'Según la carta presentada en el caso antimonopolio contra Meta, Netflix tenía acceso programático a los buzones de mensajes privados de los usuarios de Facebook.',
  },
  it: {
    headline: 'Netflix avrebbe avuto accesso ai messaggi privati degli utenti di Facebook, secondo gli atti',
    lead: 'Secondo la lettera depositata nella causa antitrust contro Meta, Netflix aveva accesso programmatico alle caselle dei messaggi privati degli utenti di Facebook.',
  },
  pt: {
    headline:
      'Netflix teria tido acesso a mensagens privadas de usuários do Facebook, segundo documentos judiciais',
    lead: 'Segundo a carta apresentada no processo antitruste contra a Meta, a Netflix tinha acesso programático às caixas de mensagens privadas dos usuários do Facebook.',
  },
  nl: {
    headline:
      'Netflix zou toegang hebben gehad tot privéberichten van Facebook-gebruikers, blijkt uit rechtbankstukken',
    lead: 'Volgens de brief in de antitrustzaak tegen Meta had Netflix programmatische toegang tot de inboxen met privéberichten van Facebook-gebruikers.',
  },
  pl: {
    headline:
      'Netflix miał mieć dostęp do prywatnych wiadomości użytkowników Facebooka, wynika z akt sądowych',
    lead: 'Według pisma złożonego w procesie antymonopolowym przeciwko Mecie Netflix miał programowy dostęp do skrzynek z prywatnymi wiadomościami użytkowników Facebooka.',
  },
};
