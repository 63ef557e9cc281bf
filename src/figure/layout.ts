import type { Bilingual, Language } from '../domain/language.ts';
import { text } from './lettering.ts';
import { shareParts } from './parts.ts';
import { circle, d, escapeXml } from './svg.ts';

/** What a picture file says and draws; {@link frame} makes it a whole SVG. */
export interface Picture {
  readonly title: Bilingual;
  /** One sentence to print under the picture. */
  readonly caption: Bilingual;
  /** Everything the picture teaches, in words, for those who cannot see it. */
  readonly description: Bilingual;
  /** In units: 360 where nothing is said, so that one unit is a pixel on a small phone. */
  readonly width?: number;
  readonly height: number;
  draw(language: Language): string;
}

export const WIDTH = 360;
const GAP = 6;
/** Width of one of two columns. */
export const COLUMN = (WIDTH - GAP) / 2;

/** The complete picture with its name and description. */
export function frame(id: string, picture: Picture, language: Language): string {
  const [title, desc] = [`pic-${id}-title`, `pic-${id}-desc`];
  return sheet(
    picture.height,
    `lang="${language}" aria-labelledby="${title} ${desc}"`,
    `<title id="${title}">${escapeXml(picture.title[language])}</title>` +
      `<desc id="${desc}">${escapeXml(picture.description[language])}</desc>${shareParts(picture.draw(language), `pic-${id}`)}`,
    picture.width,
  );
}

/** The SVG around what is drawn; `named` are the attributes that say its language and its name. */
export function sheet(height: number, named: string, content: string, width = WIDTH): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="fig-picture" viewBox="0 0 ${width} ${height}" role="img" ${named}>${content}</svg>`;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** Height of the band under a scene. */
const FOOT = 26;

/** A framed part of a picture with its own corner at 0 0; what leaves the frame is cut off. */
export function panel({ x, y, width, height }: Box, content: string, attributes = ''): string {
  return (
    d`<svg x="${x}" y="${y}" width="${width}" height="${height}"${attributes}>` +
    d`<rect class="fig-panel" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="7"/>${content}` +
    d`<rect class="fig-frame" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="7"/></svg>`
  );
}

/** One panel of a row as a picture of its own, as wide as a column, with no number and no name: a puzzle asks for its place. */
export function panelAlone(title: Bilingual, shows: Bilingual, height: number, scene: Picture['draw']): Picture {
  const box = { x: 0, y: 0, width: COLUMN, height };
  return {
    title,
    caption: shows,
    description: shows,
    width: COLUMN,
    height,
    draw: (language) => panel(box, scene(language)),
  };
}

/** Left or right column at a height. */
export function column(index: 0 | 1, y: number, height: number): Box {
  return { x: index * (COLUMN + GAP), y, width: COLUMN, height };
}

/** The brush stroke people stand on. */
export function ground(y: number, from = 8, to = COLUMN - 8): string {
  const middle = from + (to - from) * 0.6;
  return d`<path class="fig-ink" d="M${from} ${y + 0.4}Q${middle} ${y - 0.9} ${to} ${y + 0.5}Q${middle} ${y + 1.7} ${from} ${y + 0.4}Z"/>`;
}

/** Tick or cross and the word for it, at the top left of a panel. */
export function verdict(right: boolean, language: Language): string {
  const word = right ? { 'zh-CN': '对', en: 'Right' } : { 'zh-CN': '错', en: 'Wrong' };
  const kind = right ? 'right' : 'wrong';
  const mark = right ? 'M11.8 17.4L15.4 21L22.4 13.2' : 'M12.6 12.8L21.4 21.6M21.4 12.8L12.6 21.6';
  return (
    `<g data-verdict="${kind}">` +
    circle(right ? 'fig-right' : 'fig-accent', 17, 17.2, 9.5) +
    `<path class="fig-on-accent" stroke-width="2.4" d="${mark}"/>` +
    text(word[language], 31, 22.2, { kind: `word-${kind}`, size: 14, anchor: 'start' }) +
    '</g>'
  );
}

/** Right beside wrong, each with a line of words at the foot. */
export function pair(language: Language, height: number, right: Side, wrong: Side): string {
  return half(column(0, 0, height), right, true, language) + half(column(1, 0, height), wrong, false, language);
}

/** One judged scene with its words on the band; nothing in the scene covers the judgement. */
export function half(box: Box, { scene, note }: Side, right: boolean, language: Language): string {
  return panel(box, footed(box, scene + verdict(right, language), noteLine(note[language], box)));
}

/** One line in the middle of the band. */
export function noteLine(words: string, { width, height }: Size): string {
  return text(words, width / 2, height - 8.6, { size: 12.8 });
}

export interface Side {
  readonly scene: string;
  readonly note: Bilingual;
}

/** A number in a vermilion disc. */
export function numbered(value: number, x: number, y: number): string {
  return circle('fig-accent', x, y, 10) + text(String(value), x, y + 4.7, { kind: 'number', size: 13.5 });
}

/** A scene over a band that words stand on; the band cuts off whoever is taller than the scene. */
export function footed({ width, height }: Size, scene: string, words: string, foot = FOOT): string {
  const top = height - foot;
  const band = d`<path class="fig-shade" d="M.5 ${top}H${width - 0.5}V${height - 7}Q${width - 1} ${height - 1} ${width - 7} ${height - 0.5}H7Q1 ${height - 1} .5 ${height - 7}Z"/>`;
  return d`<svg width="${width}" height="${top}">${scene}</svg>${band}${words}`;
}

/** A round window onto a detail. */
export function lens(x: number, y: number, radius: number, content: string): string {
  const size = radius * 2;
  return (
    d`<circle class="fig-bubble" stroke-width="1.2" cx="${x}" cy="${y}" r="${radius}"/>` +
    d`<svg x="${x - radius}" y="${y - radius}" width="${size}" height="${size}" viewBox="${-radius} ${-radius} ${size} ${size}">${content}</svg>`
  );
}

/** An arrow along a path, its head turned by degrees. */
export function arrow(data: string, tipX: number, tipY: number, degrees: number, className = 'fig-stroke'): string {
  return (
    `<path class="${className}" stroke-width="1.6" d="${data}"/>` +
    d`<path class="${className}" stroke-width="1.6" transform="translate(${tipX} ${tipY}) rotate(${degrees})" d="M-5.5-3.6L0 0L-5.5 3.6"/>`
  );
}
