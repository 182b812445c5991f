// Which passages a reader's filters let through, and how many results stand behind each value of each filter.

const OF_REPORTS = ["authority", "region", "framework", "year", "grade"];
export const FILTERS = ["authority", "region", "framework", "year", "theme", "kind", "grade"];

const valueOf = (report, field) => (field === "grade" ? report.grade?.[0] : report[field]);

/**
 * {list, counts, themes}: the passages of a list that all filters let through; `counts()` gives for each filter a Map of
 * value -> results, and `themes()` that of the themes, which are a file each. A filter's counts heed all others but not
 * itself, so that they say what choosing another value would give.
 */
export async function applyFilters(index, filters, candidates) {
  const theme = filters.theme ? await index.facet("theme", filters.theme) : null;
  const kind = filters.kind ? await index.facet("kind", filters.kind) : null;
  const onTheme = theme ? candidates.filter((at) => theme[at]) : candidates;
  const ofKind = kind ? onTheme.filter((at) => kind[at]) : onTheme;
  const fails = (report) => (field) => filters[field] && valueOf(report, field) !== filters[field];
  const failing = index.reports.map((report) => OF_REPORTS.filter(fails(report)));
  const fits = (at) => failing[index.reportOf[at]].length === 0;
  return {
    list: ofKind.filter(fits),
    counts: async () => ({
      ...countReports(index, failing, ofKind),
      kind: await countFacet(index, "kind", onTheme.filter(fits)),
    }),
    themes: () => countFacet(index, "theme", candidates.filter((at) => fits(at) && (!kind || kind[at]))),
  };
}

async function countFacet(index, facet, list) {
  const values = Object.keys(index.start.facets[facet]);
  const have = await Promise.all(values.map((value) => index.facet(facet, value)));
  return new Map(values.map((value, which) => [value, list.reduce((sum, at) => sum + have[which][at], 0)]));
}

function countReports(index, failing, list) {
  const results = new Uint32Array(index.reports.length);
  for (const at of list) results[index.reportOf[at]] += 1;
  const counts = Object.fromEntries(OF_REPORTS.map((field) => [field, new Map()]));
  index.reports.forEach((report, number) => {
    if (!results[number]) return;
    for (const field of OF_REPORTS) {
      const value = valueOf(report, field);
      if (!value || failing[number].some((other) => other !== field)) continue;
      counts[field].set(value, (counts[field].get(value) ?? 0) + results[number]);
    }
  });
  return counts;
}

/** The values of each filter as [value, words], in the order to show them; only those that some report has. */
export function filterValues({ table, start, reports }) {
  const years = [...new Set(reports.map(({ year }) => year))].filter(Boolean).sort().reverse();
  const held = (field) => new Set(reports.map((report) => valueOf(report, field)));
  const [frameworks, grades] = [held("framework"), held("grade")];
  const kinds = [["recommendation", "Recommendations"], ["finding", "Findings"], ["summary", "Summaries"]];
  const byWords = (values) => values.sort(([, one], [, other]) => (one.toLowerCase() < other.toLowerCase() ? -1 : 1));
  return {
    authority: byWords(table.authorities.map(([slug, name]) => [slug, name])),
    region: byWords(table.regions.map((region) => [region, region])),
    framework: byWords(table.frameworks.filter(([key]) => frameworks.has(key)).map(([key, title]) => [key, title])),
    year: years.map((year) => [year, year]),
    theme: byWords(Object.entries(start.facets.theme).map(([slug, [, title]]) => [slug, title])),
    kind: kinds.filter(([kind]) => Object.hasOwn(start.facets.kind, kind)),
    grade: table.grades.filter(([key]) => grades.has(key)),
  };
}
