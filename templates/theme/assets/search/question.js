// Reads a question: which words are sought in the text, and which name a council, a region, a year or a kind of
// inspection. Those lift the passages of reports they speak of; in the text they count only lightly.

import { normal } from "./words.js";

// Words that ask for what a report demands: they say what kind of passage is sought, not what stands in it.
const TOLD = new Set(["told", "asked", "recommend", "recommended", "recommendation", "recommendations"]);
// Words of a question that say nothing of what is sought, since every report is by inspectors and on a council.
const ASIDE = new Set(["ofsted", "inspectors", "about", "say", "said", "says"]);
const OF_A_COUNCIL = new Set(["council", "county", "city", "borough", "metropolitan", "district"]);
const YEAR = /^20(0[5-9]|[12]\d|3[0-5])$/;

/**
 * `sought` are {word, light, names}: light where the word is part of a name; `about` says what the question is about,
 * by name of a report's field: {authority: Set, region: Set, framework: Set, year: Set}.
 */
export function readQuestion(text, index) {
  const words = normal(text);
  const about = { authority: new Set(), region: new Set(), framework: new Set(), year: new Set() };
  const sought = [];
  for (let at = 0; at < words.length; ) {
    const [name, ...others] = namesAt(words, at, namesOf(index));
    if (name) for (const { field, value } of [name, ...others]) about[field].add(value);
    if (YEAR.test(words[at])) about.year.add(words[at]);
    const end = at + (name ? lengthOf(name, words, at) : 1);
    const single = name?.words.length === 1 && name.field === "authority" ? name.value : null;
    for (const word of words.slice(at, end)) sought.push({ word, light: Boolean(name) || YEAR.test(word), single });
    at = end;
  }
  return { sought: withoutStops(sought, index), about, told: words.some((word) => TOLD.has(word)), last: words.at(-1) };
}

function withoutStops(sought, index) {
  const stops = new Set(index.start.stop);
  const kept = sought.filter(({ word }) => !stops.has(word) && !TOLD.has(word) && !ASIDE.has(word));
  const seen = new Set();
  return (kept.length ? kept : sought).filter(({ word }) => !seen.has(word) && seen.add(word));
}

/**
 * The longest name that begins at a word: "north east lincolnshire" is not "lincolnshire". There may be several, as several
 * kinds of inspection are called "ilacs"; of a council and a region of one name the council is meant.
 */
function namesAt(words, at, names) {
  const fitting = names.get(words[at])?.filter((name) => name.words.every((word, step) => words[at + step] === word)) ?? [];
  const [longest] = fitting;
  return fitting.filter(({ field, words: { length } }) => field === longest.field && length === longest.words.length);
}

/** How many words a name takes up: of "Kent County Council" three. */
function lengthOf(name, words, at) {
  let end = at + name.words.length;
  while (name.field === "authority" && OF_A_COUNCIL.has(words[end])) end++;
  return end - at;
}

function namesOf(index) {
  return (index.names ??= collectNames(index.table));
}

function collectNames({ authorities, regions, frameworks }) {
  const names = new Map();
  const add = (field, value, called) => {
    const words = normal(called);
    if (!words.length) return;
    if (!names.has(words[0])) names.set(words[0], []);
    names.get(words[0]).push({ field, value, words });
  };
  // Of names of one length the first stands: a council before its region, "London" the region before any other.
  for (const [slug, name, , others] of authorities) [name, ...others].forEach((called) => add("authority", slug, called));
  for (const region of regions) add("region", region, region);
  for (const [key, title, others] of frameworks) [title.split(" (")[0], ...others].forEach((called) => add("framework", key, called));
  for (const list of names.values()) list.sort((one, other) => other.words.length - one.words.length);
  return names;
}
