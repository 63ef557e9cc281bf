import { markdownToHtml } from 'satteri';
import type { QuestionId } from '../domain/id.ts';
import type { LessonPart } from '../domain/library/course.ts';

const HEAD = /^---\n([\s\S]*?)\n---\n/;
const DIRECTIVE = /^::(picture|drill)\{id=([a-z0-9-]+)\}[ \t]*$/;

/** Splits a lesson's Markdown into its head (YAML, empty when there is none) and its parts, cut at `::picture{id=…}` and `::drill{id=…}`. */
export function readMarkdown(source: string): { head: string; body: LessonPart[] } {
  const text = source.replaceAll('\r\n', '\n');
  const head = HEAD.exec(text);
  return { head: head?.[1] ?? '', body: partsOf(text.slice(head?.[0].length ?? 0)) };
}

function partsOf(markdown: string): LessonPart[] {
  const parts: LessonPart[] = [];
  let prose: string[] = [];
  const endProse = () => {
    const text = prose.join('\n').trim();
    if (text) parts.push({ kind: 'text', html: markdownToHtml(text).html });
    prose = [];
  };
  for (const line of markdown.split('\n')) {
    const directive = DIRECTIVE.exec(line);
    if (!directive) {
      prose.push(line);
      continue;
    }
    endProse();
    const [, kind, id = ''] = directive;
    parts.push(kind === 'picture' ? { kind, id } : { kind: 'drill', question: id as QuestionId });
  }
  endProse();
  return parts;
}
