// Reads a question: which words are sought in the text, and which name a council, a region, a year or a kind of
// inspection. Those lift the passages of reports they speak of; in the text they count only lightly.

import { isOrdinary, namesAt } from "./names.js";
import { normal } from "./words.js";

// Words that ask for what a report demands: they say what kind of passage is sought, not what stands in it.
const TOLD = new Set(["told", "asked", "recommend", "recommended", "recommendation", "recommendations"]);
// Words of a question that say nothing of what is sought, since every report is by inspectors and on a council.
const ASIDE = new Set(["ofsted", "inspectors", "about", "say", "said", "says", "rated", "rating", "ratings"]);
// Words that people ask with and that reports use of everything: they decide only where all else is equal.
const FAINT = new Set(
  `all any area areas bad best better council councils doing done each enough ever every find finding findings found get gets
  getting give given go going happen happened happening happens inspection inspections keep know like local long look lot
  made make many much need needs new not now number often only people problem problems quickly report reports run runs see
  services service some still take takes taking tell than then thing things too very want wanted wants way well went work working worse
  wrong`.split(/\s+/),
);
const BEFORE_A_PLACE = new Set(["in", "for", "of"]);
const YEAR = /^20(0[5-9]|[12]\d|3[0-5])$/;
const QUOTED = /["“”]([^"“”]+)["“”]/g;

/**
 * `sought` are {word, light, faint, quoted, name, unheld}: light where the word is part of a name, `name` where that
 * could be another word as well, unheld where it names a council of which no report is held. `about` says what the
 * question is about, by name of a report's field, and under "unheld" the councils of which no report is held: each a Set.
 * `quotes` are the words wanted in a row; `last` may be unfinished.
 */
export function readQuestion(text, index) {
  const words = normal(asReportsSay(text, index.start.instead));
  const quotes = [...text.matchAll(QUOTED)].map(([, quote]) => normal(quote)).filter((quote) => quote.length);
  const quoted = new Set(quotes.flat());
  const about = { authority: new Set(), region: new Set(), framework: new Set(), year: new Set(), unheld: new Set() };
  const sought = [];
  for (let at = 0; at < words.length; ) {
    const found = namesAt(words, at, index);
    for (const { field, value } of found?.names ?? []) about[field].add(value);
    const unheld = Boolean(found?.names.every(({ field }) => field === "unheld"));
    const isYear = YEAR.test(words[at]);
    if (isYear) about.year.add(words[at]);
    const end = at + (found?.length ?? 1);
    const sure = found && (found.sure || isBesideTopic(words, at, end, index));
    const name = found && !sure ? found.names[0] : null;
    const light = Boolean(found) || isYear;
    for (const [step, word] of words.slice(at, end).entries()) {
      const own = unheld && step < found.own;
      sought.push({ word, light, faint: FAINT.has(word), quoted: quoted.has(word), name, unheld: own });
    }
    at = end;
  }
  // Of a council that is named and no subject, everything is an answer.
  const named = sought.some(({ light }) => light);
  if (named && sought.every(({ light, faint, word }) => light || faint || isAside(word, index))) {
    for (const each of sought) each.light = true;
  }
  const told = words.some((word) => TOLD.has(word));
  return { sought: withoutStops(sought, index), about, doubtful: new Set(), told, quotes, last: words.at(-1) };
}

/** Once it is known where the words stand: a council's name that is an ordinary word counts as one. */
export function settleNames(index, question, found) {
  question.sought.forEach((word, at) => {
    if (!word.name || !isOrdinary(index, word.word, found[at].terms)) return;
    Object.assign(word, { light: false, unheld: false });
    if (word.name.field === "unheld") question.about.unheld.delete(word.name.value);
    else question.doubtful.add(word.name.value);
  });
}

/** A text with what people say in several words as reports say it: "run away" as "missing". */
function asReportsSay(text, instead) {
  return Object.entries(instead).reduce((said, [from, to]) => said.replace(new RegExp(`\\b${from}\\b`, "gi"), to), text);
}

/** Whether a name begins or ends a question beside what inspections are about: "reading care leavers". */
function isBesideTopic(words, at, end, index) {
  const topics = (index.topics ??= index.start.topics.map(normal));
  const stands = (topic, place) => topic.every((word, step) => words[place + step] === word);
  if (!at) return topics.some((topic) => stands(topic, end));
  const before = BEFORE_A_PLACE.has(words[at - 1]) ? at - 1 : at;
  return end === words.length && topics.some((topic) => stands(topic, before - topic.length));
}

const isAside = (word, index) => index.start.stop.includes(word) || TOLD.has(word) || ASIDE.has(word);

function withoutStops(sought, index) {
  const kept = sought.filter(({ word }) => !isAside(word, index));
  const seen = new Set();
  return (kept.length ? kept : sought).filter(({ word }) => !seen.has(word) && seen.add(word));
}
