// A picture of a page as a file of its own: the rules of the style sheet that it needs, with the light colours in the place
// of their names, in the width of a printed page. It is read anywhere, without this site.

export const WIDTH = 720;
export const GUTTER = 170; // what a row's name takes, where rows stand below one another
const LINE = 20;
const LETTERS = 95; // of a line

export interface Part {
  /** Words alone, or a picture with the words beside it; `picture` is SVG without an outermost place or size. */
  readonly words?: string;
  /** Words that explain, in small letters. */
  readonly isSmall?: boolean;
  readonly picture?: { readonly inner: string; readonly height: number; readonly viewBox?: string };
}

export interface Rule {
  readonly selector: string;
  readonly style: string;
}

/** Returns a value with each name of a colour or face replaced: `var(--ink)`, `var(--best-mid, var(--best-tint))`. */
export function resolved(value: string, tokens: ReadonlyMap<string, string>): string {
  const innermost = /var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/;
  for (let found = innermost.exec(value); found; found = innermost.exec(value)) {
    const known = tokens.get(found[1] ?? "") ?? found[2]?.trim() ?? "inherit";
    value = value.replace(found[0], known);
  }
  return value;
}

/** The rules for what is drawn, not for where it stands on a page. */
export function needed(rules: readonly Rule[], tokens: ReadonlyMap<string, string>): string {
  return rules
    .filter(({ selector }) => !/svg|timelines|\.key|\.mark|hover|picture$/.test(selector))
    .map(({ selector, style }) => `${selector}{${resolved(style, tokens)}}`)
    .join("");
}

/** The whole file. `title` stands over the picture, `source` under it. */
export function file(title: string, source: string, parts: readonly Part[], style: string, paper: string): string {
  const rows: string[] = [];
  let y = 34;
  for (const { words, isSmall, picture } of parts) {
    if (!picture) {
      for (const line of lines(words ?? "")) {
        y += LINE;
        rows.push(`<text class="${isSmall ? "f-small" : "f-row"}" x="0" y="${y}">${escaped(line)}</text>`);
      }
      y += isSmall ? 0 : 8;
      continue;
    }
    const x = words === undefined ? 0 : GUTTER;
    if (words) rows.push(`<text x="0" y="${y + picture.height / 2 + 5}">${escaped(words)}</text>`);
    const view = picture.viewBox ? ` viewBox="${picture.viewBox}" preserveAspectRatio="xMinYMin"` : "";
    rows.push(`<svg x="${x}" y="${y}" width="${WIDTH - x}" height="${picture.height}" overflow="visible"${view}>${picture.inner}</svg>`);
    y += picture.height + (words === undefined ? 12 : 0);
  }
  y += 24;
  const head = `<text class="f-row" x="0" y="20">${escaped(title)}</text>`;
  const foot = `<text class="f-small" x="0" y="${y}">${escaped(source)}</text>`;
  const box = `viewBox="-16 -8 ${WIDTH + 32} ${y + 24}" width="${WIDTH + 32}" height="${y + 24}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" ${box}><title>${escaped(title)}</title>`
    + `<style>.picture{color:#1d2125}.f-wide{display:none}${escaped(style)}</style>`
    + `<rect x="-16" y="-8" width="100%" height="100%" fill="${paper}"/>${head}${rows.join("")}${foot}</svg>\n`;
}

/** Words in lines that fit. */
function lines(words: string): string[] {
  const found = [""];
  for (const word of words.split(" ")) {
    if (`${found.at(-1)} ${word}`.length > LETTERS) found.push(word);
    else found.push(`${found.pop()} ${word}`.trim());
  }
  return found;
}

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
