// The councils that can be chosen, as the build lists them, and what a reader is told while choosing one.

import { element } from "../foundation/element.ts";

export interface Council {
  readonly slug: string;
  readonly name: string;
  /** Names it is known by too, among them those of trusts that run its services. */
  readonly others: readonly string[];
  readonly region: string;
  /** Slugs of its statistical neighbours, the nearest first. */
  readonly neighbours: readonly string[];
  /** Whether any report on it is held, and whether it has a page of its own. */
  readonly held: boolean;
  readonly page: boolean;
  /** Where the inspectorate has its reports on a council of which none is held here; null where that is not known. */
  readonly elsewhere: string | null;
}

export interface ChoosingWords {
  readonly none: string;
  readonly one: string;
  readonly many: string;
  readonly also: string;
  readonly unheld: string;
  readonly no_page: string;
  readonly elsewhere: string;
  readonly empty: string;
}

export interface CouncilList {
  readonly words: ChoosingWords;
  readonly neighbours_as_of: string | null;
  readonly councils: readonly Council[];
}

/** That there is no report on a council, and the way to where one may be. */
export function noReport({ name, elsewhere }: Council, words: ChoosingWords): DocumentFragment {
  const told = document.createDocumentFragment();
  told.append(words.no_page.replace("{name}", name));
  if (elsewhere) told.append(" ", element("a", { href: elsewhere }, words.elsewhere.replace("{name}", name)), ".");
  return told;
}

let asked: Promise<CouncilList> | null = null;

/** The list, fetched when it is first asked for; after a failure it is asked for anew. */
export function councilList(site: URL): Promise<CouncilList> {
  asked ??= fetched(new URL("compare/parts/councils.json", site)).catch((fault) => {
    asked = null;
    throw fault;
  });
  return asked;
}

async function fetched(address: URL): Promise<CouncilList> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return response.json();
}
