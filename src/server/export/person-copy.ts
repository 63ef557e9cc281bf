import type { CopyItem, CopySection, Fact } from '../../i18n/copy/section.ts';

/** A page that stands by itself: nothing is fetched, nothing runs. */
export interface CopyDocument {
  /** BCP 47, for the `lang` attribute. */
  readonly language: string;
  readonly title: string;
  /** Lines below the title. */
  readonly about: readonly string[];
  readonly sections: readonly CopySection[];
}

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.7 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif;
    color: light-dark(#211d18, #ece6da); background: light-dark(#faf7f0, #191713); }
  body { max-width: 48rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
  h1, h2 { font-family: 'Songti SC', 'Noto Serif CJK SC', SimSun, Georgia, serif; line-height: 1.3; overflow-wrap: anywhere; }
  h1 { border-top: 4px solid light-dark(#b3321f, #b93c28); padding-top: 1rem; }
  h2 { margin-top: 2.5rem; }
  h3, h4 { margin: 1.25rem 0 0.25rem; overflow-wrap: anywhere; }
  h4 { font-size: 1rem; }
  article { border: 1px solid light-dark(#ddd3c0, #3d372e); border-radius: 0.5rem; padding: 0 1rem 1rem; margin: 1rem 0;
    background: light-dark(#fffdf8, #211e19); }
  dl { display: grid; grid-template-columns: minmax(6rem, 14rem) 1fr; gap: 0.25rem 1.5rem; margin: 0.5rem 0; }
  dt, .note { color: light-dark(#5d554a, #b5ab9b); }
  dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
  ul { margin: 0.25rem 0; padding-inline-start: 1.25rem; }
  @media (width < 30rem) { dl { grid-template-columns: 1fr; gap: 0 } dd { margin-bottom: 0.5rem } }
  @media print { :root { color-scheme: light; background: none } body { max-width: none; padding: 0 }
    article { break-inside: auto } h2, h3, h4 { break-after: avoid } }
`;

/** The document as HTML; every text in it is taken as text. */
export function htmlOf({ language, title, about, sections }: CopyDocument): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${about.map((line) => `<p class="note">${escaped(line)}</p>`).join('\n')}
${sections.map(sectionHtml).join('\n')}
</main>
</body>
</html>
`;
}

function sectionHtml({ title, note, facts = [], items = [] }: CopySection): string {
  return `<section>
<h2>${escaped(title)}</h2>
${note ? `<p class="note">${escaped(note)}</p>` : ''}${factsHtml(facts)}${items.map(itemHtml).join('\n')}
</section>`;
}

function itemHtml({ title, facts = [], groups = [] }: CopyItem): string {
  const lists = groups.map(
    (group) => `<h4>${escaped(group.title)}</h4>
<ul>${group.lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`,
  );
  return `<article>
<h3>${escaped(title)}</h3>
${factsHtml(facts)}${lists.join('\n')}
</article>`;
}

function factsHtml(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  return `<dl>${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
