import { Graph, layout } from '@dagrejs/dagre';
import type { Band } from '../domain/assessment/band.ts';
import type { Language } from '../domain/language.ts';
import { bestRun } from '../domain/scenario/debrief.ts';
import { play } from '../domain/scenario/play.ts';
import type { Scenario } from '../domain/scenario/scenario.ts';
import { type Arrow, arrowsOf } from './arrows.ts';

/** A scene as a box, its place being its middle. */
export interface Box extends Place {
  readonly id: string;
  /** The first words said or told there; an ending's name. */
  readonly words: string;
  readonly band?: Band;
  /** Replies lead there, and it does not exist. */
  readonly missing: boolean;
  readonly best: boolean;
}

/** An arrow with the way it takes and the place of its label. */
export interface Drawn extends Arrow, Place {
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly best: boolean;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly arrows: readonly Drawn[];
}

const BOX = { width: 190, height: 62 };
const LINE = 16;
const LETTER = 6.6;
const WORDS = 14;

/**
 * A scenario's graph in layers, the opening at the top.
 * @param walkable whether every path ends; otherwise no best path is marked
 */
export function drawingOf(scenario: Scenario, language: Language, walkable: boolean): Drawing {
  const arrows = arrowsOf(scenario, walkable);
  const ids = new Set([...scenario.scenes.map(({ id }) => id), scenario.opening, ...arrows.map(({ to }) => to)]);
  const graph = new Graph({ directed: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 30, ranksep: 40, edgesep: 14, marginx: 12, marginy: 12 });
  for (const id of ids) graph.setNode(id, { ...BOX });
  for (const { from, to, labels } of arrows) {
    const width = LETTER * Math.max(...labels.map(({ length }) => length));
    graph.setEdge(from, to, { width, height: LINE * labels.length, labelpos: 'c' });
  }
  layout(graph);
  const { scenes, steps } = bestOf(scenario, walkable);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    boxes: [...ids].map((id) => ({
      ...{ id, ...wordsOf(scenario, id, language), best: scenes.has(id) },
      ...(graph.node(id) as Place),
    })),
    arrows: arrows.map((arrow) => ({
      ...{ ...arrow, best: steps.has(`${arrow.from} ${arrow.to}`) },
      ...(graph.edge(arrow.from, arrow.to) as unknown as Place & Pick<Drawn, 'points'>),
    })),
  };
}

function bestOf(scenario: Scenario, walkable: boolean) {
  const run = walkable ? play(scenario, bestRun(scenario)) : undefined;
  const path = run ? [...run.turns.map(({ scene }) => scene.id), run.scene.id] : [];
  return { scenes: new Set(path), steps: new Set(path.slice(1).map((to, at) => `${path[at]} ${to}`)) };
}

function wordsOf({ scenes }: Scenario, id: string, language: Language): Pick<Box, 'words' | 'band' | 'missing'> {
  const scene = scenes.find((one) => one.id === id);
  const text = (scene?.ending?.name ?? scene?.says ?? scene?.narration)?.[language] ?? '';
  const most = language === 'en' ? 2 * WORDS : WORDS;
  const words = text.length > most ? `${text.slice(0, most)}…` : text;
  return { words, missing: scene === undefined, ...(scene?.ending && { band: scene.ending.band }) };
}
