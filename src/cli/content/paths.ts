import { BANDS, DEFAULT_BAND_POLICY } from '../../domain/assessment/band.ts';
import type { NormId } from '../../domain/id.ts';
import { DIMENSIONS } from '../../domain/library/norm.ts';
import { type Analysis, analyse } from '../../domain/scenario/authoring/analysis.ts';
import { bestRun } from '../../domain/scenario/debrief.ts';
import { play } from '../../domain/scenario/play.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import { columnsOf, tableOf } from '../table.ts';
import { type Part, partOf } from './part.ts';

/** What can be told of a scenario every path of which ends. */
export function pathParts(scenario: Scenario, isRedLine: (norm: NormId) => boolean): Part[] {
  const analysis = analyse(scenario, DEFAULT_BAND_POLICY, isRedLine);
  return [
    partOf('路径 Paths', [countOf(analysis.paths)]),
    pointsPart(analysis),
    partOf('等级 Bands', columnsOf(BANDS.map((band) => [band, ...shareOf(analysis.byBand[band], analysis)]))),
    endingPart(scenario, analysis),
    bestPart(scenario),
    partOf('从这里再也到不了优秀 From here nobody can end excellent', analysis.withoutWayOut),
  ];
}

function pointsPart({ ranges }: Analysis): Part {
  const rows = DIMENSIONS.map((dimension) => ({ name: dimension as string, range: ranges.byDimension[dimension] }));
  const all = [{ name: '合计 total', range: ranges.total }, ...rows];
  return partOf(
    '得分 Points',
    tableOf([['', 'Pmin', 'Pmax'], ...all.map(({ name, range }) => [name, `${range.min}`, `${range.max}`])]),
  );
}

function endingPart({ scenes }: Scenario, analysis: Analysis): Part {
  const rows = scenes.flatMap(({ id, ending }) =>
    ending
      ? [
          [
            id,
            ending.band,
            ...shareOf(analysis.byEnding.get(id) ?? 0, analysis),
            `${ending.name['zh-CN']} · ${ending.name.en}`,
          ],
        ]
      : [],
  );
  return partOf('结局 Endings', columnsOf(rows));
}

function bestPart(scenario: Scenario): Part {
  const best = play(scenario, bestRun(scenario));
  if (!best) return partOf('最佳 Best run', []);
  const rows = best.turns.map(({ scene, choice, mood }) => [scene.id, choice.id, `${mood}`, choice.says['zh-CN']]);
  const head = ['场景 scene', '回答 reply', '心情 mood', ''];
  return partOf('最佳 Best run', [...tableOf([head, ...rows]), `→ ${best.scene.id} (${best.scene.ending?.band})`]);
}

/** The share of all paths, and how many they are. */
function shareOf(count: number, { paths }: Analysis): [string, string] {
  const percent = (100 * count) / paths;
  const share = count > 0 && percent < 0.1 ? '< 0.1 %' : `${percent.toFixed(1)} %`;
  return [share.padStart(7), countOf(count)];
}

/** Whole up to a million, as a power of ten above. */
function countOf(count: number): string {
  if (count < 1e6) return count.toLocaleString('en');
  const power = Math.floor(Math.log10(count));
  return `${(count / 10 ** power).toFixed(1)} × 10^${power}`;
}
