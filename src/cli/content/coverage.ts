import { type Coverage, coverageOf, gapsOf, type Tally, talliesBy } from '../../domain/library/coverage.ts';
import type { Library } from '../../domain/library/library.ts';
import type { Norm } from '../../domain/library/norm.ts';
import { tableOf } from '../table.ts';

const HEAD = ['课 lessons', '练习 drills', '题目 questions', '情景 role-plays', '缺 lacks'];

/** Each norm with how often it is taught, practised and tested, then counts by topic, position and dimension, as lines for a terminal. */
export function coverageReport(library: Library): string[] {
  const rows = coverageOf(library);
  return [
    ...tableOf([['规范 norm', ...HEAD], ...rows.map(rowOf)]),
    ...countsOf('主题 topic', rows, ({ topic }) => [topic]),
    ...countsOf('岗位 position', rows, ({ positions }) => (positions === 'all' ? ['all'] : positions)),
    ...countsOf('维度 dimension', rows, ({ dimension }) => [dimension]),
  ];
}

function rowOf(row: Coverage): string[] {
  const { norm, lessons, drills, questions, scenarios } = row;
  const counts = [lessons, drills, questions, scenarios].map(({ length }) => String(length));
  return [norm.id, ...counts, gapsOf(row).join(', ')];
}

function countsOf(name: string, rows: readonly Coverage[], keysOf: (norm: Norm) => readonly string[]): string[] {
  const head = [name, '规范 norms', '讲过 taught', '练过 practised', '考过 tested', '题目 questions'];
  const line = ({ key, norms, taught, practised, tested, questions }: Tally<string>) =>
    [key, norms, taught, practised, tested, questions].map(String);
  return ['', ...tableOf([head, ...talliesBy(rows, keysOf).map(line)])];
}
