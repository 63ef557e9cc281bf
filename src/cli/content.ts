import { readLibrary } from '../authored/read.ts';

const library = await readLibrary('content').catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
const { norms, questions, scenarios, courses, programmes } = library;
console.log(
  `content/ is sound: ${norms.size} norms, ${questions.size} questions, ${scenarios.size} scenarios, ${courses.size} courses, ${programmes.size} programmes.`,
);
