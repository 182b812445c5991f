// Scores every passage for a question: rarer words and passages that dwell on them count more, passages with all of the
// words most, and passages of the reports that the question names are lifted above the others.

import { readPostings } from "./postings.js";

const LIGHT = 0.1; // the weight in the text of a word that names a council, a year or a kind of inspection
const LIFT = { authority: 12, region: 2.5, framework: 2.5, year: 3 };
const LIFT_OF_AN_ORDINARY_WORD = 1.5; // "reading" is a council and something children do
const OWN_SHARE = 0.3;
const DEMAND = 1.1; // recommendations say what inspectors thought most important
const DEMAND_IF_TOLD = 4;
const ENOUGH = 0.5;
const ROUNDING = 0.999;

/**
 * {list, score, all}: `list` are the numbers of the passages whose words weigh at least half of the question, or, where
 * no passage has that much, as much as any; `score` and `all` go by number, `all` is 1 where no word is wanting.
 * `found` is what each sought word leads to; `demands` has 1 for each recommendation.
 */
export function rank(index, question, found, demands) {
  const words = question.sought.map((each, at) => ({ ...each, ...found[at] })).filter((word) => word.terms.length);
  const score = new Float32Array(index.size);
  const has = new Float32Array(index.size);
  let asked = 0;
  for (const word of words) asked += addWord(index, word, score, has);
  const lift = liftOf(index, question, words);
  const demand = question.told ? DEMAND_IF_TOLD : DEMAND;
  for (let at = 0; at < score.length; at++) if (demands[at]) score[at] *= demand;
  return asked ? judge(index, score, has, asked, lift) : onlyNames(index, score, lift);
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
  let most = 0;
  for (let at = 0; at < has.length; at++) if (has[at] > most) most = has[at];
  const needed = Math.min(most, asked * ENOUGH) * ROUNDING;
  const all = new Uint8Array(index.size);
  const list = [];
  for (let at = 0; most && at < has.length; at++) {
    if (has[at] < needed) continue;
    list.push(at);
    all[at] = has[at] >= asked * ROUNDING ? 1 : 0;
    score[at] *= (has[at] / asked) ** 2 * lift[index.reportOf[at]];
  }
  return { list, score, all };
}

/** A question of nothing but names: everything in the reports they name is an answer. */
function onlyNames(index, score, lift) {
  const most = Math.max(...lift);
  const list = [];
  const named = (at) => (most > 1 ? lift[index.reportOf[at]] === most : score[at] > 0);
  for (let at = 0; at < index.size; at++) if (named(at)) list.push(at);
  return { list, score, all: new Uint8Array(index.size).fill(1) };
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
