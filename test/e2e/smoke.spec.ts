import { expect, test } from './support/test.ts';
import { takeAssessment } from './support/learner.ts';

test('smoke', async ({ office, visit }) => {
  const lu = await office.hire('Lu Fang', { department: 'Front desk' });
  const id = await takeAssessment(lu, 'rightly');
  const page = await visit(lu);
  await page.goto(`/attempts/${id}`);
  console.log(await page.getByRole('main').ariaSnapshot());
});
