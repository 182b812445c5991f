// Puts councils' parts together, side by side, as generator/views/comparison/putting_together.py does: a test holds that
// the two agree to the letter, for any councils.

import { answer, areasThatDifferMost, cautions } from "./answering.ts";
import { anchorOf, countedIn, filled, listedIn } from "./filling.ts";
import type { CouncilPart, Frame, Html, Named } from "./parts.ts";
import { type Block, bullets, drawn, type DrawnRow, folded, heading, line, type Row, type Sheet, type SheetSection, side } from "./sheet.ts";
import { askedSections, lookingBackSection } from "./told_by_subject.ts";

export const FEWEST = 2;
export const MOST = 4;
const OPEN_FIGURES = 3; // of three or four councils

/** What a reader leaves out: rows in which no council differs, all subjects or all areas but one. */
export interface Shorter {
  readonly onlyDiffer: boolean;
  readonly theme: string | null;
  readonly area: string | null;
}

export const WHOLE: Shorter = { onlyDiffer: false, theme: null, area: null };

type Parts = readonly CouncilPart[];

export function putTogether(frame: Frame, parts: Parts, shorter: Shorter = WHOLE): Sheet {
  const names = listedIn(frame.words, parts.map(({ name }) => name));
  return {
    title: names,
    description: filled(frame.words, "description", { councils: names }),
    answer: answer(frame, parts),
    sections: sections(frame, parts, shorter),
  };
}

function sections(frame: Frame, parts: Parts, shorter: Shorter): SheetSection[] {
  const { theme, area } = shorter;
  const areas = judgedAreas(frame, parts, shorter);
  const isWhole = theme === null && area === null;
  return [
    section(frame, "grades", grades(frame, parts, shorter)),
    ...(theme === null ? [section(frame, "time", time(frame, parts, areas))] : []),
    ...(theme !== null || area === null ? [...askedSections(frame, parts, theme), ...lookingBackSection(frame, parts, theme)] : []),
    ...(isWhole ? [section(frame, "figures", figures(frame, parts))] : []),
    ...(theme === null ? stands(frame, parts, shorter) : []),
    ...(isWhole ? others(frame, parts) : []),
  ];
}

const section = (frame: Frame, key: string, blocks: readonly Block[]): SheetSection => ({ anchor: key, title: frame.words[key], blocks });

const headsOf = (parts: Parts) => parts.map(({ name }) => name);

export function judgedAreas(frame: Frame, parts: Parts, { onlyDiffer, area }: Shorter): Named[] {
  const known = new Set(frame.areas.map(({ key }) => key));
  const own = new Map<string, Named>();
  for (const part of [...parts].reverse()) {
    for (const [key, { title }] of Object.entries(part.grades)) {
      if (!known.has(key)) own.set(key, { key, title, in_words: title, note: null });
    }
  }
  const judged = [...frame.areas, ...own.values()].filter(({ key }) => parts.some((part) => key in part.grades));
  return judged.filter(({ key }) => (area === null || key === area) && (!onlyDiffer || differs(parts, key)));
}

const differs = (parts: Parts, row: string) => new Set(parts.filter(({ grades: given }) => row in given).map(({ grades: given }) => given[row].words)).size > 1;

/** Whether an area stands open: one that two councils have a grade in, or a whole service of one. */
const isOpen = (parts: Parts, row: string) => parts.filter((part) => row in part.grades).length > 1 || parts.some((part) => part.wholes.includes(row));

function grades(frame: Frame, parts: Parts, shorter: Shorter): Block[] {
  const { words } = frame;
  const heads = headsOf(parts);
  const areas = judgedAreas(frame, parts, shorter);
  const rowsOf = (open: boolean) => areas.filter(({ key }) => isOpen(parts, key) === open).map(({ key, title }): Row => (
    { head: title, cells: parts.map((part) => gradeCell(frame, part, key)) }
  ));
  const [open, alone] = [rowsOf(true), rowsOf(false)];
  const more = countedIn(words, "one_only_one", "one_only", alone.length);
  const caution = cautions(frame, parts);
  return [
    side(words.grades_caption, heads, [...whenRows(frame, parts), ...open]),
    ...leftOut(frame, parts, shorter),
    ...(alone.length ? [folded(more, { side: side(words.one_only_caption, heads, alone) })] : []),
    ...(caution ? [caution] : []),
  ];
}

/** When each was inspected, and when visited since, where any was. */
function whenRows(frame: Frame, parts: Parts): Row[] {
  const { words } = frame;
  const inspected: Row = { head: words.inspected, cells: parts.map(({ latest }) => latest?.cell ?? frame.no_inspection) };
  const since = parts.every((part) => part.latest || !part.visited);
  const visited: Row = { head: since ? words.visited : words.visits, cells: parts.map((part) => part.visited ?? frame.no_visit) };
  return parts.some((part) => part.visited) ? [inspected, visited] : [inspected];
}

/** Which areas are left out because no grades differ in them; that there are no grades at all. */
function leftOut(frame: Frame, parts: Parts, shorter: Shorter): Block[] {
  const { words } = frame;
  const areas = judgedAreas(frame, parts, shorter).map(({ key }) => key);
  const every = judgedAreas(frame, parts, { ...WHOLE, area: shorter.area });
  const left = every.filter(({ key }) => !areas.includes(key)).map((one) => one.in_words);
  if (!every.length) return [line(words.no_grades)];
  if (!shorter.onlyDiffer) return [];
  if (!areas.length) return [line(words.none_differ)];
  return [line(filled(words, left.length ? "left_out" : "all_differ", { areas: listedIn(words, left) }))];
}

const gradeCell = (frame: Frame, part: CouncilPart, row: string): Html => part.grades[row]?.cell ?? part.missing[row] ?? (part.latest ? frame.not_reported : frame.no_inspection);

function time(frame: Frame, parts: Parts, areas: readonly Named[]): Block[] {
  const { words } = frame;
  const graded = areas.filter(({ key }) => isOpen(parts, key) && parts.some((part) => key in part.history));
  if (!graded.length) return [line(words[parts.some(({ history }) => Object.keys(history).length) ? "nothing_drawn" : "no_grades"])];
  const groups = graded.map(({ key, title }) => ({ name: title, rows: parts.map((part) => rowOfTime(frame, part, key)), anchor: anchorOf("", title) }));
  const rows = graded.map(({ key, title }): Row => ({ head: title, cells: parts.map((part) => part.history[key]?.cell ?? frame.no_history) }));
  return [
    drawn("through-time", groups, { above: frame.axis_above, below: frame.axis_below, key: frame.key }),
    folded(words.time_table, { side: side(words.time_caption, headsOf(parts), rows) }),
  ];
}

function rowOfTime({ words }: Frame, { name, history }: CouncilPart, row: string): DrawnRow {
  const found = history[row];
  return { name, drawn: found?.drawn ?? null, words: found ? null : words.no_history, beside: null };
}

function figures(frame: Frame, parts: Parts): Block[] {
  const { words } = frame;
  const printed = frame.measures.filter(({ key }) => parts.some((part) => key in part.figures));
  const isDrawn = ({ key }: Named) => parts.some((part) => part.figures[key]?.drawn);
  const groups = printed.filter(isDrawn).map(({ key, title }) => (
    { name: title, rows: parts.map((part) => figureRow(frame, part, key)), anchor: anchorOf("figure-", key) }
  ));
  const rows = printed.filter((measure) => !isDrawn(measure)).map(({ key, title }): Row => (
    { head: title, cells: parts.map((part) => part.figures[key]?.cell ?? frame.no_figure) }
  ));
  const first = parts.length === FEWEST ? groups.length : OPEN_FIGURES;
  const left = groups.slice(first);
  const rest = left.length ? [folded(countedIn(words, "figures_drawn_one", "figures_drawn", left.length), { drawn: drawn("figures", left) })] : [];
  const more = countedIn(words, "figures_more_one", "figures_more", rows.length);
  return [
    ...(groups.length ? [line(words.figures_note, "small"), drawn("figures", groups.slice(0, first)), ...rest] : []),
    ...(rows.length ? [folded(more, { side: side(words.figures_caption, headsOf(parts), rows) })] : []),
    ...(printed.length ? [] : [line(words.no_figures)]),
  ];
}

function figureRow(frame: Frame, { name, figures: printed }: CouncilPart, measure: string): DrawnRow {
  const found = printed[measure];
  return { name, drawn: found?.drawn ?? null, words: null, beside: found?.cell ?? frame.no_figure };
}

function stands(frame: Frame, parts: Parts, { area: only }: Shorter): SheetSection[] {
  const { words } = frame;
  const areas = judgedAreas(frame, parts, { ...WHOLE, area: only }).filter(({ key }) => parts.some(({ near }) => key in near.stands));
  if (!areas.length) return [];
  const most = areasThatDifferMost(frame, parts);
  const first = areas.find(({ key }) => most.some((one) => one.key === key)) ?? areas[0];
  const left = areas.filter(({ key }) => key !== first.key).flatMap((area) => standing(frame, parts, area, true));
  return [section(frame, "stands", [
    heading(filled(words, "stands_on", { area: first.in_words })),
    bullets(standing(frame, parts, first, false)),
    ...(left.length ? [folded(words.stands_others, { bullets: left })] : []),
    line(filled(words, "near_as_of", { date: frame.neighbours_as_of }), "small"),
  ])];
}

const standing = ({ words }: Frame, parts: Parts, area: Named, withArea: boolean) => parts.map(({ name, near }) => (
  filled(words, withArea ? "stands_in_area" : "stands_line", {
    council: name, area: area.in_words, stands: near.stands[area.key] ?? words.none_stands,
  })
));

function others(frame: Frame, parts: Parts): SheetSection[] {
  const { words } = frame;
  const heads = new Map<string, string>();
  for (const part of [...parts].reverse()) for (const [kind, { head }] of Object.entries(part.others)) heads.set(kind, head);
  const tables = [...heads.keys()].sort().map((kind) => {
    const head = heads.get(kind) ?? "";
    const areas = [...new Set(parts.flatMap((part) => Object.keys(part.others[kind]?.areas ?? {})))];
    const rows: Row[] = [{ head, cells: parts.map((part) => part.others[kind]?.cell ?? frame.no_report) }];
    rows.push(...areas.map((area) => ({ head: area, cells: parts.map((part) => outcome(frame, part, kind, area)) })));
    return side(filled(words, "others_caption", { inspection: head }), headsOf(parts), rows);
  });
  return tables.length ? [section(frame, "others", [line(words.others_note), ...tables])] : [];
}

function outcome(frame: Frame, part: CouncilPart, kind: string, area: string): Html {
  const found = part.others[kind];
  return found ? found.areas[area] ?? frame.not_found : frame.no_report;
}
