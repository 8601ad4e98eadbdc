import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../tests/support/checks.ts';
import {
  DECADE,
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
  ['en', DEFENDANT, ['It is brought against Meta, and Meta alone.'], 'denies'],
  ['es', DEFENDANT, ['El pleito se dirige únicamente contra Meta.'], 'denies'],
  ['pt', DEFENDANT, ['Só a Meta, dona do Facebook.'], 'denies'],
  // Denied in the record's own words, and looked for in vain.
  ['de', READ, ['„No third party was reading your private messages“, schrieb er.'], 'denies'],
  ['pl', READ, ['„At no time did we access people’s private messages”, głosi oświadczenie.'], 'denies'],
  ['it', READ, ['Cercherete invano la frase secondo cui qualcuno avrebbe letto i messaggi.'], 'denies'],
  ['nl', 'paid-100m-for-access', ['Een prijs voor toegang zoekt u er vergeefs.'], 'denies'],
  ['de', READ, ['„The lawyers say they read private messages“, schrieb er.'], 'attributes'],
  [
    'es',
    'messenger-e2ee-default',
    ['Messenger cifra los chats solo si uno mismo activa la opción.'],
    'denies',
  ],
  // Not so long.
  ['en', DECADE, ['Netflix did not have access to inboxes for ten years.'], 'denies'],
  ['de', DECADE, ['Zehn Jahre lang hatte Netflix keinen Zugriff auf Postfächer.'], 'denies'],
  ['pt', DECADE, ['Não foram dez anos de acesso às caixas de correio.'], 'denies'],
  ['nl', DECADE, ['Het was geen tien jaar toegang tot de postvakken.'], 'denies'],
  ['es', DECADE, ['Casi una década duró la amistad entre las empresas, no la llave.'], 'denies'],
  ['en', DECADE, ['The ten years belong to the friendship of the firms, not to the inboxes.'], 'denies'],
  ['nl', DECADE, ['Tien jaar lang stond het postvak niettemin open.'], 'asserts'],
  ['en', DECADE, ['For ten years Netflix had access not only to accounts but to inboxes.'], 'asserts'],
  // In other words, somebody's.
  [
    'en',
    INBOX,
    ['In other words, Meta is claiming that there was access, but that it was not used.'],
    'attributes',
  ],
  [
    'es',
    INBOX,
    ['En otras palabras, Meta afirma que hubo acceso a los buzones, pero no lo usó.'],
    'attributes',
  ],
  [
    'de',
    INBOX,
    ['Mit anderen Worten behauptet Meta, es habe Zugriff gegeben, genutzt wurde er nicht.'],
    'attributes',
  ],
  // What a main clause says, with a clause put into it.
  ['it', READ, ['Gli atti non dicono, come ha scritto un sito, che Netflix leggeva i messaggi.'], 'denies'],
  ['en', READ, ['The letter does not say, as some have written, that Netflix read the messages.'], 'denies'],
  // Nobody without being asked.
  ['de', UNAWARE, ['Kein Partner habe ohne Erlaubnis der Nutzer Zugang bekommen.'], 'denies'],
  ['nl', UNAWARE, ['Niemand kreeg zonder toestemming toegang tot berichten.'], 'denies'],
  ['pt', UNAWARE, ['Não foi por uma semana: durou uma década, sem os utilizadores saberem.'], 'asserts'],
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
