/** One short article about the case in every language, told carefully: nothing in its paragraphs departs from the record. */
import type { PageText } from '../../lib/extract/index.ts';
import { type Language, toPage } from './knowledge.ts';

interface Article {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const ARTICLES: Readonly<Record<Language, Article>> = {
  de: {
    title: 'Facebook ließ Netflix private Nachrichten sehen',
    paragraphs: [
      'Laut Gerichtsunterlagen gab Facebook Netflix über eine „Inbox API“ Zugriff auf private Nachrichten der Nutzer.',
      'Netflix musste dem Schreiben zufolge alle zwei Wochen einen schriftlichen Bericht an Facebook liefern.',
      'Meta bestreitet das: Sprecher Andy Stone nannte die Geschichte auf X „shockingly untrue“.',
      'Die New York Times berichtete 2018, dass Netflix und Spotify Nachrichten lesen konnten.',
    ],
  },
  en: {
    title: 'Facebook let Netflix see private messages, papers say',
    paragraphs: [
      'Court documents say Facebook gave Netflix access to users’ private messages through an “Inbox API”.',
      'According to the letter, Netflix had to send Facebook a written report every two weeks in return.',
      'Meta denies it: spokesman Andy Stone called the story “shockingly untrue” on X.',
      'The New York Times reported in 2018 that Netflix and Spotify could read messages.',
    ],
  },
  es: {
    title: 'Facebook dejó a Netflix ver mensajes privados, según documentos',
    paragraphs: [
      'Según documentos judiciales, Facebook dio a Netflix acceso a los mensajes privados de los usuarios mediante una «Inbox API».',
      'Según la carta, Netflix debía entregar a Facebook un informe escrito cada dos semanas.',
      'Meta lo niega: el portavoz Andy Stone calificó la historia de «shockingly untrue» en X.',
      'El New York Times informó en 2018 de que Netflix y Spotify podían leer los mensajes.',
    ],
  },
  fr: {
    title: 'Facebook aurait laissé Netflix voir des messages privés',
    paragraphs: [
      'Selon des documents judiciaires, Facebook a donné à Netflix un accès aux messages privés des utilisateurs via une « Inbox API ».',
      'D’après la lettre, Netflix devait remettre à Facebook un rapport écrit toutes les deux semaines.',
      'Meta dément : le porte-parole Andy Stone a qualifié l’histoire de « shockingly untrue » sur X.',
      'Le New York Times avait rapporté en 2018 que Netflix et Spotify pouvaient lire les messages.',
    ],
  },
  it: {
    title: 'Facebook avrebbe lasciato vedere a Netflix i messaggi privati',
    paragraphs: [
      'Secondo documenti giudiziari, Facebook ha dato a Netflix accesso ai messaggi privati degli utenti tramite una «Inbox API».',
      'Secondo la lettera, Netflix doveva consegnare a Facebook un rapporto scritto ogni due settimane.',
      'Meta smentisce: il portavoce Andy Stone ha definito la storia «shockingly untrue» su X.',
      'Il New York Times aveva riferito nel 2018 che Netflix e Spotify potevano leggere i messaggi.',
    ],
  },
  nl: {
    title: 'Facebook liet Netflix privéberichten zien',
    paragraphs: [
      'Volgens rechtbankdocumenten gaf Facebook Netflix via een ‘Inbox API’ toegang tot privéberichten van gebruikers.',
      'Volgens de brief moest Netflix Facebook elke twee weken een schriftelijk rapport sturen.',
      'Meta ontkent: woordvoerder Andy Stone noemde het verhaal op X “shockingly untrue”.',
      'The New York Times meldde in 2018 dat Netflix en Spotify berichten konden lezen.',
    ],
  },
  pl: {
    title: 'Facebook pozwolił Netfliksowi czytać prywatne wiadomości',
    paragraphs: [
      'Według dokumentów sądowych Facebook dał Netfliksowi dostęp do prywatnych wiadomości użytkowników przez „Inbox API”.',
      'Zgodnie z listem Netflix miał co dwa tygodnie przekazywać Facebookowi pisemny raport.',
      'Meta zaprzecza: rzecznik Andy Stone nazwał tę historię na X „shockingly untrue”.',
      'The New York Times podał w 2018 roku, że Netflix i Spotify mogły czytać wiadomości.',
    ],
  },
  pt: {
    title: 'Facebook deixou a Netflix ver mensagens privadas',
    paragraphs: [
      'Segundo documentos judiciais, o Facebook deu à Netflix acesso às mensagens privadas dos utilizadores através de uma «Inbox API».',
      'Segundo a carta, a Netflix tinha de entregar ao Facebook um relatório escrito a cada duas semanas.',
      'A Meta nega: o porta-voz Andy Stone chamou à história «shockingly untrue» no X.',
      'O New York Times noticiou em 2018 que a Netflix e o Spotify podiam ler mensagens.',
    ],
  },
};

/** The article with one more paragraph after its first. */
export function articleWith(
  lang: Language,
  sentence: string,
  published: string | null = '2024-04-03',
): PageText {
  const { title, paragraphs } = ARTICLES[lang];
  return toPage({
    lang,
    title,
    published,
    paragraphs: [...paragraphs.slice(0, 1), sentence, ...paragraphs.slice(1)],
  });
}
