import { LANGUAGES } from '../../src/domain/language.ts';
import { bringAxe, faultsSeenByAxe } from './support/axe.ts';
import { settled } from './support/journey.ts';
import { pressByKey } from './support/keyboard.ts';
import { bestRun } from './support/right-answers.ts';
import {
  freely,
  limited,
  pressNumber,
  repliesOn,
  SCENARIOS,
  showReplies,
  stagedFor,
  stageOn,
  toldOn,
} from './support/role-play.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

const NARROW = { width: 360, height: 740 };

test.describe.configure({ mode: 'parallel' });

// In English, whose words are the longer ones, all of them; in Chinese those that have something special on the stage.
const PLAYED = { en: SCENARIOS, 'zh-CN': [...new Set([limited, freely.scenario])] };

for (const language of LANGUAGES) {
  const words = wordsIn(language);
  const { t, say } = words;
  test.describe(`in ${language}, on a narrow telephone and by keyboard alone, to its best ending`, () => {
    for (const scenario of PLAYED[language]) {
      test(`plays "${scenario.id}"`, async ({ office, visit }) => {
        const learner = await office.hire('Lu Fang');
        await learner.choose(language);
        const page = await visit(learner, { locale: language, reducedMotion: 'reduce', viewport: NARROW });
        await page.goto(`/scenarios/${scenario.id}`);
        await settled(page);
        await bringAxe(page);
        expect(await faultsSeenByAxe(page), 'at the briefing').toEqual([]);
        await pressByKey(page, page.getByRole('button', { name: t(m.stage_begin), exact: true }));
        const stage = stageOn(page, scenario, words);
        const run = bestRun(scenario);
        let switched = false;

        for (let turn = 0; turn <= run.length; turn++) {
          const staged = stagedFor(learner, scenario, run.slice(0, turn), language);
          const told = toldOn(stage);
          for (const text of [staged.narration, staged.says, staged.ending]) {
            if (text) await expect(told).toContainText(text);
          }
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(wide, `pixels too wide in turn ${turn + 1}`).toBe(0);
          if ([0, Math.floor(run.length / 2), run.length].includes(turn)) {
            expect(await faultsSeenByAxe(page), `in turn ${turn + 1}`).toEqual([]);
          }
          if (staged.freely && !switched) {
            await showReplies(stage, staged, words);
            switched = true;
          }
          if (turn === run.length) break;
          await expect(repliesOn(stage)).toHaveText(staged.choices.map(({ says }, index) => `${index + 1} ${says}`));
          await pressNumber(page, staged.choices.findIndex(({ id }) => id === run[turn]) + 1);
        }

        await pressByKey(page, page.getByRole('button', { name: t(m.rehearse_debrief) }));
        await expect(page.getByRole('heading', { level: 1, name: say(scenario.title) })).toBeVisible();
        await expect(page.getByRole('heading', { name: t(m.debrief_title) })).toBeVisible();
      });
    }
  });
}
