// Which passages a reader's filters let through, and how many results stand behind each value of each filter.

const OF_REPORTS = ["authority", "region", "framework", "year", "grade"];
export const FILTERS = ["authority", "region", "framework", "year", "theme", "kind", "grade"];

const valueOf = (report, field) => (field === "grade" ? report.grade?.[0] : report[field]);

/**
 * {passes: passage number -> boolean, counts: {field: Map of value -> results}}. A field's counts heed all other filters
 * but its own, so that they say what choosing another value would give; themes have none, since each is a file of its
 * own. `candidates` has 1 for each result.
 */
export async function applyFilters(index, filters, candidates) {
  const kinds = await Promise.all(Object.keys(index.start.facets.kind).map(async (kind) => [kind, await index.facet("kind", kind)]));
  const theme = filters.theme ? await index.facet("theme", filters.theme) : null;
  const kind = filters.kind ? await index.facet("kind", filters.kind) : null;
  const failing = index.reports.map((report) => OF_REPORTS.filter((field) => filters[field] && valueOf(report, field) !== filters[field]));
  const onTheme = (at) => candidates[at] === 1 && (!theme || theme[at] === 1);
  const left = (at) => onTheme(at) && (!kind || kind[at] === 1);
  const fits = (at) => failing[index.reportOf[at]].length === 0;
  const counts = countReports(index, failing, left);
  counts.kind = new Map(kinds.map(([name, facet]) => [name, count(index.size, (at) => facet[at] === 1 && fits(at) && onTheme(at))]));
  return { passes: (at) => fits(at) && left(at), counts };
}

function count(size, holds) {
  let number = 0;
  for (let at = 0; at < size; at++) number += holds(at) ? 1 : 0;
  return number;
}

function countReports(index, failing, left) {
  const counts = Object.fromEntries(OF_REPORTS.map((field) => [field, new Map()]));
  index.reports.forEach((report, number) => {
    let results = 0;
    for (let at = index.first[number]; at < index.first[number + 1]; at++) results += left(at) ? 1 : 0;
    if (!results) return;
    for (const field of OF_REPORTS) {
      const value = valueOf(report, field);
      if (value && failing[number].every((other) => other === field)) counts[field].set(value, (counts[field].get(value) ?? 0) + results);
    }
  });
  return counts;
}

/** The values of each filter as [value, words], in the order to show them. */
export function filterValues({ table, start }) {
  const byWords = (values) => values.sort((one, other) => one[1].localeCompare(other[1], "en"));
  return {
    authority: byWords(table.authorities.map(([slug, name]) => [slug, name])),
    region: byWords(table.regions.map((region) => [region, region])),
    framework: byWords(table.frameworks.map(([key, title]) => [key, title])),
    year: [...new Set(table.reports.map(([, , date, year]) => String(year ?? date.slice(0, 4))))].filter(Boolean).sort().reverse().map((year) => [year, year]),
    theme: byWords(Object.entries(start.facets.theme).map(([slug, [, title]]) => [slug, title])),
    kind: [["recommendation", "Recommendations"], ["finding", "Findings"], ["summary", "Summaries"]].filter(([kind]) => Object.hasOwn(start.facets.kind, kind)),
    grade: table.grades.map(([key, title]) => [key, title]),
  };
}
