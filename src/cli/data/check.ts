import { check, type Finding } from '../../store/archive/check.ts';
import { step } from '../steps.mjs';
import type { Verb } from './call.ts';
import { said, type Tell, watched } from './progress.ts';

/** Looks at everything that is kept, and lists what is wrong. */
export const checkVerb: Verb = {
  async run({ archive }) {
    const findings: Finding[] = [];
    const look = (tell: Tell) =>
      check(
        archive,
        (finding) => findings.push(finding),
        (lines) => watched(lines, tell),
      );
    await step('检查 Check', look, said);
    for (const finding of findings) console.log(`✗ ${wordsOf(finding)}`);
    console.log(
      findings.length === 0
        ? '✓ 没有发现问题。 Everything is as it should be.'
        : `✗ 发现 ${findings.length} 个问题。 Things that are wrong: ${findings.length}`,
    );
    return findings.length === 0 ? 0 : 1;
  },
};

function wordsOf(finding: Finding): string {
  switch (finding.kind) {
    case 'unreadable':
      return `读不出来。 Cannot be read: ${finding.document} (${finding.reason})`;
    case 'set-aside':
      return `曾被移到 damaged 文件夹。 Set aside in the folder "damaged" before: ${finding.document}`;
    case 'summary':
      return `摘要与记录不符。 A summary differs from the record: ${finding.id}`;
    case 'number-taken':
      return `两人同一工号。 Two people have one employee number: ${finding.person} (${finding.ids.join(', ')})`;
    case 'unknown-supervisor':
      return `上级不存在。 There is no such supervisor: ${finding.supervisor} (${finding.person})`;
    case 'certificate-taken':
      return `证书编号重复。 Two certificates have one code: ${finding.code} (${finding.other}, ${finding.person})`;
    case 'attempts':
      return `考核次序有误。 Attempts are not in order: ${finding.course} (${finding.person})`;
    case 'version-lost':
      return `有人演过这一版情景，但库中没有保存。 A version of a role-play that was played is not kept: ${finding.scenario} (${finding.version})`;
    case 'edition-lost':
      return `有试卷出自这一版题库，但库中没有保存。 An edition of a question bank that a paper was drawn from is not kept: ${finding.course} (${finding.edition})`;
    case 'edition-part-lost':
      return `有试卷出自的题库里，这一版内容没有保存。 A version of a question or of norms in an edition that a paper was drawn from is not kept: ${finding.course}, ${finding.part} (${finding.version})`;
    case 'chain':
      return `审计记录从此条起不连续。 The audit trail does not follow at entry: ${finding.seq}`;
    case 'nobodys-account':
      return `账号不属于任何人。 An account is nobody’s: ${finding.user}`;
    case 'nobodys-row':
      return `${finding.table} 行不属于任何账号。 A row belongs to no account: ${finding.table} ${finding.id}`;
  }
}
