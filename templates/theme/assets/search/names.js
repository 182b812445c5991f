// Names in a question: of councils, those of which no report is held too, of regions and of kinds of inspection.

import { readPostings } from "./postings.js";
import { normal } from "./words.js";

const OF_A_COUNCIL = new Set(["council", "county", "city", "borough", "metropolitan", "district"]);
const FIRST_OF_TWO = /^(.+?)[ -](?:and|on|upon|with)[ -]/i;
const ORDINARY = 0.1; // of the reports on other councils: a name that so many of them have is a word like any other

/**
 * The names that begin at a word: {names: [{field, value}], length, own, sure}, `field` being one of a report's or
 * "unheld", `own` the length without "city council", `sure` where the name can be no other word: of more words than one,
 * or with "council" behind it. The longest one counts: "north east lincolnshire" is not "lincolnshire". Several kinds of
 * inspection are called "ilacs"; of a council and a region of one name the council is meant. Null where none begins here.
 */
export function namesAt(words, at, index) {
  const known = namesOf(index);
  const fitting = known.get(words[at])?.filter((name) => name.words.every((word, step) => words[at + step] === word)) ?? [];
  if (!fitting.length) return null;
  const [longest] = fitting;
  let end = at + longest.words.length;
  if (ofACouncil(longest.field)) while (OF_A_COUNCIL.has(words[end])) end++;
  const names = fitting.filter(({ field, words: { length } }) => field === longest.field && length === longest.words.length);
  const sure = !ofACouncil(longest.field) || end - at > 1 || words.length === 1;
  return { names, length: end - at, own: longest.words.length, sure };
}

/** Whether a word is in the name of a council or another place: it is no slip of the keyboard. */
export function isInAName(index, word) {
  const ofCouncils = () => [...namesOf(index).values()].flat().flatMap(({ words }) => words);
  index.inNames ??= new Set([...ofCouncils(), ...index.table.places.flatMap(normal)]);
  return index.inNames.has(word);
}

/** Whether a council's name is a word that reports on others use too, as "reading" is. `terms` are what it leads to. */
export function isOrdinary(index, word, terms) {
  const others = new Set();
  for (const { postings } of terms) {
    readPostings(postings, (report) => {
      if (!normal(index.reports[report].name).includes(word)) others.add(report);
    });
  }
  return others.size > index.reports.length * ORDINARY;
}

const ofACouncil = (field) => field === "authority" || field === "unheld";

/**
 * What a council is called: its name, the others it has, and the part people leave it at: "Bath", "Southend"; but not
 * where that is what another is called, as "Kingston" is not Kingston upon Hull.
 */
function called(name, others, taken) {
  const part = name.match(FIRST_OF_TWO)?.[1];
  return [name, ...others, ...(part && !taken.has(part) ? [part] : [])];
}

const namesOf = (index) => (index.names ??= collectNames(index.table, index.start.other_words));

function collectNames({ authorities, without_reports: unheld, places, regions, frameworks }, otherWords) {
  const names = new Map();
  const add = (field, value, called) => {
    const words = normal(called);
    // "LAC" is short for looked after children, more often than for a kind of inspection.
    if (!words.length || (field === "framework" && Object.hasOwn(otherWords, words.join(" ")))) return;
    if (!names.has(words[0])) names.set(words[0], []);
    names.get(words[0]).push({ field, value, words });
  };
  const all = [...authorities.map(([, name, , others]) => [name, ...others]), ...unheld.map(([name, others]) => [name, ...others])];
  const taken = new Set(all.flat());
  // Of names of one length the first stands: a council before its region, "London" the region before any other.
  for (const [slug, name, , others] of authorities) called(name, others, taken).forEach((each) => add("authority", slug, each));
  for (const [name, others] of unheld) called(name, others, taken).forEach((each) => add("unheld", name, each));
  // Of one word alone they are sought like any other.
  for (const place of places) if (normal(place).length > 1) add("unheld", place, place);
  for (const region of regions) add("region", region, region);
  for (const [key, title, others] of frameworks) [title.split(" (")[0], ...others].forEach((called) => add("framework", key, called));
  for (const list of names.values()) list.sort((one, other) => other.words.length - one.words.length);
  return names;
}
