// MDN's compatibility data: since which version of each browser it has a feature.

import { createRequire } from "node:module";
import type { CompatData, CompatStatement, Identifier, SimpleSupportStatement } from "@mdn/browser-compat-data";
import { FLOOR } from "./sources.ts";

const data: CompatData = createRequire(import.meta.url)("@mdn/browser-compat-data");
const builtins: Identifier = data.javascript.builtins ?? {};

/** Builtin classes that the data describes under the name of what they have in common. */
const COMMON: Readonly<Record<string, string>> = Object.fromEntries(
  ["Int8", "Uint8", "Uint8Clamped", "Int16", "Uint16", "Int32", "Uint32", "Float32", "Float64"].map((kind) => [`${kind}Array`, "TypedArray"]),
);

/** The data on one name of a web or a builtin interface, or on the interface itself where `member` is null. */
export function featureOf(owner: string, member: string | null): { key: string; compat: CompatStatement } | null {
  for (const [key, owners] of [["api", data.api], ["javascript.builtins", builtins]] as const) {
    for (const name of [owner, COMMON[owner]].filter(Boolean)) {
      const found = owners[name];
      if (!found) continue;
      for (const part of member === null ? [null] : [member, `${member}_static`, `${member}_event`]) {
        const compat = (part === null ? found : found[part])?.__compat;
        if (compat) return { key: [key, name, part].filter(Boolean).join("."), compat };
      }
    }
  }
  return null;
}

/** Whether the data knows an interface. */
export const isKnown = (owner: string): boolean => owner in (data.api ?? {}) || owner in builtins || owner in COMMON;

/** The browsers that have a feature only in a version above the floor, or not at all: "safari_ios 17". */
export function tooNewIn({ support }: CompatStatement): string[] {
  return Object.entries(FLOOR.browsers).flatMap(([browser, floor]) => {
    const statement = support[browser as keyof typeof support];
    const statements = Array.isArray(statement) ? statement : statement ? [statement] : [];
    if (statements.some((each) => isIn(each as SimpleSupportStatement, floor))) return [];
    return [`${browser} ${(statements[0] as SimpleSupportStatement | undefined)?.version_added || "not at all"}`];
  });
}

/** Without a prefix, a flag or another name, and not taken out again. */
function isIn(statement: SimpleSupportStatement, floor: string): boolean {
  const { version_added: added, version_removed: removed, prefix, alternative_name: other, flags } = statement;
  if (prefix || other || flags || (removed && isAtMost(String(removed), floor))) return false;
  return typeof added === "string" && added !== "preview" && isAtMost(added, floor);
}

function isAtMost(version: string, floor: string): boolean {
  const numbers = (text: string) => text.replace("≤", "").split(".").map(Number);
  const [one, other] = [numbers(version), numbers(floor)];
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const difference = (one[at] ?? 0) - (other[at] ?? 0);
    if (difference) return difference < 0;
  }
  return true;
}
