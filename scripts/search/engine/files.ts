// Fetches the index's files from one folder. All but start.json are named by what is in them, so a browser may keep
// them; one that is gone means that the site has been published anew.

import { unpack } from "../../foundation/unpacking.ts";
import type { Start } from "./start.ts";

/** A file that start.json names is not there: start.json is older than the site. */
export class Gone extends Error {}

export class IndexFiles {
  readonly #folder: URL;

  /** `folder` is the address of the index's folder, with a slash at its end. */
  constructor(folder: URL) {
    this.#folder = folder;
  }

  /** start.json, where `anew` is true not the one that the browser keeps. */
  async start(anew: boolean): Promise<Start> {
    const response = await fetch(new URL("start.json", this.#folder), { cache: anew ? "reload" : "default" });
    if (!response.ok) throw new Error(`start.json: ${response.status}`);
    return response.json();
  }

  /** The content of a file, unpacked; throws `Gone` where it is no longer there. */
  async bytes(name: string): Promise<Uint8Array<ArrayBuffer>> {
    const response = await fetch(new URL(name, this.#folder));
    if (response.status === 404) throw new Gone(name);
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return unpack(new Uint8Array(await response.arrayBuffer()));
  }

  async json<T>(name: string): Promise<T> {
    return JSON.parse(new TextDecoder().decode(await this.bytes(name)));
  }
}
