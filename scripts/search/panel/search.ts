// The search, as a page loads it in one request: begins to fetch the index at once, and brings a panel to life.

import { canUnpack } from "../../foundation/unpacking.ts";
import { Engine } from "../engine/engine.ts";
import { languageOf } from "../language/language.ts";
import { TOO_OLD } from "../language/sentences.ts";
import { Panel, type SiteEngine } from "./panel.ts";

const SITE = new URL("../../", import.meta.url); // this script lies in assets/search/
const engine: SiteEngine = new Engine(new URL("search-index/", SITE), languageOf);
if (canUnpack()) engine.open().catch(() => {}); // the panel asks again, and says what is wrong

/** Brings a panel to life below `root`; `isOwnPage`: it is on the page /search/. */
export function mount(root: HTMLElement, isOwnPage: boolean): void {
  const panel = new Panel(root, engine, SITE, isOwnPage);
  if (canUnpack()) panel.begin();
  else panel.say(TOO_OLD);
}
