// The language of a site with reports on three councils, and with a few of the words that its lists hold.

import { FORMAT } from "../../scripts/search/engine/start.ts";
import { languageOf, type SiteLanguage } from "../../scripts/search/language/language.ts";
import { keyOfName } from "../../scripts/search/language/leads.ts";
import type { SiteStart, Table } from "../../scripts/search/language/start.ts";
import { postingsOf } from "./made_index.mts";
import type { Match } from "../../scripts/search/engine/question.ts";

export const TABLE: Table = {
  authorities: [
    ["newcastle-upon-tyne", "Newcastle upon Tyne", 0, ["Newcastle"], "https://inspectorate.example/1"],
    ["north-lincolnshire", "North Lincolnshire", 1, [], null],
    ["lincolnshire", "Lincolnshire", 2, [], null],
    ["reading", "Reading", 2, [], null],
  ],
  without_reports: [
    ["Kingston upon Hull", ["Hull"], [], "https://inspectorate.example/2"],
    ["Kingston upon Thames", ["Kingston"], [], null],
    ["Southend-on-Sea", [], [], null],
    ["Bournemouth", [], [2], null],
  ],
  regions: ["North East", "Yorkshire and the Humber", "East Midlands"],
  kinds: [["inspection", "Inspections of a council"], ["ilacs-focused-visit", "Focused visit"], ["area", "Area inspection"]],
  frameworks: [
    ["sif", "Single inspection (2013 to 2018)", ["sif"], [], 0, null, "frameworks/sif/", null, ["transport", "youth clubs"], "Single inspection (SIF). Inspectors look.", "frameworks/sif/"],
    ["ilacs", "Standard inspection", ["ilacs"], [], 0, null, "frameworks/ilacs/", null, [], "Standard inspection (ILACS). Inspectors judge.", "frameworks/ilacs/"],
    ["ilacs-focused-visit", "Focused visit", ["ilacs"], [], 1, null, "frameworks/visit/", null, [], "Focused visit. Inspectors visit.", "frameworks/visit/"],
    ["slac", "Safeguarding and looked after children", ["lac"], [], 0, null, "frameworks/slac/", null, [], "Safeguarding. Inspectors judged.", "frameworks/slac/"],
    [
      "area", "Area inspection (from 2023)", ["area"], ["send", "special needs"], 2, "On the local partnership, not the council alone",
      "judgements/area/", "areas", ["harbours"], "Area inspection. Inspectors look.", "frameworks/area/",
    ],
  ],
  scales: [["grade", null], ["grade-harbours", "The harbour board’s outcome"]],
  grades: [
    [0, "good", "Good", "grade-fair edge-solid"],
    [0, "requires_improvement", "Requires improvement", "grade-weak edge-dashed"],
    [1, "good", "Safe to land", "grade-best edge-double"],
  ],
  reports: [
    [0, 0, "2017-07-07", 2017, 1, "aa", 3, "Inspection of 7 July 2017", "2017-07-07-sif", [-53, -30, 0]],
    [1, 3, "2012-06", null, -1, "bb", 2, "Inspection of June 2012", "2012-06-slac", null],
    [2, 0, "2015-01-06", 2014, 0, "cc", 2, "Inspection of 2014", "2015-01-06-sif", [null, -40, null]],
  ],
  later: [[2, "A later visit on 3 May 2016 found 1 priority action", "reports/lincolnshire/2016-06-01-visit/"]],
  since: [["Inspected again since:", "May 2019", "reports/lincolnshire/2019-05-03-ilacs/", [1, 2]]],
  pages: [
    ["compare/", "Side by side", ["^ compare", "side by side"], 0],
    ["worried/", "If you are worried", ["worried|afraid … child|children", "hurt* me"], 1],
  ],
  leads: { [keyOfName(["joan", "example"])]: [0, 2] },
};

export const START: SiteStart = {
  format: FORMAT,
  table: "table.gz",
  shards: [],
  facets: { kind: { finding: "f", summary: "s" }, theme: { neglect: ["n", "Neglect"], housing: ["h", "homes for care leavers"] } },
  passages: 7,
  block: 2,
  vocabulary: {
    stop: ["the", "is", "in", "was", "to", "a", "with"],
    endings: [""],
    synonyms: { lac: ["looked after children"], kids: ["children"], send: ["special needs"], "special needs": ["SEND"], "front door": ["MASH"] },
    instead: { "run away": "missing", "action": "recommendation", "action plan": "action plan" },
    demanding: ["told", "recommendations"],
    aside: ["ofsted"],
    faint: ["enough", "went", "wrong"],
  },
  gazetteer: {
    places: ["Newcastle under Lyme", "Boston"],
    topics: ["care leavers", "adoption"],
    council_words: ["city", "council", "borough"],
    before_a_place: ["in"],
  },
};

export const language: SiteLanguage = languageOf(START, TABLE);

/** Every word stands in the reports with these numbers. */
export const standingIn = (...reports: number[]) => async (word: string): Promise<Match> => (
  { terms: [{ passages: reports.length, postings: postingsOf(reports.map((report) => [report, [[0, 0]]])) }], forms: new Set([word]), others: [], rows: [] }
);
