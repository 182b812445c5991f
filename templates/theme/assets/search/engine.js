// Answers questions: from what the reader typed and chose to a list of passages, best first.

import { closeness } from "./closeness.js";
import { Gone } from "./files.js";
import { applyFilters, filterValues, FILTERS } from "./filters.js";
import { openIndex } from "./index.js";
import { lookUp, nearestForm } from "./lookup.js";
import { readQuestion } from "./question.js";
import { rank } from "./rank.js";

const A_PAGE = 10;
const LOOKED_INTO = 15; // so many of the best passages are fetched and put in order by their words

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
 * many passages (`total`) in how many `reports`, `whole` of them with all the words, `unfiltered` without the filters,
 * and the `counts` of each filter; the `words` sought with the forms that match, and those `missing` in every report.
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
  const found = await Promise.all(question.sought.map(({ word }) => lookUp(index, word, word === question.last)));
  if (!wanted()) return null;
  const words = found.filter(({ terms }, at) => terms.length && !question.sought[at].light);
  const demands = await index.facet("kind", "recommendation");
  const ranked = question.sought.length ? rank(index, question, found, demands) : everything(index, asked);
  const filtered = await applyFilters(index, asked.filters, ranked.list);
  const list = inOrder(index, filtered.list, ranked, asked.sort);
  if (!wanted()) return null;
  const first = asked.sort === "best" && question.sought.length ? await lookInto(index, list, ranked.score, words) : [];
  const numbers = [...first, ...list.slice(first.length)];
  const more = (from) => Promise.all(numbers.slice(from, from + A_PAGE).map((at) => index.passage(at)));
  return {
    passages: await more(0),
    more,
    total: list.length,
    reports: new Set(list.map((at) => index.reportOf[at])).size,
    unfiltered: ranked.list.length,
    counts: filtered.counts,
    whole: list.reduce((sum, at) => sum + ranked.all[at], 0),
    words: words.length ? words : found.filter(({ terms }) => terms.length),
    missing: await missing(index, found, question),
  };
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
 * with all the words are listed, where there are any: others would stand in the way.
 */
function inOrder(index, list, { score, all }, sort) {
  const full = sort === "best" ? [] : list.filter((at) => all[at]);
  const day = (at) => index.day[index.reportOf[at]];
  const orders = {
    best: (one, other) => score[other] - score[one] || day(other) - day(one) || one - other,
    new: (one, other) => day(other) - day(one) || score[other] - score[one] || one - other,
    old: (one, other) => day(one) - day(other) || score[other] - score[one] || one - other,
  };
  return (full.length ? full : list).sort(orders[sort]);
}

/** Puts the first of a list in order by what stands in their words. */
async function lookInto(index, list, score, words) {
  const passages = await Promise.all(list.slice(0, LOOKED_INTO).map((at) => index.passage(at)));
  const worth = new Map(passages.map((passage) => [passage.number, score[passage.number] * closeness(passage, words)]));
  return [...worth.keys()].sort((one, other) => worth.get(other) - worth.get(one));
}

/** The words that are in no report, each with the nearest one that is. A year or a council's name need not be in one. */
async function missing(index, found, { sought }) {
  const stops = new Set(index.start.stop); // the index leaves these out, though reports are full of them
  const absent = found.filter(({ word, terms }, at) => !terms.length && !sought[at].light && !stops.has(word));
  return Promise.all(absent.map(async ({ word }) => ({ word, near: await nearestForm(index, word) })));
}
