// A picture of a page as a file of its own: the rules of the style sheet that it needs, with the light colours in the place
// of their names, in the width of a printed page. It is read anywhere, without this site.

export const WIDTH = 720;
export const GUTTER = 170; // what a row's name takes, where rows stand below one another
const BESIDE = 250; // what a value takes at the end of a row
const LETTERS_BESIDE = 40; // of a line of it
const LINE = 20;
const LETTERS = 95; // of a line

/** SVG without an outermost place or size. */
export interface Picture {
  readonly inner: string;
  readonly height: number;
  readonly viewBox?: string;
}

export interface Part {
  /** Words alone, or a picture with the words beside it. */
  readonly words?: string;
  /** Words that explain, in small letters. */
  readonly isSmall?: boolean;
  readonly picture?: Picture;
  /** The value of a row, behind its picture. */
  readonly beside?: string;
}

/** What a file says besides its picture: `description` for who cannot see it, `source` under it. */
export interface Told {
  readonly title: string;
  readonly description: string;
  readonly source: string;
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

/** The whole file: title, picture, key, source. */
export function file({ title, description, source }: Told, parts: readonly Part[], style: string, paper: string): string {
  const rows: string[] = [];
  let y = 34;
  for (const [at, part] of parts.entries()) {
    if (parts[at - 1]?.isSmall && !part.isSmall) y += 10;
    const row = part.picture ? drawn(part.picture, part, y) : written(part, y);
    rows.push(row.svg);
    y += row.height;
  }
  y += 24;
  const head = `<text class="f-row" x="0" y="20">${escaped(title)}</text>`;
  const foot = `<text class="f-small" x="0" y="${y}">${escaped(source)}</text>`;
  const box = `viewBox="-16 -8 ${WIDTH + 32} ${y + 24}" width="${WIDTH + 32}" height="${y + 24}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" aria-labelledby="file-title file-description" ${box}>`
    + `<title id="file-title">${escaped(title)}</title><desc id="file-description">${escaped(description)}</desc>`
    + `<style>.picture{color:#1d2125}.f-wide{display:none}.f-year{display:inline!important}${escaped(style)}</style>`
    + `<rect x="-16" y="-8" width="100%" height="100%" fill="${paper}"/>${head}${rows.join("")}${foot}</svg>\n`;
}

/** What a part looks like, so many pixels from the top, and the room that it takes. */
interface Row {
  readonly svg: string;
  readonly height: number;
}

function written({ words, isSmall }: Part, y: number): Row {
  const look = isSmall ? "f-small" : "f-row";
  const found = lines(words ?? "").map((line, number) => `<text class="${look}" x="0" y="${y + LINE * (number + 1)}">${escaped(line)}</text>`);
  return { svg: found.join(""), height: LINE * found.length + (isSmall ? 0 : 8) };
}

function drawn(picture: Picture, { words, beside }: Part, y: number): Row {
  const x = words === undefined ? 0 : GUTTER;
  const name = words ? `<text x="0" y="${y + picture.height / 2 + 5}">${escaped(words)}</text>` : "";
  const view = picture.viewBox ? ` viewBox="${picture.viewBox}" preserveAspectRatio="xMinYMin"` : "";
  const value = beside ? valued(lines(beside, LETTERS_BESIDE), y + picture.height / 2 + 5) : "";
  const place = `x="${x}" y="${y}" width="${WIDTH - x - (beside ? BESIDE : 0)}" height="${picture.height}" overflow="visible"${view}`;
  return { svg: `${name}${value}<svg ${place}>${picture.inner}</svg>`, height: picture.height + (words === undefined ? 12 : 0) };
}

/** The lines of a value, of which the middle stands at `y`. */
const valued = (told: readonly string[], y: number) => told.map((line, at) => (
  `<text class="f-small" x="${WIDTH - BESIDE + 12}" y="${y + 13 * (at - (told.length - 1) / 2)}">${escaped(line)}</text>`
)).join("");

/** Words in lines that fit. */
function lines(words: string, letters = LETTERS): string[] {
  const found = [""];
  for (const word of words.split(" ")) {
    if (`${found.at(-1)} ${word}`.length > letters) found.push(word);
    else found.push(`${found.pop()} ${word}`.trim());
  }
  return found;
}

function escaped(words: string): string {
  return words.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
