// What each council was told, side by side by subject, and what inspectors said later, as
// generator/views/comparison/told_by_subject.py puts it together: a test holds that the two agree.

import { anchorOf, countedIn, filled, listedIn } from "./filling.ts";
import type { AskedOf, CouncilPart, Frame, Named, SaidOn } from "./parts.ts";
import { type Block, type Columns, columns, fold, folded, type FoldedLine, heading, type Item, type Line, line, type SheetSection, type Shown, shown } from "./sheet.ts";

const NO_THEME = "";

/** How many subjects stand open, how many recommendations on each, and how many of a council's others. */
interface Open { readonly subjects: number; readonly onSubject: number; readonly ofOwn: number }

const OF_FOUR: Open = { subjects: 3, onSubject: 1, ofOwn: 2 };
const OPEN: Readonly<Record<number, Open>> = {
  2: { subjects: 5, onSubject: 2, ofOwn: 4 },
  3: { subjects: 4, onSubject: 1, ofOwn: 2 },
};

type Parts = readonly CouncilPart[];

/** Recommendations: of the latest inspections, then earlier ones. */
export const askedSections = (frame: Frame, parts: Parts, theme: string | null): SheetSection[] => [
  { anchor: "told", title: frame.words.told, blocks: latest(frame, parts, theme) },
  { anchor: "earlier", title: frame.words.earlier, blocks: earlier(frame, parts, theme) },
];

function latest(frame: Frame, parts: Parts, theme: string | null): Block[] {
  const { words } = frame;
  const shared = frame.themes.filter(({ key }) => isShown(parts, key, theme));
  const blocks: Block[] = [line(toldWhen(frame, parts)), line(words.told_note, "small")];
  if (shared.length) blocks.push(heading(words.shared));
  const rows = shared.map((one, place) => sharedRow(frame, parts, one, new Set(shared.slice(0, place).map(({ key }) => key))));
  const { subjects } = openOf(parts);
  blocks.push(...rows.slice(0, subjects));
  if (rows.length > subjects) {
    const lines = rows.slice(subjects).map((row): FoldedLine => ({ title: row.heading ?? "", note: "", columns: row }));
    blocks.push(folded(countedIn(words, "more_subjects_one", "more_subjects", lines.length), { lines }));
  }
  if (theme === null) {
    const on = new Set(shared.map(({ key }) => key));
    blocks.push(heading(words[shared.length ? "own" : "own_all"]), columns(null, parts.map((part) => own(frame, part, on, openOf(parts))), look(parts)));
  }
  return blocks;
}

const sharedRow = (frame: Frame, parts: Parts, { key, title, note }: Named, above: ReadonlySet<string>): Columns => (
  columns(title, parts.map((part) => onTheme(frame, part, key, above, openOf(parts))), look(parts), note, anchorOf("on-", key))
);

/** The first recommendations open, the others folded; `each` is how many items one takes. */
function few({ words }: Frame, items: readonly (Line | Shown)[], each: number, number: number): Item[] {
  const open = items.length > (number + 1) * each ? number : items.length;
  const rest = items.slice(open * each);
  return [...items.slice(0, open * each), ...(rest.length ? [fold(filled(words, "more", { n: String(items.length / each - open) }), rest)] : [])];
}

const isShown = (parts: Parts, key: string, theme: string | null) => (
  theme === null ? parts.filter((part) => told(part, "latest", key).length).length > 1 : key === theme
);

const openOf = (parts: Parts): Open => OPEN[parts.length] ?? OF_FOUR;

const look = (parts: Parts) => `n${parts.length}`;

function toldWhen(frame: Frame, parts: Parts): string {
  const list = parts.flatMap((part) => (
    part.latest ? [filled(frame.words, "told_in", { council: part.name, ended: part.latest.ended })] : []
  ));
  return list.length ? filled(frame.words, "told_when", { list: listedIn(frame.words, list) }) : frame.words.no_grades;
}

/** What a council was told on a subject; on none, for an empty key. */
const told = (part: CouncilPart, when: AskedOf["when"], key: string) => (
  part.asked.filter((one) => one.when === when && (key ? one.themes.includes(key) : !one.themes.length))
);

/** What stands in full under one of the subjects `above` is named again, not said again. */
function onTheme(frame: Frame, part: CouncilPart, key: string, above: ReadonlySet<string>, { onSubject }: Open): Item[] {
  const asked = told(part, "latest", key).map((one) => shown(one.themes.some((theme) => above.has(theme)) ? one.again : one.words));
  const items: Item[] = [line(part.name, "who"), ...few(frame, asked, 1, onSubject)];
  if (items.length > 1) return items;
  items.push(line(noneOnTheme(frame, part), "small"));
  if (key in part.last_asked) items.push(shown(part.last_asked[key]));
  return items;
}

function noneOnTheme(frame: Frame, part: CouncilPart): string {
  const number = part.asked.filter(({ when }) => when === "latest").length;
  return number ? countedIn(frame.words, "the_one_not_on_theme", "none_on_theme", number) : part.none_asked;
}

function own(frame: Frame, part: CouncilPart, shared: ReadonlySet<string>, { ofOwn }: Open): Item[] {
  const { words } = frame;
  const asked = part.asked.filter(({ when }) => when === "latest");
  const left = asked.filter(({ themes }) => !themes.some((theme) => shared.has(theme)));
  const name = filled(words, "none_asked", { council: part.name });
  const items: Item[] = [line(left.length ? countedIn(words, "one_asked", "many_asked", left.length, { council: part.name }) : name, "who")];
  if (!left.length) items.push(line(asked.length ? words.none_left : part.none_asked, "small"));
  items.push(...few(frame, left.flatMap((one) => withSubject(frame, one)), 2, ofOwn));
  const since = part.asked.filter(({ when }) => when === "since");
  if (since.length) items.push(line(part.latest ? words.since : words.at_visits, "who"));
  items.push(...few(frame, since.flatMap((one) => withSubject(frame, one)), 2, ofOwn));
  return items;
}

function withSubject({ themes, words }: Frame, one: AskedOf): (Line | Shown)[] {
  const titles = themes.filter(({ key }) => one.themes.includes(key)).map(({ title }) => title);
  return [line(titles.length ? titles.join(words.between_subjects) : words.no_theme, "subject"), shown(one.words)];
}

function earlier(frame: Frame, parts: Parts, theme: string | null): Block[] {
  const { words } = frame;
  const without: Named = { key: NO_THEME, title: words.without_theme, in_words: "", note: null };
  const subjects = [...frame.themes, without].filter(({ key }) => councilsTold(parts, key) && (theme === null || key === theme));
  if (!subjects.length) return [line(words[theme === null ? "none_earlier" : "none_earlier_on"])];
  const note = line(words.earlier_note, "small");
  if (theme !== null) return [note, columns(null, parts.map((part) => before(frame, part, theme)), look(parts))];
  subjects.sort((one, other) => councilsTold(parts, other.key) - councilsTold(parts, one.key));
  const lines = subjects.map((subject) => foldedLine(frame, parts, subject));
  return [note, folded(countedIn(words, "earlier_show_one", "earlier_show", lines.length), { lines })];
}

const councilsTold = (parts: Parts, key: string) => parts.filter((part) => told(part, "earlier", key).length).length;

function foldedLine(frame: Frame, parts: Parts, { key, title }: Named): FoldedLine {
  const { words } = frame;
  const notes = parts.map((part) => {
    const years = [...new Set(told(part, "earlier", key).map(({ year }) => year))];
    return filled(words, "earlier_years", { council: part.name, years: years.length ? years.join(words.comma) : words.earlier_none });
  });
  return { title, note: notes.join(words.semicolon), columns: columns(null, parts.map((part) => before(frame, part, key)), look(parts)) };
}

function before(frame: Frame, part: CouncilPart, key: string): Item[] {
  const items: Item[] = [line(part.name, "who"), ...told(part, "earlier", key).map(({ words }) => shown(words))];
  return items.length > 1 ? items : [...items, line(frame.words.no_earlier, "small")];
}

/** What inspectors said of earlier recommendations: the first sentence open, the others and what changed folded. */
export function lookingBackSection(frame: Frame, parts: Parts, theme: string | null): SheetSection[] {
  const has = (sentences: readonly SaidOn[]) => said(sentences, theme).length > 0;
  if (!parts.some((part) => has(part.became) || has(part.changed))) return [];
  const side = columns(null, parts.map((part) => lookingBack(frame, part, theme)), look(parts));
  return [{ anchor: "became", title: frame.words.became, blocks: [line(frame.words.became_note, "small"), side] }];
}

const said = (sentences: readonly SaidOn[], theme: string | null) => sentences.filter(({ themes }) => theme === null || themes.includes(theme));

function lookingBack({ words }: Frame, part: CouncilPart, theme: string | null): Item[] {
  const [became, changed] = [said(part.became, theme), said(part.changed, theme)];
  const all = (sentences: readonly SaidOn[]) => sentences.map((one) => shown(one.words));
  const items: Item[] = [line(part.name, "who"), ...all(became.slice(0, 1))];
  if (!became.length) items.push(line(words.nothing_became, "small"));
  if (became.length > 1) items.push(fold(filled(words, "more", { n: String(became.length - 1) }), all(became.slice(1))));
  if (changed.length) items.push(fold(filled(words, "changed", { n: String(changed.length) }), all(changed)));
  return items;
}
