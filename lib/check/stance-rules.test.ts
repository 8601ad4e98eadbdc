import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../tests/support/checks.ts';
import {
  DEFENDANT,
  DENIAL,
  INBOX,
  READ,
  RIGHTS,
  SHARED,
  UNAWARE,
  WATCH,
} from '../../tests/support/claims.ts';
import { getEngine, type Language } from '../../tests/support/knowledge.ts';
import { buildContexts } from '../match/context.ts';
import { decideStance } from './decide-stance.ts';
import type { Stance } from './stance.ts';

/** Language, claim, what the page says last (with the sentences before), how that presents the claim. */
type Row = readonly [lang: Language, claim: string, texts: readonly string[], stance: Stance];

const ROWS: readonly Row[] = [
  ['en', INBOX, ['Netflix never had access to the inboxes.'], 'denies'],
  ['de', INBOX, ['Netflix hatte nie Zugriff auf die Postfächer.'], 'denies'],
  ['fr', INBOX, ['Netflix n’a jamais eu accès aux boîtes de réception.'], 'denies'],
  ['it', READ, ['Netflix non ha mai letto i messaggi.'], 'denies'],
  ['pl', READ, ['Netflix nigdy nie czytał wiadomości.'], 'denies'],
  // Supposed, and so left open.
  ['en', READ, ['Imagine a streaming company paid Facebook to read your messages.'], 'asks'],
  ['de', READ, ['Angenommen, Netflix hätte Nachrichten gelesen.'], 'asks'],
  ['en', 'paid-100m-for-access', ['Suppose Netflix had paid $100 million for the key.'], 'asks'],
  ['de', READ, ['Hätte Netflix die Nachrichten gelesen, wäre das ein Skandal.'], 'asks'],
  ['fr', READ, ['Si Netflix avait lu les messages, ce serait un scandale.'], 'asks'],
  ['es', READ, ['Imaginemos que Netflix leyó los mensajes.'], 'asks'],
  ['it', READ, ['Immaginiamo che Netflix abbia letto i messaggi.'], 'asks'],
  ['pt', READ, ['Imagine que a Netflix leu as mensagens.'], 'asks'],
  ['nl', READ, ['Stel dat Netflix de berichten had gelezen.'], 'asks'],
  ['pl', READ, ['Gdyby Netflix czytał wiadomości, byłby to skandal.'], 'asks'],
  // What follows from a supposition that may be right is told.
  ['en', INBOX, ['If the letter is right, Netflix had access to the inboxes.'], 'attributes'],
  // A verdict behind a colon.
  ['en', READ, ['Netflix read private chats: unproven'], 'denies'],
  ['de', 'messages-sold', ['Verkauf von Nachrichten: unbelegt'], 'denies'],
  ['es', READ, ['Netflix leyó los mensajes: sin pruebas'], 'denies'],
  ['pt', 'messages-sold', ['Mensagens vendidas: sem provas'], 'denies'],
  ['nl', 'messages-sold', ['Berichten verkocht: onbewezen'], 'denies'],
  ['en', READ, ['The unproven claim: Netflix read private chats'], 'attributes'],
  // What others have made of it.
  ['en', READ, ['Many sites turned this into Netflix reading messages.'], 'attributes'],
  ['en', READ, ['In the retelling, Netflix read the messages of everybody.'], 'attributes'],
  [
    'de',
    'access-nearly-a-decade',
    ['Viele machten daraus, dass Netflix zehn Jahre Zugriff hatte.'],
    'attributes',
  ],
  ['fr', READ, ['Beaucoup en ont fait une histoire où Netflix lisait les messages.'], 'attributes'],
  ['es', SHARED, ['Muchos lo convirtieron en que Facebook entregó los mensajes a Netflix.'], 'attributes'],
  ['it', READ, ['Molti siti ne hanno fatto una storia in cui Netflix leggeva i messaggi.'], 'attributes'],
  ['pt', SHARED, ['Muitos transformaram isso em a Meta entregou as mensagens à Netflix.'], 'attributes'],
  ['nl', READ, ['Veel sites maakten daarvan dat Netflix de berichten las.'], 'attributes'],
  ['pl', READ, ['Wiele stron zrobiło z tego, że Netflix czytał wiadomości.'], 'attributes'],
  // Admitted, and something else never done.
  ['en', INBOX, ['Facebook conceded that partners had access and that they never used it.'], 'attributes'],
  ['nl', INBOX, ['Volgens de brief gaf Facebook Netflix toegang tot postvakken.'], 'attributes'],
  ['pt', INBOX, ['De acordo com a carta, a Netflix tinha acesso às caixas de entrada.'], 'attributes'],
  ['es', RIGHTS, ['El New York Times publicó que Netflix podía leer y borrar mensajes.'], 'attributes'],
  ['it', INBOX, ['Stando ai documenti, Netflix aveva accesso alle caselle.'], 'attributes'],
  ['en', DEFENDANT, ['The only defendant is Meta.'], 'denies'],
  ['fr', DEFENDANT, ['Meta est la seule à être poursuivie.'], 'denies'],
  ['pl', DEFENDANT, ['Pozwana jest tylko Meta.'], 'denies'],
  ['pl', DEFENDANT, ['Pozwana jest tylko Meta, Netflix przed sądem odpowiadać nie musi.'], 'denies'],
  ['de', DEFENDANT, ['Verklagt ist allein Meta; Netflix sitzt nur im Zuschauerraum.'], 'denies'],
  ['de', DEFENDANT, ['Verklagt ist nicht nur Meta.'], 'asserts'],
  ['it', UNAWARE, ['Per usarla bisognava accedere con il proprio account.'], 'denies'],
  ['es', UNAWARE, ['Había que iniciar sesión en la aplicación.'], 'denies'],
  ['pl', DENIAL, ['TechCrunch podaje, że Meta zaprzecza.'], 'attributes'],
  ['es', DENIAL, ['Según TechCrunch, Meta lo niega.'], 'attributes'],
  ['it', INBOX, ['«Netflix aveva accesso alle caselle»: falso.'], 'denies'],
  ['de', READ, ['Was steht nicht in dem Brief?', 'Dass jemand Nachrichten gelesen hat.'], 'attributes'],
  ['de', READ, ['Manches steht nicht in dem Brief.', 'Dass jemand Nachrichten gelesen hat.'], 'denies'],
  // What somebody denies having done, and what somebody is accused of.
  ['es', SHARED, ['Facebook rechazó en diciembre haber revelado mensajes privados a sus socios.'], 'denies'],
  ['fr', SHARED, ['Facebook se défend d’avoir livré des messages privés à Netflix.'], 'denies'],
  ['pt', SHARED, ['A Meta rejeitou, a 2 de abril, ter partilhado mensagens com a plataforma.'], 'denies'],
  ['en', SHARED, ['In 2018 the network was accused of disclosing private messages to firms.'], 'attributes'],
  ['pt', SHARED, ['A empresa foi acusada de revelar conversas privadas a parceiros.'], 'attributes'],
  // What a main clause says of the one that hangs on it.
  ['en', INBOX, ['There is no evidence that Netflix had access to the inboxes.'], 'denies'],
  ['es', READ, ['La carta no dice que Netflix leyera los mensajes.'], 'denies'],
  ['de', INBOX, ['Kein Gericht hat festgestellt, dass Netflix Zugang zu Postfächern hatte.'], 'denies'],
  ['nl', READ, ['In de brief staat niet dat Netflix de berichten las.'], 'denies'],
  ['de', READ, ['Dass Netflix Nachrichten las, steht in dem Brief nicht.'], 'denies'],
  ['pl', INBOX, ['Meta zaprzecza, że Netflix miał dostęp do skrzynek.'], 'denies'],
  ['en', INBOX, ['Meta does not deny that Netflix had access to the inboxes.'], 'attributes'],
  ['en', INBOX, ['Meta denied a sale and said that Netflix had access to the inboxes.'], 'attributes'],
  [
    'it',
    INBOX,
    ['Una class action contro Meta afferma che Netflix aveva accesso alle caselle.'],
    'attributes',
  ],
  ['en', WATCH, ['Facebook sacrificed Watch for Netflix, the plaintiffs explain.'], 'attributes'],
  ['es', INBOX, ['¡Bomba! Los fiscales destapan que Facebook abrió a Netflix los mensajes'], 'attributes'],
  [
    'fr',
    INBOX,
    ['Que disent les avocats ?', 'Que la plateforme disposait d’un accès aux messages.'],
    'attributes',
  ],
];

describe('stances that need no weighing', () => {
  it.each(ROWS)('%s, %s: %j is “%s”', (lang, claim, texts, stance) => {
    const readings = readParagraph(lang, texts);
    const reading = readings.at(-1);
    const context = buildContexts(readings).at(-1);
    expect(reading && context && decideStance(reading, context, claim, [], getEngine()).stance).toBe(stance);
  });
});
