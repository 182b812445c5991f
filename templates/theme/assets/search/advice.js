// What is said about the results: how many there are, which words no report has, and what to try instead.

import { element } from "./element.js";
import { placed } from "./words.js";

const SITE = new URL("../../", import.meta.url);
const MOST_COUNCILS = 3;
const ORDERS = { best: "best first", new: "newest first", old: "oldest first" };
const counted = (count, noun) => `${number(count)} ${noun}${count === 1 ? "" : "s"}`;

/** 1234 as "1,234". */
export const number = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** One or two plain sentences for the status line. */
export function statusWords(asked, { total, reports, whole, words, missing, unheld }) {
  const wanting = [
    ...unheld.map((name) => `No report on ${name} is held here.`),
    ...missing.map(({ word, near }) => `No report held here has the word “${word}”${guessed(near)}.`),
  ];
  if (!total) return [...wanting, "Nothing found."].join(" ");
  const order = total > 1 ? `, ${ORDERS[asked.words.trim() || asked.sort !== "best" ? asked.sort : "new"]}` : "";
  const found = `${counted(total, "passage")} in ${counted(reports, "report")}${order}.`;
  if (words.length > 1 && whole < total) return [...wanting, found, wholeWords(whole)].join(" ");
  return [...wanting, found].join(" ");
}

const guessed = (near) => (near ? `; showing results for “${near}”` : "");

function wholeWords(whole) {
  return `${whole ? `${number(whole)} of them` : "None of them"} ${whole === 1 ? "has" : "have"} all the words.`;
}

/** Beside the results, or null: the pages of councils named, and ways on from a question that found little. */
export function advice(asked, { total, unfiltered, missing, words, councils, successors }, act) {
  const named = councils.map(([slug, name]) => [slug, name]);
  const following = successors.map(([slug, name, before]) => [slug, `${name}, which took the place of ${before}`]);
  const offers = [...named, ...following].slice(0, MOST_COUNCILS).map(([slug, called]) => {
    const page = element("a", { href: new URL(`authorities/${slug}/`, SITE).href }, `${called}: its grades and reports`);
    return element("p", { class: "search__council" }, page);
  });
  for (const { word, near } of missing) {
    const others = without(asked.words, word);
    if (near && others) {
      offers.push(element("p", {}, "Search instead ", button(`without “${word}”`, () => act.ask(others)), "."));
    }
  }
  if (!total && unfiltered) {
    const others = `Without the filters there ${unfiltered === 1 ? "is" : "are"} ${counted(unfiltered, "passage")}. `;
    offers.push(element("p", {}, others, button("Clear filters", act.clear)));
  } else if (!total) {
    const other = words.length > 1 ? "fewer words" : "another word";
    offers.push(element("p", {}, `Try ${other}, or look in the lists of `, lists()));
  }
  return offers.length ? element("div", { class: "search__advice" }, ...offers) : null;
}

/** What stands below the field before anything is asked. */
export function invitation(act) {
  const examples = ["homes for care leavers", "return home interviews", "supervision of social workers"];
  return element("div", { class: "search__advice" },
    element("p", {}, "Every paragraph, recommendation and summary of the reports held here can be found. For example: ",
      ...examples.flatMap((example, at) => [at ? ", " : "", button(example, () => act.ask(example))]), "."),
    element("p", {}, "A council, a year or a kind of inspection among the words brings its reports to the top. ",
      "There are also lists of ", lists()));
}

function lists() {
  const to = (path, words) => element("a", { href: new URL(path, SITE).href }, words);
  return element("span", {}, to("authorities/", "all councils"), " and ", to("themes/", "all themes"), ".");
}

const button = (words, click) => element("button", { type: "button", class: "search__offer", click }, words);

/** A question without one of its words; "" where it has no other. */
function without(text, word) {
  const place = placed(text).find((each) => each.word === word);
  const rest = place ? text.slice(0, place.start) + text.slice(place.end) : "";
  return rest.replace(/\s+/g, " ").trim();
}
