import { basename, join } from 'node:path';
import { scenarioFaults } from '../domain/library/faults/faults.ts';
import { figuresOf, unknownFigures } from '../domain/library/figures.ts';
import type { Norm } from '../domain/library/norm.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import { normSchema } from '../schemas/norm.ts';
import { scenarioSchema } from '../schemas/scenario.ts';
import { type Faults, namesIn, readEntries, readWritten } from './files.ts';

/** A scenario as its author has it in hand. */
export interface Draft {
  readonly id: string;
  readonly file: string;
  /** What is wrong with it, each with its field; of other parts of the content nothing is told. */
  readonly faults: readonly string[];
  /** Undefined when its form is so wrong that it cannot be read. */
  readonly scenario?: Scenario;
}

/** Every scenario of a content folder, sound or not, and the norms they name. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly norms: ReadonlyMap<Norm['id'], Norm>;
}

/** Reads the scenarios alone: whoever works on one need not wait until the rest of the content is sound. */
export async function readDrafts(folder: string): Promise<Drafts> {
  const others: Faults = [];
  const norms = await readEntries(join(folder, 'norms'), normSchema, others);
  const byId = new Map(norms.map(({ entry }) => [entry.id, entry]));
  const files = (await namesIn(join(folder, 'scenarios'), /\.yaml$/, others)).map((name) =>
    join(folder, 'scenarios', name),
  );
  return { drafts: (await Promise.all(files.map((file) => draftsIn(file, byId)))).flat(), norms: byId };
}

async function draftsIn(file: string, norms: Drafts['norms']): Promise<Draft[]> {
  const faults: Faults = [];
  const read = (await readWritten(file, scenarioSchema, faults)).map(({ entry }): Draft => {
    return { id: entry.id, file, faults: faultsOf(entry, norms), scenario: entry };
  });
  if (faults.length === 0) return read;
  return [...read, { id: basename(file, '.yaml'), file, faults: faults.map((fault) => fault.slice(file.length + 2)) }];
}

function faultsOf(scenario: Scenario, norms: Drafts['norms']): string[] {
  return [
    ...scenarioFaults(scenario, { norms }).map(({ field, mend }) => `${field}: ${mend}`),
    ...unknownFigures(scenario, figuresOf([...norms.values()])).map(
      ({ field, placeholder }) => `${field}: "${placeholder}" names no norm with a figure.`,
    ),
  ];
}
