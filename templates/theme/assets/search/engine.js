// Answers questions: from what the reader typed and chose to a list of passages, best first.

import { closeness } from "./closeness.js";
import { Gone } from "./files.js";
import { applyFilters, filterValues, FILTERS } from "./filters.js";
import { openIndex } from "./index.js";
import { lookUp, nearestForm } from "./lookup.js";
import { readQuestion } from "./question.js";
import { kindFactor, rank } from "./rank.js";

const LOOKED_INTO = 30; // so many of the best passages are fetched and put in order by their words

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
 * `asked` is {words, unfinished, sort, filters}. Gives {total, reports, unfiltered, counts, missing, whole, words, show},
 * where `show(from, to)` promises the passages at those places of the list.
 */
export async function search(asked) {
  const index = await open();
  try {
    return await answer(index, asked);
  } catch (problem) {
    return answer(await anew(problem), asked);
  }
}

async function answer(index, asked) {
  const question = readQuestion(asked.words, index);
  const found = await Promise.all(question.sought.map(({ word }) => lookUp(index, word, asked.unfinished && word === question.last)));
  const words = found.filter(({ terms }, at) => terms.length && !question.sought[at].light);
  const ranked = question.sought.length ? rank(index, question, found) : everything(index, asked);
  const { passes, counts } = await applyFilters(index, asked.filters, ranked.enough);
  const list = inOrder(index, ranked, passes, asked);
  const first = asked.sort === "best" && question.sought.length ? await lookInto(index, list, ranked.score, words, question) : [];
  const rest = list.subarray(first.length);
  return {
    total: list.length,
    reports: new Set(Array.from(list, (at) => index.reportOf[at])).size,
    unfiltered: ranked.enough.reduce((sum, one) => sum + one, 0),
    counts,
    whole: list.reduce((sum, at) => sum + ranked.all[at], 0),
    words: found.filter(({ terms }) => terms.length),
    missing: await missing(index, found, question),
    show: (from, to) => Promise.all([...first.slice(from, to), ...rest.subarray(Math.max(0, from - first.length), Math.max(0, to - first.length))].map((at) => index.passage(at))),
  };
}

/** Without words every passage is a result where a filter is chosen, and none where none is. */
function everything(index, { filters }) {
  const enough = new Uint8Array(index.size).fill(FILTERS.some((field) => filters[field]) ? 1 : 0);
  return { score: new Float32Array(index.size), enough, all: enough };
}

/** The numbers of the results. In order of date only those with all the words, where there are any: others would be in the way. */
function inOrder(index, { score, enough, all }, passes, { sort }) {
  const list = listed(enough, passes);
  const full = sort === "best" ? [] : listed(all, passes);
  const date = (at) => index.reports[index.reportOf[at]].date;
  const newer = (one, other) => (date(one) < date(other)) - (date(one) > date(other));
  const better = (one, other) => score[other] - score[one];
  const orders = {
    best: (one, other) => better(one, other) || newer(one, other),
    new: (one, other) => newer(one, other) || better(one, other),
    old: (one, other) => newer(other, one) || better(one, other),
  };
  return Uint32Array.from((full.length ? full : list).sort((one, other) => orders[sort](one, other) || one - other));
}

function listed(candidates, passes) {
  const list = [];
  for (let at = 0; at < candidates.length; at++) if (candidates[at] && passes(at)) list.push(at);
  return list;
}

/** Puts the first of a list in order by what stands in their words. */
async function lookInto(index, list, score, words, question) {
  const passages = await Promise.all(Array.from(list.subarray(0, LOOKED_INTO), (at) => index.passage(at)));
  const worth = new Map(passages.map((passage) => [passage.number, score[passage.number] * closeness(passage, words) * kindFactor(passage.kind, question)]));
  return [...worth.keys()].sort((one, other) => worth.get(other) - worth.get(one));
}

/** The words that are in no report, each with the nearest one that is. A year or a council's name needs not stand in one. */
async function missing(index, found, { sought }) {
  const absent = found.filter(({ terms }, at) => !terms.length && !sought[at].light);
  return Promise.all(absent.map(async ({ word }) => ({ word, near: await nearestForm(index, word) })));
}
