// Scores every passage for a question: rarer words and passages that dwell on them count more, passages with all of the
// words most, and passages of the reports that the question names are lifted above the others.

import { readPostings } from "./postings.js";

const LIGHT = 0.3; // the weight in the text of a word that names a council, a year or a kind of inspection
const LIFT = { authority: 6, region: 2.5, framework: 2.5, year: 3 };
const LIFT_OF_AN_ORDINARY_WORD = 1.5; // "reading" is a council and something children do
const OWN_SHARE = 0.3;
const BY_KIND = { finding: 1, summary: 1, recommendation: 1.1 };
const RECOMMENDATION_IF_TOLD = 1.6;
const ENOUGH = 0.5;
const ROUNDING = 0.999;

/**
 * {score, enough, all}, one number a passage: `enough` is 1 where the words that stand there weigh at least half of the
 * question, or, where no passage has that much, as much as any; `all` is 1 where none of them is wanting.
 */
export function rank(index, question, found) {
  const words = question.sought.map((each, at) => ({ ...each, ...found[at] })).filter((word) => word.terms.length);
  const score = new Float32Array(index.size);
  const has = new Float32Array(index.size);
  let asked = 0;
  for (const word of words) asked += addWord(index, word, score, has);
  const lift = liftOf(index, question, words);
  return { score, ...(asked ? judge(index, score, has, asked, lift) : onlyNames(index, score, lift)) };
}

/** Adds one word to the score of each passage that has it, and its rarity to what stands there; gives its rarity. */
function addWord(index, word, score, has) {
  const best = new Uint8Array(index.size);
  const passages = word.terms.reduce((sum, { df }) => sum + df, 0);
  const rarity = Math.log(1 + (index.size + 0.5) / (passages + 0.5));
  for (const { postings } of word.terms) {
    readPostings(postings, (report, passage, weight) => {
      const at = index.first[report] + passage;
      best[at] = Math.max(best[at], weight + 1);
    });
  }
  for (let at = 0; at < best.length; at++) {
    if (!best[at]) continue;
    score[at] += best[at] * rarity * (word.light ? LIGHT : 1);
    if (!word.light) has[at] += rarity;
  }
  return word.light ? 0 : rarity;
}

/** Passages that lack much of the question fall out; the others count by what they have, and by their report. */
function judge(index, score, has, asked, lift) {
  const most = has.reduce((one, other) => Math.max(one, other), 0);
  const needed = Math.min(most, asked * ENOUGH) * ROUNDING;
  const enough = has.map((part) => (part >= needed ? 1 : 0));
  const all = has.map((part) => (part >= asked * ROUNDING ? 1 : 0));
  score.forEach((value, at) => { score[at] = enough[at] * value * (has[at] / asked) ** 2 * lift[index.reportOf[at]]; });
  return { enough, all };
}

/** A question of nothing but names: everything in the reports they name is an answer. */
function onlyNames(index, score, lift) {
  const most = lift.reduce((one, other) => Math.max(one, other), 0);
  const enough = score.map((value, at) => (most > 1 ? lift[index.reportOf[at]] === most : value > 0) ? 1 : 0);
  return { enough, all: enough };
}

/** How far each report's passages are lifted; 1 is not at all. */
function liftOf(index, question, words) {
  const lift = new Float32Array(index.reports.length).fill(1);
  for (const [field, values] of Object.entries(question.about)) {
    index.reports.forEach((report, number) => {
      const named = values.has(report[field]) || (field === "year" && values.has(report.date.slice(0, 4)));
      if (!named) return;
      const word = words.find(({ single }) => field === "authority" && single === report.authority);
      lift[number] *= word && ordinary(index, word) ? LIFT_OF_AN_ORDINARY_WORD : LIFT[field];
    });
  }
  return lift;
}

/** Whether a council's name stands mostly in reports on other councils: then it is a word like any other. */
function ordinary(index, word) {
  let own = 0;
  let all = 0;
  for (const { postings } of word.terms) {
    readPostings(postings, (report) => {
      all += 1;
      own += index.reports[report].authority === word.single ? 1 : 0;
    });
  }
  return own < all * OWN_SHARE;
}

/** How much a passage gains by what it is. */
export const kindFactor = (kind, question) => (question.told && kind === "recommendation" ? RECOMMENDATION_IF_TOLD : BY_KIND[kind]);
