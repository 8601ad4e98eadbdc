/** Figures that may not fall: `floors.json` holds the least value of each, in per cent. */
import { ALL, type Line, type Scorecard } from './measure.ts';

export type Floors = Readonly<Record<string, number>>;

/** How far below today's figure a floor is set, in points: a single sentence weighs more where there are fewer. */
const SLACK = { all: 0.5, language: 2, one: 10 } as const;
/** Claims and kinds with fewer labels are reported, not held: one sentence would decide. */
const ENOUGH = 10;

interface Held {
  readonly name: string;
  readonly value: number;
  readonly slack: number;
}

function heldFigures(card: Scorecard): Held[] {
  const held: Held[] = [];
  const add = (name: string, value: number, slack: number): void =>
    void held.push({ name, value: 100 * value, slack });
  for (const line of card.pageLines) {
    const slack = line.name === ALL ? SLACK.all : SLACK.language;
    add(`pages, ${line.name}: kept untouched`, line.kept.value, slack);
    add(`pages, ${line.name}: recognised`, line.recognised.value, slack);
  }
  const lines = (what: string, all: readonly Line[]): void => {
    for (const line of all) {
      const slack = line.name === ALL ? SLACK.all : SLACK.language;
      if (line.name !== ALL && line.labels < ENOUGH) continue;
      add(`${what}, ${line.name}: precision`, line.precision.value, slack);
      add(`${what}, ${line.name}: F1`, line.f1.value, slack);
    }
  };
  lines('claims', card.claimsByLanguage);
  lines('differences', card.differencesByLanguage);
  add('stance: right', card.stance.value, SLACK.all);
  add('absent records: F1', card.absent.f1.value, SLACK.all);
  for (const line of [...card.claims, ...card.differences])
    if (line.labels >= ENOUGH) add(`${line.name}: F1`, line.f1.value, SLACK.one);
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
