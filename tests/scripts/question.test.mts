// What a reader typed becomes one question: words with their weights, the reports it speaks of, and what it wants.

import assert from "node:assert/strict";
import { test } from "node:test";
import type { SiteQuestion } from "../../scripts/search/language/question.ts";
import { language, standingIn } from "./made_language.mts";

const read = (text: string, ...reports: number[]) => language.readQuestion(text, standingIn(...reports));
const weights = ({ sought }: SiteQuestion) => Object.fromEntries(sought.map(({ word, weight }) => [word, weight]));
const lifted = ({ lifts }: SiteQuestion) => Object.fromEntries(lifts.flatMap(({ factors }) => [...factors]));

test("each word is sought once, without those that only ask", async () => {
  assert.deepEqual(language.wordsSought("what was ofsted told: neglect, the neglect in homes"), ["what", "neglect", "homes"]);
  assert.deepEqual(language.wordsSought("the"), ["the"]); // there are no others
});

test("what people say in several words is sought as reports say it", async () => {
  assert.deepEqual(language.wordsSought("children who Run away"), ["children", "who", "missing"]);
});

test("of what people say in several words the longest is read", async () => {
  assert.deepEqual(language.wordsSought("Action for kids"), ["recommendation", "for", "kids"]);
  assert.deepEqual(language.wordsSought("action plan"), ["action", "plan"]);
});

test("what a kind of inspection is about lifts its reports, and is sought in the text like any other word", async () => {
  const question = await read("send newcastle transport");
  assert.deepEqual(weights(question), { send: 1, newcastle: 0.1, transport: 1 });
  assert.deepEqual(lifted(question), { "newcastle-upon-tyne": 1000, area: 4 });
  assert.deepEqual([question.favoured.value, question.favoured.factor], ["recommendation", 1.1]);
});

test("a kind of inspection named is told, with its part of the page of a council named", async () => {
  const { councils: [{ parts }], inspections } = await read("special needs in newcastle");
  assert.deepEqual(parts, [{ title: "Area inspection", anchor: "areas", isHeld: false }]);
  assert.deepEqual(inspections, { title: "Area inspection", page: "judgements/area/" });
  assert.equal((await read("single inspection newcastle")).councils[0].parts.length, 0); // its page is on these
  assert.equal((await read("ilacs")).inspections, null); // several go by the name
});

test("of a kind of inspection that looks at what is asked among other things, the list is offered and no more", async () => {
  const question = await read("transport newcastle");
  assert.deepEqual(question.inspections, { title: "Single inspection", page: "frameworks/sif/" });
  assert.deepEqual(lifted(question), { "newcastle-upon-tyne": 1000 });
  assert.equal((await read("all youth clubs")).inspections?.page, "frameworks/sif/");
  assert.equal((await read("youth")).inspections, null);
  assert.equal((await read("special needs transport")).inspections?.page, "judgements/area/"); // named
  assert.equal((await read("harbours newcastle")).inspections, null); // no report of its kind is held
  assert.deepEqual((await read("harbours newcastle")).councils[0].parts, []); // nor is one missed: none was asked for
});

test("of what a kind of inspection is about, and nothing else, what sums it up is wanted first", async () => {
  assert.deepEqual([(await read("special needs enough in newcastle 2017")).favoured.value, (await read("send")).favoured.value], ["summary", "summary"]);
  assert.equal((await read("was newcastle told of special needs")).favoured.value, "recommendation");
  assert.equal((await read("newcastle")).favoured.value, "recommendation");
});

test("what stands for one thing in several words is sought as one", async () => {
  assert.deepEqual(language.wordsSought("the front door in homes"), ["front door", "homes"]);
  assert.deepEqual(language.wordsSought("special needs in kids"), ["special needs", "kids"]);
  assert.deepEqual(language.wordsSought("a door in front"), ["door", "front"]);
  assert.deepEqual(language.wordsSought('the "front door"'), ["front", "door"]); // wanted as it is
});

test("a word that says what is sought weighs most, a faint one little", async () => {
  assert.deepEqual(weights(await read("enough homes")), { enough: 0.15, homes: 1 });
});

test("a name lifts the reports it names, and weighs little in the text", async () => {
  const question = await read("homes newcastle");
  assert.deepEqual(weights(question), { homes: 1, newcastle: 0.1 });
  assert.deepEqual(lifted(question), { "newcastle-upon-tyne": 1000 });
  assert.deepEqual(question.councils, [{ slug: "newcastle-upon-tyne", name: "Newcastle upon Tyne", parts: [] }]);
});

test("a region, a kind of inspection and a year lift theirs less", async () => {
  assert.deepEqual(lifted(await read("sif north east homes 2017")), { "North East": 4, sif: 4, 2017: 10 });
});

test("a year is that of a report or of its date", async () => {
  const { lifts } = await read("2017");
  assert.deepEqual(lifts.find(({ factors }) => factors.has("2017"))?.fields, ["year", "dated"]);
});

test("a day is a fact of the reports inspected or published on it, and no words", async () => {
  for (const day of ["7 July 2017", "7th jul 2017", "July 7 2017", "07/07/2017", "2017-07-07", "16 May 2017", "1 to 9 June 2017"]) {
    const question = await read(`homes ${day}`);
    assert.equal(lifted(question)["0"], 1000, day);
    assert.deepEqual(question.sought.filter(({ isName }) => !isName).map(({ word }) => word), ["homes"], day);
    assert.deepEqual(question.reports.map(({ title }) => title), ["Inspection of 7 July 2017"], day);
  }
});

test("a month lifts its reports less than a day", async () => {
  assert.deepEqual(lifted(await read("homes November 2014")), { 2: 20 });
  assert.deepEqual(lifted(await read("homes may")), {});
});

test("of a day of no report that is told, and its year counts", async () => {
  const question = await read("homes 23 January 2017");
  assert.deepEqual(question.undated, ["23 January 2017"]);
  assert.deepEqual(lifted(question), { 2017: 10 });
});

test("a lead inspector's name finds the reports that print it", async () => {
  const question = await read("Joan Example");
  assert.deepEqual(lifted(question), { 0: 1000, 2: 1000 });
  assert.equal(question.isByLead, true);
  assert.deepEqual((await read("Joan Example lincolnshire")).reports.map(({ name }) => name), ["Lincolnshire"]);
  assert.equal((await read("Joan Other")).sought.some(({ isName }) => isName), false);
});

test("what asks for a page of the site finds it, help first", async () => {
  const found = async (text: string) => (await read(text)).pages.map(({ page }) => page);
  assert.deepEqual(await found("I’m worried about a child"), ["worried/"]);
  assert.deepEqual(await found("my dad hurts me"), ["worried/"]);
  assert.deepEqual(await found("compare who hurt me"), ["worried/", "compare/"]);
  assert.deepEqual(await found("who can compare"), []);
  assert.deepEqual(await found("hurt people"), []);
});

test("several councils are told in the order they are named in, but not one whose name is a word", async () => {
  const together = async (text: string, ...reports: number[]) => (await read(text, ...reports)).together.map(({ slug }) => slug);
  assert.deepEqual(await together("newcastle and lincolnshire"), ["newcastle-upon-tyne", "lincolnshire"]);
  assert.deepEqual(await together("newcastle"), []);
  assert.deepEqual(await together("newcastle children reading at home", 0, 1, 2), []);
});

test("a council of which no report is held is told, and its name hardly counts", async () => {
  const question = await read("homes hull council");
  assert.deepEqual(question.unheld, ["Kingston upon Hull"]);
  assert.deepEqual(weights(question), { homes: 1, hull: 0.01, council: 0.1 });
});

test("an abolished council leads to the one in its place", async () => {
  const { successors } = await read("bournemouth adoption");
  assert.deepEqual(successors, [{ slug: "lincolnshire", name: "Lincolnshire", before: "Bournemouth" }]);
});

test("a name that stands in other reports is an ordinary word, and lifts its reports a little", async () => {
  const question = await read("reading at home", 0, 1, 2);
  assert.deepEqual(weights(question), { reading: 1, at: 1, home: 1 });
  assert.deepEqual(lifted(question), { reading: 1.5 });
  assert.deepEqual((await read("hull at home", 0, 1, 2)).unheld, []);
});

test("where it is clear that the council is meant, it is", async () => {
  assert.deepEqual(lifted(await read("reading care leavers", 0, 1, 2)), { reading: 1000 });
});

test("of a council and no subject everything is an answer", async () => {
  const isNames = async (text: string) => (await read(text)).sought.every(({ isName }) => isName);
  assert.equal(await isNames("went wrong in newcastle"), true);
  assert.equal(await isNames("neglect went wrong in newcastle"), false);
  assert.equal(await isNames("went wrong"), false);
});

test("a question for what was told wants recommendations", async () => {
  const told = await read("was newcastle told to mend homes");
  assert.deepEqual([told.favoured.factor, told.only?.value], [4, "recommendation"]);
  const other = await read("newcastle homes");
  assert.deepEqual([other.favoured.factor, other.only], [1.1, null]);
});

test("words in quotation marks are wanted in a row and as they are", async () => {
  const exact: string[] = [];
  const question = await language.readQuestion('“fit for purpose” kids', async (word, { isExact }) => {
    if (isExact) exact.push(word);
    return standingIn(0)(word);
  });
  assert.deepEqual(question.quotes, [["fit", "for", "purpose"]]);
  assert.deepEqual(exact, ["fit", "for", "purpose"]);
});

test("only the last word may be unfinished", async () => {
  const last: string[] = [];
  await language.readQuestion("care leav", async (word, { isLast }) => {
    if (isLast) last.push(word);
    return standingIn(0)(word);
  });
  assert.deepEqual(last, ["leav"]);
});

test("a question is made once and changed by nobody", async () => {
  const question = await read("homes newcastle");
  for (const part of [question, question.sought, question.sought[0], question.lifts, question.lifts[0], question.councils, question.unheld]) {
    assert.ok(Object.isFrozen(part));
  }
});

test("councils to be compared are a command: no passage is listed", async () => {
  assert.equal((await read("compare newcastle and lincolnshire")).isFutile, true);
  assert.equal((await read("compare newcastle")).isFutile, false);
});

test("only with one council sets its filter", async () => {
  assert.deepEqual((await read("only newcastle")).chosen, { authority: "newcastle-upon-tyne" });
  assert.deepEqual((await read("newcastle")).chosen, {});
});

test("of a council and a date without a report no passage is listed, and the inspectorate’s page is told", async () => {
  const question = await read("hull 23 January 2031");
  assert.deepEqual([question.isFutile, question.elsewhere], [true, [{ name: "Kingston upon Hull", page: "https://inspectorate.example/2" }]]);
  assert.equal((await read("newcastle 23 January 2031")).isFutile, true);
  assert.equal((await read("care leavers hull 23 January 2031")).isFutile, false);
});

test("a short form that several kinds of inspection go by is told by the one that is called so first", async () => {
  assert.equal((await read("what is ILACS?")).told?.page, "frameworks/ilacs/");
  assert.equal((await read("what does sif mean")).told?.page, "frameworks/sif/");
  assert.equal((await read("ilacs newcastle")).told, null);
});
