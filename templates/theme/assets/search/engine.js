// Answers questions: from what the reader typed and chose to a list of passages, best first.

import { closeness } from "./closeness.js";
import { Gone } from "./files.js";
import { applyFilters, filterValues, FILTERS } from "./filters.js";
import { openIndex } from "./index.js";
import { lookUp, nearestForm } from "./lookup.js";
import { isInAName } from "./names.js";
import { readQuestion, settleNames } from "./question.js";
import { isHeld, rank } from "./rank.js";
import { normal } from "./words.js";

const A_PAGE = 10;
const LOOKED_INTO = 10; // so many of the best passages are fetched and put in order by their words
const LOOKED_INTO_FOR_A_QUOTE = 30;
const IN_ORDER_AT_ONCE = 100;

let opened = null;

/** Fetches start.json and the table of reports; a second call gives the same promise. */
export function open() {
  opened ??= openIndex().catch(anew);
  return opened;
}

/** A site published since start.json was fetched has files of other names: ask for start.json once more. */
function anew(problem) {
  opened = null;
  if (!(problem instanceof Gone)) throw problem;
  opened = openIndex(true);
  opened.catch(() => { opened = null; });
  return opened;
}

/** The values of each filter, to show them before anything is asked. */
export const values = async () => filterValues(await open());

/**
 * `asked` is {words, sort, filters}; `wanted` says whether anybody still waits for the answer, which is null where nobody
 * does, before most of it is fetched. Gives the first of the `passages` found and `more(from)` for those that follow; how
 * many passages (`total`) in how many `reports`, `whole` of them with all the words, `unfiltered` without the filters;
 * `counts()` and `themes()`, those behind each value of the filters; the `words` sought with what matches, and those
 * `missing` in every report with the nearest one, which was sought instead; the `councils` named, and those of which no
 * report is held (`unheld`), with the `successors` of those abolished.
 */
export async function search(asked, wanted = () => true) {
  const index = await open();
  try {
    return await answer(index, asked, wanted);
  } catch (problem) {
    return answer(await anew(problem), asked, wanted);
  }
}

async function answer(index, asked, wanted) {
  const question = readQuestion(asked.words, index);
  const lookUps = question.sought.map(({ word, quoted }) => lookUp(index, word, word === question.last, quoted));
  const found = await Promise.all(lookUps);
  if (!wanted()) return null;
  const missing = await nearest(index, question, found);
  if (missing.some(({ near }) => near)) return answerNearest(index, asked, wanted, missing);
  settleNames(index, question, found);
  const kinds = await kindsOf(index);
  const ranked = question.sought.length ? rank(index, question, found, kinds) : everything(index, asked);
  const filtered = await applyFilters(index, asked.filters, ranked.list);
  const { listed, first, rest } = inOrder(index, filtered.list, ranked, asked.sort);
  if (!wanted()) return null;
  const words = wordsToMark(question, found);
  const best = asked.sort === "best" && question.sought.length;
  const looked = best ? await lookInto(index, first, ranked.score, words, question.quotes) : [];
  const numbers = [...looked, ...first.slice(looked.length)];
  const more = (from) => {
    if (from + A_PAGE > numbers.length && numbers.length < listed.length) numbers.push(...rest());
    return Promise.all(numbers.slice(from, from + A_PAGE).map((at) => index.passage(at)));
  };
  return {
    passages: await more(0),
    more,
    total: listed.length,
    reports: new Set(listed.map((at) => index.reportOf[at])).size,
    unfiltered: ranked.list.length,
    counts: filtered.counts,
    themes: filtered.themes,
    whole: listed.reduce((sum, at) => sum + ranked.all[at], 0),
    words,
    missing,
    councils: index.table.authorities.filter(([slug]) => question.about.authority.has(slug)),
    unheld: [...question.about.unheld],
    successors: successorsOf(index.table, question.about.unheld),
  };
}

/** [slug, name, name of the council whose place it took] for each of which a report is held. */
function successorsOf({ authorities, without_reports: rows }, unheld) {
  const abolished = rows.filter(([name]) => unheld.has(name));
  return abolished.flatMap(([name, , numbers]) => numbers.map((number) => [...authorities[number].slice(0, 2), name]));
}

async function kindsOf(index) {
  const [demands, summaries] = await Promise.all(["recommendation", "summary"].map((kind) => index.facet("kind", kind)));
  return { demands, summaries };
}

/**
 * The words that are in no report, each with the nearest one that is: not years and names, which need not be in any; of
 * a word in a name none is guessed.
 */
function nearest(index, { sought }, found) {
  const stops = new Set(index.start.stop); // the index leaves these out, though reports are full of them
  const missed = sought.filter(({ word, light }, at) => !isHeld(found[at]) && !light && !stops.has(word));
  const near = (word) => (isInAName(index, word) ? null : nearestForm(index, word));
  return Promise.all(missed.map(async ({ word }) => ({ word, near: await near(word) })));
}

/** The answer to a question with the nearest words in the place of those in no report: it may then name a council. */
async function answerNearest(index, asked, wanted, missing) {
  const near = new Map(missing.map(({ word, near }) => [word, near]));
  const words = normal(asked.words).map((word) => near.get(word) ?? word).join(" ");
  const found = await answer(index, { ...asked, words }, wanted);
  return found && { ...found, missing };
}

/** Words that say what is sought; those that only ask, or name a report, where there are no others. */
function wordsToMark({ sought }, found) {
  const held = found.map((each, at) => ({ ...each, ...sought[at] })).filter(isHeld);
  const telling = held.filter(({ light, faint }) => !light && !faint);
  return telling.length ? telling : held;
}

/** Fetches what the words that are typed to their end lead to, while the reader goes on typing. */
export async function prepare(text) {
  const index = await open();
  for (const { word } of readQuestion(text, index).sought.slice(0, -1)) index.shard(index.shardOf(word)).catch(() => {});
}

/** Without words every passage is a result where a filter is chosen, and none where none is. */
function everything(index, { filters }) {
  const any = FILTERS.some((field) => filters[field]);
  return {
    list: Array.from({ length: any ? index.size : 0 }, (_, at) => at),
    score: new Float32Array(index.size),
    all: new Uint8Array(index.size).fill(1),
  };
}

/**
 * Puts a list in order: best first, and of equals the newer; or by date, of one day the better. By date only passages
 * with all the words are listed, where there are any: others would stand in the way. Lists are long and few readers go
 * on: gives all that are `listed`, in no order, the `first` of them in order, and `rest()`, those that follow.
 */
function inOrder(index, list, { score, all }, sort) {
  const full = sort === "best" ? [] : list.filter((at) => all[at]);
  const listed = full.length ? full : list;
  const day = (at) => index.day[index.reportOf[at]];
  const orders = {
    best: (one, other) => score[other] - score[one] || day(other) - day(one) || one - other,
    new: (one, other) => day(other) - day(one) || score[other] - score[one] || one - other,
    old: (one, other) => day(one) - day(other) || score[other] - score[one] || one - other,
  };
  const worth = { best: (at) => score[at], new: day, old: (at) => -day(at) }[sort];
  const least = Float64Array.from(listed, worth).sort().at(-IN_ORDER_AT_ONCE) ?? -Infinity;
  return {
    listed,
    first: listed.filter((at) => worth(at) >= least).sort(orders[sort]),
    rest: () => listed.filter((at) => worth(at) < least).sort(orders[sort]),
  };
}

/** Puts the first of a list in order by what stands in their words. */
async function lookInto(index, list, score, words, quotes) {
  const looked = list.slice(0, quotes.length ? LOOKED_INTO_FOR_A_QUOTE : LOOKED_INTO);
  const passages = await Promise.all(looked.map((at) => index.passage(at)));
  const worth = new Map(passages.map((one) => [one.number, score[one.number] * closeness(one, words, quotes)]));
  return looked.sort((one, other) => worth.get(other) - worth.get(one));
}
