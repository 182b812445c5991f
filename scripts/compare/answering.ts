// The sentences that open a comparison, and its cautions, as generator/views/comparison/answering.py makes them: a test
// holds that the two agree.

import { countedIn, filled, groupedBy, listedIn } from "./filling.ts";
import type { CouncilPart, Frame, LatestInspection, Named, Words } from "./parts.ts";
import type { Cautions } from "./sheet.ts";

const APART = 12;
const TWO_YEARS = 24;

type Parts = readonly CouncilPart[];
type Dated = readonly [name: string, latest: LatestInspection];

export function answer(frame: Frame, parts: Parts): string {
  const { words } = frame;
  const sentences = [...overall(words, parts), ...inSeveral(words, parts), ...withoutOverall(words, parts), ...difference(frame, parts), ...underOtherRules(words, parts)];
  const without = parts.filter(({ latest }) => !latest).map(({ name }) => name);
  if (without.length) sentences.push(filled(words, "no_report", { councils: listedIn(words, without) }));
  return sentences.join(" ");
}

/** Those whose overall grades share a row: the largest group, and of these the first; without any, all inspected. */
function alikeOf(parts: Parts): Parts {
  const graded = parts.filter((part) => part.overall !== null);
  if (!graded.length) return parts.filter(({ latest }) => latest);
  const times = (row: string | null) => graded.filter((part) => part.overall === row).length;
  const most = graded.reduce((one, other) => (times(other.overall) > times(one.overall) ? other : one)).overall;
  return graded.filter((part) => part.overall === most);
}

function overall(words: Words, parts: Parts): string[] {
  const graded = parts.filter((part) => part.overall !== null);
  const alike = alikeOf(parts);
  if (!graded.length) return [];
  return [alike.length > 1 || graded.length === 1 ? judged(words, alike) : words.no_rules_alike];
}

/** Of which several services were graded, each as a whole: none of these is the grade of the council's services. */
function inSeveral(words: Words, parts: Parts): string[] {
  return parts.flatMap(({ name, in_several: grades }) => (
    grades === null ? [] : [filled(words, "in_several", { when: words.at_its, council: name, grades })]
  ));
}

function withoutOverall(words: Words, parts: Parts): string[] {
  const none = parts.filter((part) => part.latest && part.overall === null && part.in_several === null).map(({ name }) => name);
  return none.length ? [countedIn(words, "no_overall_one", "no_overall_many", none.length, { councils: listedIn(words, none) })] : [];
}

function underOtherRules(words: Words, parts: Parts): string[] {
  const graded = parts.filter((part) => part.overall !== null);
  const alike = alikeOf(parts);
  const several = parts.filter((part) => part.in_several !== null);
  if (graded.length === 1 && several.length) return [words.no_rules_alike];
  const other = parts.filter((part) => [...graded, ...several].includes(part) && !alike.includes(part)).map(({ name }) => name);
  if (!graded.length || !other.length || alike.length < 2) return [];
  return [countedIn(words, "other_rules_one", "other_rules_many", other.length, { councils: listedIn(words, other) })];
}

/** Those of which it is said how they differ: all that were inspected, where they share any area but the whole. */
function comparedOf(frame: Frame, parts: Parts): Parts {
  const inspected = parts.filter(({ latest }) => latest);
  return sharedAreas(frame, inspected).length ? inspected : alikeOf(parts);
}

function judged(words: Words, graded: Parts): string {
  const when = words[graded.length === 1 ? "at_its" : "at_their"];
  const groups = groupedBy(graded.map((part) => [gradeOf(part, part.overall), part.name]));
  if (groups.length === 1 && graded.length > 1) {
    const [[grade, names]] = groups;
    const both = words[graded.length === 2 ? "both" : "all"];
    return filled(words, "all_the_same", { when, councils: listedIn(words, names), both, grade });
  }
  const told = groups.map(([grade, names], place) => (
    filled(words, place ? "judged_next" : "judged_first", {
      councils: listedIn(words, names), was: words[names.length === 1 ? "was" : "were"], grade,
    })
  ));
  return filled(words, "judged", { when, groups: told.join(words.comma) });
}

const gradeOf = (part: CouncilPart, row: string | null) => part.grades[row ?? ""]?.words ?? "";

/** Areas in which the grades lie furthest apart, of those graded for all that compare. */
export function areasThatDifferMost(frame: Frame, parts: Parts): Named[] {
  const inspected = comparedOf(frame, parts);
  const distances = new Map(sharedAreas(frame, inspected).map(({ key }) => [key, distance(inspected, key)]));
  const most = Math.max(0, ...distances.values());
  return frame.areas.filter(({ key }) => most && distances.get(key) === most);
}

function sharedAreas(frame: Frame, inspected: Parts): Named[] {
  const whole = new Set(inspected.map((part) => part.overall));
  return frame.areas.filter(({ key }) => (
    inspected.length > 1 && !whole.has(key) && inspected.every((part) => stepOf(part, key) !== null)
  ));
}

const stepOf = (part: CouncilPart, row: string) => part.grades[row]?.step ?? null;

function distance(inspected: Parts, row: string): number {
  const steps = inspected.map((part) => stepOf(part, row)).filter((step) => step !== null);
  return Math.max(...steps) - Math.min(...steps);
}

function difference(frame: Frame, parts: Parts): string[] {
  const { words } = frame;
  const inspected = comparedOf(frame, parts);
  const shared = sharedAreas(frame, inspected);
  const most = areasThatDifferMost(frame, parts);
  if (!shared.length) return [];
  if (!most.length) return [filled(words, "same_areas", { both: words[inspected.length === 2 ? "both" : "all"] })];
  const differing = shared.filter(({ key }) => distance(inspected, key));
  if (most.length > 1) {
    const key = most.length === differing.length ? "differ_on" : "differ_most_on";
    return [filled(words, key, { areas: listedIn(words, most.map((area) => area.in_words)) })];
  }
  const groups = groupedBy(inspected.map((part) => [gradeOf(part, most[0].key), part.name]));
  const told = groups.map(([grade, names]) => filled(words, "in_council", { grade, councils: listedIn(words, names) }));
  const key = differing.length === 1 ? "differ_only" : "differ_most";
  return [filled(words, key, { area: most[0].in_words, grades: told.join(words.comma) })];
}

/** That rules or dates differ, and what each council's part says of its own; null where there is nothing. */
export function cautions(frame: Frame, parts: Parts): Cautions | null {
  const inspected = parts.flatMap(({ name, latest }): Dated[] => (latest ? [[name, latest]] : []));
  const words = [...rules(frame.words, inspected), ...apart(frame.words, inspected)];
  const own = parts.flatMap((part) => part.cautions);
  return words.length || own.length ? { kind: "cautions", title: frame.words.caution, words, parts: own } : null;
}

function rules(words: Words, inspected: readonly Dated[]): string[] {
  if (new Set(inspected.map(([, latest]) => latest.rules)).size < 2) return [];
  const every = [...new Set(inspected.flatMap(([, latest]) => latest.changes))];
  const between = every.filter((one) => !inspected.every(([, latest]) => latest.changes.includes(one)));
  if (between.length && new Set(inspected.map(([, latest]) => latest.framework)).size === 1) {
    return [filled(words, "rules_changed", { changes: between.join(" ") })];
  }
  const groups = groupedBy(inspected.map(([name, latest]) => [latest.under, name]));
  const told = groups.map(([under, names]) => filled(words, "rules_of", { councils: listedIn(words, names), rules: under }));
  return [filled(words, "rules", { list: told.join(words.semicolon) })];
}

function apart(words: Words, inspected: readonly Dated[]): string[] {
  const dated = inspected.flatMap(([name, { month, ended }]) => (month === null ? [] : [{ name, month, ended }]));
  const each = dated.map(({ month }) => month);
  const months = Math.max(...each) - Math.min(...each); // without any, less than any number
  if (months < APART) return [];
  const groups = groupedBy(dated.map(({ ended, name }) => [ended, name]));
  const told = groups.map(([ended, names]) => filled(words, "inspected_in", { councils: listedIn(words, names), ended }));
  const key = groups.length > 2 ? "first_and_last" : "apart";
  return [filled(words, key, { gap: gap(words, months), list: told.join(words.comma) })];
}

function gap(words: Words, months: number): string {
  if (months < TWO_YEARS) return filled(words, "months", { n: String(months) });
  return filled(words, months % 12 ? "more_than_years" : "years", { n: String(Math.floor(months / 12)) });
}
