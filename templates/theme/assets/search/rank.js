// Scores every passage for a question: rarer words and passages that dwell on them count more, passages with all of the
// words most. Passages of a council that the question names come before all others.

import { readPostings } from "./postings.js";

const LIGHT = 0.1; // the weight in the text of a word that names a council, a year or a kind of inspection
const OF_NO_REPORT = 0.01; // and of one that names a council of which no report is held
const FAINT = 0.15; // and of one that people ask with, such as "enough"
const AS_ANOTHER = 0.7; // the weight of what reports write for a word, beside the word itself
const RAREST = 0.001; // of all passages: a word in fewer counts as if it stood in so many
const LIFT = { authority: 1000, region: 4, framework: 4, year: 10 };
const LIFT_OF_AN_ORDINARY_WORD = 1.5; // "reading" is a council and something children do
const DEMAND = 1.1; // recommendations say what inspectors thought most important
const DEMAND_IF_TOLD = 4;
const SUMMARY = 4; // of a council that is named and no subject, summaries say most
const ENOUGH = 0.5;
const ENOUGH_WHERE_NAMED = 0.05; // in reports on a council that the question names
const ROUNDING = 0.999;

/** Whether what a word leads to stands in any report. */
export const isHeld = ({ terms, rows }) => terms.length + rows.length > 0;

/**
 * {list, score, all}: `list` are the numbers of the passages whose words weigh at least half of the question, or, where
 * no passage has that much, as much as any; of a council that is named, those that have any of it. `score` and `all` go
 * by number, `all` is 1 where no word is wanting. `found` is what each sought word leads to; `demands` and `summaries` have
 * 1 for each recommendation and each passage of a summary.
 */
export function rank(index, question, found, { demands, summaries }) {
  const words = question.sought.map((each, at) => ({ ...each, ...found[at] })).filter(isHeld);
  const score = new Float32Array(index.size);
  const has = new Float32Array(index.size);
  let asked = 0;
  for (const word of words) asked += addWord(index, word, score, has);
  const lift = liftOf(index, question);
  const demand = question.told ? DEMAND_IF_TOLD : DEMAND;
  for (let at = 0; at < score.length; at++) if (demands[at]) score[at] *= demand;
  if (asked) return judge(index, score, has, asked, lift, summaries);
  for (let at = 0; at < score.length; at++) if (summaries[at]) score[at] *= SUMMARY;
  const unheld = question.sought.flatMap(({ unheld }, at) => (unheld ? [found[at]] : []));
  return onlyNames(index, score, lift, { demands: question.told && demands, unheld });
}

/** Adds one word to the score of each passage that has it, and its rarity to what stands there; gives its rarity. */
function addWord(index, word, score, has) {
  const best = weights(index, word.terms);
  for (const row of word.rows) addRow(index, row, best);
  let passages = 0;
  for (let at = 0; at < best.length; at++) if (best[at]) passages += 1;
  const heft = word.unheld ? OF_NO_REPORT : word.light ? LIGHT : word.faint ? FAINT : 1;
  const rarity = heft * Math.log(1 + index.size / Math.max(passages, index.size * RAREST));
  for (let at = 0; at < best.length; at++) {
    if (!best[at]) continue;
    score[at] += best[at] * rarity;
    if (!word.light) has[at] += rarity;
  }
  return word.light ? 0 : rarity;
}

/** From 1 to 8 for each passage that has one of some terms, 0 for the others. */
function weights(index, terms) {
  const best = new Uint8Array(index.size);
  for (const { postings } of terms) {
    readPostings(postings, (report, passage, weight) => {
      const at = index.first[report] + passage;
      if (best[at] <= weight) best[at] = weight + 1;
    });
  }
  return best;
}

/** A passage that has every part of what reports write for a word has the word. */
function addRow(index, row, best) {
  const parts = row.filter(({ terms }) => terms).map(({ terms }) => weights(index, terms));
  for (let at = 0; at < best.length; at++) {
    const least = parts.reduce((least, part) => Math.min(least, part[at]), 8);
    if (least) best[at] = Math.max(best[at], Math.ceil(least * AS_ANOTHER));
  }
}

/** Passages that lack much of the question fall out; the others count by what they have, and by their report. */
function judge(index, score, has, asked, lift, summaries) {
  let most = 0;
  for (let at = 0; at < has.length; at++) if (has[at] > most) most = has[at];
  const needed = Math.min(most, asked * ENOUGH) * ROUNDING;
  const neededWhereNamed = Math.min(most, asked * ENOUGH_WHERE_NAMED) * ROUNDING;
  const all = new Uint8Array(index.size);
  const list = [];
  const named = (at) => lift[index.reportOf[at]] >= LIFT.authority;
  const answered = has.some((weight, at) => named(at) && weight >= neededWhereNamed);
  for (let at = 0; most && at < has.length; at++) {
    if (!(named(at) && !answered) && has[at] < (named(at) ? neededWhereNamed : needed)) continue;
    list.push(at);
    all[at] = has[at] >= asked * ROUNDING ? 1 : 0;
    // A council that says nothing of what is asked: its summaries first, as for a question on the council alone.
    if (named(at) && !answered) score[at] = lift[index.reportOf[at]] * (summaries[at] ? SUMMARY : 1) * (1 + score[at]);
    else score[at] *= (has[at] / asked) ** 2 * lift[index.reportOf[at]];
  }
  return { list, score, all };
}

/**
 * A question of nothing but names: everything in the reports they name is an answer, or all `demands` of it; where there
 * are none, what has each word of the `unheld` names.
 */
function onlyNames(index, score, lift, { demands, unheld }) {
  const most = Math.max(...lift);
  const list = [];
  const has = most > 1 ? [] : unheld.map(({ terms }) => weights(index, terms));
  const named = (at) => (most > 1 ? lift[index.reportOf[at]] === most : score[at] > 0 && has.every((word) => word[at]));
  for (let at = 0; at < index.size; at++) if (named(at) && (!demands || demands[at])) list.push(at);
  return { list, score, all: new Uint8Array(index.size).fill(1) };
}

/** How far each report's passages are lifted; 1 is not at all. */
function liftOf(index, { about, doubtful }) {
  const lift = new Float32Array(index.reports.length).fill(1);
  for (const field of Object.keys(LIFT)) {
    index.reports.forEach((report, number) => {
      const named = about[field].has(report[field]) || (field === "year" && about.year.has(report.date.slice(0, 4)));
      if (!named) return;
      lift[number] *= field === "authority" && doubtful.has(report.authority) ? LIFT_OF_AN_ORDINARY_WORD : LIFT[field];
    });
  }
  return lift;
}
