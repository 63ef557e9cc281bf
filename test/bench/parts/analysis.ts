import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { faultsInScenario } from '../../../src/domain/scenario/authoring/faults.ts';
import { rangesOf } from '../../../src/domain/scenario/measure.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { type Figure, listed, median, written } from '../figure.ts';
import { longScenario, shortScenario } from '../support/long-scenario.ts';

const ROUNDS = 15;

/** What it costs to work out everything there is to know of a role-play of sixty scenes, its faults included. */
export async function measureAnalysis(): Promise<Figure[]> {
  return [
    figureOf('Analysis of a role-play of 60 scenes, 4 replies each', shortScenario),
    figureOf('The same where all 56 turns follow each other, the most that 60 scenes can ask for', longScenario),
  ];
}

function figureOf(what: string, make: () => Scenario): Figure {
  const before = process.cpuUsage();
  const times = Array.from({ length: ROUNDS }, () => {
    const scenario = make();
    const start = performance.now();
    rangesOf(scenario);
    analyse(scenario, DEFAULT_BAND_POLICY, () => false);
    const faults = faultsInScenario(scenario, () => false);
    const time = performance.now() - start;
    if (faults.length > 0) throw new Error(faults.join('\n'));
    return time;
  });
  const { user, system } = process.cpuUsage(before);
  const cpu = (user + system) / 1000 / ROUNDS;
  const raw = `ms, one after another: ${listed(times, 1)}; ${written(cpu, 1)} ms of CPU each on average, the first ones included`;
  return { what, bar: { atMost: 50 }, measured: median(times), unit: 'ms', raw };
}
