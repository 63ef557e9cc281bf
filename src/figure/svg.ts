/**
 * The few things every drawing needs to write SVG: short numbers, safe text.
 * What is marked as without side effects is left out of a script where nothing uses what it draws.
 */

/** One decimal, and no more characters than the number needs. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10 || 0);
}

/** Tagged template for path data and attributes: every number in it is rounded. */
/* @__NO_SIDE_EFFECTS__ */
export function d(strings: TemplateStringsArray, ...values: readonly (number | string)[]): string {
  return strings.reduce((text, part, index) => {
    const value = values[index - 1]!;
    return text + (typeof value === 'number' ? round(value) : value) + part;
  });
}

/** Text as XML content or attribute value. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** A path in one class. */
/* @__NO_SIDE_EFFECTS__ */
export function path(className: string, data: string): string {
  return `<path class="${className}" d="${data}"/>`;
}

/* @__NO_SIDE_EFFECTS__ */
export function circle(className: string, x: number, y: number, radius: number): string {
  return d`<circle class="${className}" cx="${x}" cy="${y}" r="${radius}"/>`;
}

/** A group moved to a place, optionally scaled and turned by degrees (clockwise on screen). */
export function placed(content: string, x: number, y: number, scale = 1, turn = 0): string {
  const turned = turn === 0 ? '' : d` rotate(${turn})`;
  const scaled = scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`;
  return d`<g transform="translate(${x} ${y})${turned}${scaled}">${content}</g>`;
}
