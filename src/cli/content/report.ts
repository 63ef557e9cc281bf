import type { Draft } from '../../authored/scenarios.ts';
import type { NormId } from '../../domain/id.ts';
import { LANGUAGES } from '../../domain/language.ts';
import { strawMen } from '../../domain/scenario/authoring/straw-men.ts';
import { isWalkable } from '../../domain/scenario/authoring/walk.ts';
import { tellingScenes } from '../../domain/scenario/authoring/word-faults.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';
import type { Variation } from '../../domain/scenario/vary.ts';
import { columnsOf } from '../table.ts';
import { type Part, partOf } from './part.ts';
import { pathParts } from './paths.ts';
import { scenePart } from './scenes.ts';

/**
 * What its author wants to know of a scenario, as lines for a terminal: first its faults, then whatever can be worked
 * out all the same.
 */
export function reportOn({ id, file, faults, scenario }: Draft, isRedLine: (norm: NormId) => boolean): string[] {
  const title = scenario ? `  ${scenario.title['zh-CN']} · ${scenario.title.en}` : '';
  const parts = [
    ...(faults.length > 0
      ? [
          partOf(
            `错误 Faults (${faults.length})`,
            faults.map((fault) => `- ${fault}`),
          ),
        ]
      : []),
    ...(scenario
      ? [...partsOf(scenario, isRedLine)]
      : [partOf('改好以上各处，才能算出其余的 Mend these, and the rest can be worked out.', [])]),
  ];
  return [`${id}${title}`, file, ...parts.flatMap((part) => ['', ...part])];
}

function partsOf(scenario: Scenario, isRedLine: (norm: NormId) => boolean): Part[] {
  const walkable = isWalkable(scenario);
  return [
    scenePart(scenario, walkable),
    ...(walkable
      ? pathParts(scenario, isRedLine)
      : [partOf('路径走不完，无从计算 Paths do not all end, so they cannot be counted.', [])]),
    strawPart(scenario),
    lengthPart(scenario),
    variationPart(scenario),
  ];
}

function strawPart(scenario: Scenario): Part {
  const rows = strawMen(scenario).map(({ scene, choice }) => [scene.id, choice.id, choice.says['zh-CN']]);
  return partOf('没人会选的回答 Replies nobody would pick', columnsOf(rows));
}

function lengthPart(scenario: Scenario): Part {
  const turns = scenario.scenes.filter(({ choices }) => choices.length > 1).length;
  const rows = LANGUAGES.map((language) => {
    const telling = tellingScenes(scenario, language);
    return [language, `${telling.length}/${turns}`, telling.join(', ')];
  });
  return partOf('最佳回答最长的场景，最多一半 Scenes whose best reply is the longest, at most half', columnsOf(rows));
}

function variationPart({ variations = {} }: Scenario): Part {
  const rows = Object.entries(variations).map(([slot, variation]) => [`{{${slot}}}`, ...toldOf(variation)]);
  return partOf('变化 Variations', columnsOf(rows));
}

function toldOf(variation: Variation): string[] {
  const [kind, texts] =
    'one' in variation ? (['其一 one of', variation.one] as const) : (['排序 in an order', variation.order] as const);
  return [`${kind} ${texts.length}`, texts.map((text) => `${text['zh-CN']} ${text.en}`).join(' | ')];
}
