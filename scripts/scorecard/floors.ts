/** Figures that may not fall: `floors.json` holds the least value of each, in per cent. */
import { ALL, type Line, type Scorecard } from './measure.ts';

export type Floors = Readonly<Record<string, number>>;

/** Fewer labels or pages than this are reported, not held: one of them would decide. */
const ENOUGH = 10;

/** How far below today's figure a floor is set, in points: one label weighs more where there are fewer. */
const slackOf = (labels: number): number => (labels >= 500 ? 0.5 : labels >= 100 ? 3 : 12);

interface Held {
  readonly name: string;
  readonly value: number;
  readonly slack: number;
}

function heldFigures(card: Scorecard): Held[] {
  const held: Held[] = [];
  const add = (name: string, value: number, labels: number, slack = slackOf(labels)): void => {
    if (labels >= ENOUGH) held.push({ name, value: 100 * value, slack });
  };
  for (const { name, about, untouched, kept, recognised } of card.pageLines) {
    // A card where none belongs is what must not happen: no slack worth a page.
    add(`pages, ${name}: kept untouched`, kept.value, untouched, 0.5);
    add(`pages, ${name}: recognised`, recognised.value, about, 3);
  }
  const lines = (what: string, all: readonly Line[]): void => {
    for (const { name, labels, precision, f1 } of all) {
      add(`${what}, ${name}: precision`, precision.value, labels);
      add(`${what}, ${name}: F1`, f1.value, labels);
    }
  };
  lines('claims', card.claimsByLanguage);
  lines('differences', card.differencesByLanguage);
  const [all] = card.claimsByLanguage.filter(({ name }) => name === ALL);
  add('stance: right', card.stance.value, all?.labels ?? 0, 1);
  add('absent records: F1', card.absent.f1.value, card.absent.labels);
  for (const { name, labels, f1 } of [...card.claims, ...card.differences])
    add(`${name}: F1`, f1.value, labels);
  return held;
}

/** One sentence for each figure below its floor, and for each floor whose figure is gone; empty when all is well. */
export function compareWithFloors(card: Scorecard, floors: Floors): string[] {
  const held = new Map(heldFigures(card).map(({ name, value }) => [name, value]));
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = held.get(name);
    if (value === undefined) return [`${name}: has a floor (${floor}) but is no longer measured`];
    return value < floor ? [`${name}: ${value.toFixed(1)}, the floor is ${floor}`] : [];
  });
}

/** Floors a little below today's figures. None is lowered: that is for a person to do, in the file, with a reason. */
export function raiseFloors(card: Scorecard, floors: Floors): Floors {
  return Object.fromEntries(
    heldFigures(card).map(({ name, value, slack }) => [
      name,
      Math.max(floors[name] ?? 0, Math.floor(Math.max(0, value - slack) * 10) / 10),
    ]),
  );
}
