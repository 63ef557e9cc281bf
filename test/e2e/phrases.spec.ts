import type { Page } from '@playwright/test';
import { begin } from './support/drill.ts';
import { course, drillsOf, library } from './support/learner.ts';
import { expect, test } from './support/test.ts';
import { m, wordsIn } from './support/words.ts';

// HR forgets the note once.
test.use({ refusals: true });

const { t, say } = wordsIn('en');
const question = library.questions.get('drill-reception-first-words' as never)!;
const lesson = course.lessons.find((one) => drillsOf(one).includes(question))!;

async function drillOf(page: Page) {
  await page.goto(`/courses/${course.id}/${lesson.id}`);
  const drill = page.getByRole('region', { name: say(question.prompt) });
  await drill.scrollIntoViewIfNeeded();
  await begin(drill, t);
  await expect(drill.getByLabel(t(m.phrase_label))).toBeVisible();
  return drill;
}

test('words are marked where they were judged; misjudged ones reach HR, and the answer its person', async ({
  office,
  visit,
}) => {
  const clerk = await office.hire('Bai Ning');
  await clerk.choose('en');
  await office.hr.choose('en');
  const page = await visit(clerk);
  const drill = await drillOf(page);
  await drill.getByLabel(t(m.phrase_label)).fill('Hello! Pull up that chair. What do you want?');
  await drill.getByRole('button', { name: t(m.drill_check) }).click();
  await expect(drill.locator('mark')).toHaveText(['Hello', 'What do you want']);
  await drill.getByRole('button', { name: t(m.flag_raise) }).click();
  await expect(drill.getByText(t(m.flag_raised))).toBeVisible();

  const hr = await visit(office.hr);
  await hr.goto('/hr');
  await hr
    .getByRole('link', { name: t(m.tally_flags) })
    .first()
    .click();
  const card = hr.getByRole('article').filter({ hasText: 'Bai Ning' });
  await expect(card.locator('mark')).toHaveText(['Hello', 'What do you want']);
  await card.getByLabel(t(m.hr_flags_refuse)).check();
  await card.getByRole('button', { name: t(m.hr_flags_save) }).click();
  await expect(card.getByRole('alert')).toHaveText(t(m.reason_flag_note_missing));
  await card.getByRole('textbox').fill('A chair counts; “What do you want?” does not.');
  await card.getByRole('button', { name: t(m.hr_flags_save) }).click();
  await expect(hr.getByText(t(m.hr_flags_settled))).toBeVisible();
  await expect(hr.getByRole('article').filter({ hasText: 'Bai Ning' })).toHaveCount(0);

  await page.goto('/me');
  const own = page.getByRole('region', { name: t(m.own_flags) });
  await expect(own).toContainText(t(m.own_flags_refused));
  await expect(own).toContainText('A chair counts');
});

/** A browser that recognises speech on the device, and always hears the same. */
function hearing() {
  class Recognition extends EventTarget {
    static available = async ({ langs, processLocally }: { langs: string[]; processLocally: boolean }) =>
      processLocally && langs[0] === 'en-US' ? 'available' : 'unavailable';
    static install = async () => false;
    start() {
      if (!this.processLocally) throw new Error('This would send sound away.');
    }
    stop() {
      const result = Object.assign([{ transcript: 'Please take a seat.' }], { isFinal: true });
      this.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results: [result] }));
      this.dispatchEvent(new Event('end'));
    }
    abort() {}
    get processLocally() {
      return this.local;
    }
    set processLocally(is: boolean) {
      this.local = is;
    }
    private local = false;
  }
  Object.assign(window, { SpeechRecognition: Recognition });
}

test('what is spoken is written down on the device, by keyboard, and can be mended', async ({ office, visit }) => {
  const clerk = await office.hire('Cao Lin');
  await clerk.choose('en');
  const page = await visit(clerk);
  await page.addInitScript(hearing);
  const drill = await drillOf(page);
  await drill.getByLabel(t(m.phrase_label)).fill('Hello.');
  await expect(drill.getByRole('button', { name: t(m.phrase_speak_zh) })).toHaveCount(0);
  await drill.getByRole('button', { name: t(m.phrase_speak_en) }).press('Enter');
  await expect(drill.getByText(t(m.phrase_listening))).toBeVisible();
  const stop = drill.getByRole('button', { name: t(m.phrase_speak_stop) });
  await expect(stop).toBeFocused();
  await stop.press('Enter');
  await expect(drill.getByLabel(t(m.phrase_label))).toHaveValue('Hello. Please take a seat.');
  await expect(drill.getByRole('button', { name: t(m.phrase_speak_en) })).toBeFocused();
});

test('where the device cannot recognise speech, nothing offers it', async ({ office, visit }) => {
  const clerk = await office.hire('Dai Yu');
  await clerk.choose('en');
  const page = await visit(clerk);
  await page.addInitScript(() => Object.assign(window, { SpeechRecognition: undefined }));
  const drill = await drillOf(page);
  await expect(drill.getByRole('button', { name: t(m.phrase_speak_en) })).toHaveCount(0);
});
