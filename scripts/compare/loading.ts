// Loads what a comparison is put together from: the frame once, and the part of each council that is asked for.

import { unpack } from "../foundation/unpacking.ts";
import type { CouncilPart, Frame } from "./parts.ts";

export class Parts {
  readonly #folder: URL;
  readonly #asked = new Map<string, Promise<unknown>>();

  /** `site` is the address of the site's root. */
  constructor(site: URL) {
    this.#folder = new URL("compare/parts/", site);
  }

  frame(): Promise<Frame> {
    return this.#json<Frame>("frame") as Promise<Frame>;
  }

  /** The part of a council; null where the site has none. An address may name another file of the folder: no council. */
  async of(slug: string): Promise<CouncilPart | null> {
    const part = await this.#json<CouncilPart>(slug);
    return part?.slug === slug ? part : null;
  }

  #json<T>(name: string): Promise<T | null> {
    const known = this.#asked.get(name);
    if (known) return known as Promise<T | null>;
    const asked = this.#fetched<T>(name).catch((fault) => {
      this.#asked.delete(name); // the line broke: the next attempt asks anew
      throw fault;
    });
    this.#asked.set(name, asked);
    return asked;
  }

  async #fetched<T>(name: string): Promise<T | null> {
    const response = await fetch(new URL(`${name}.json.gz`, this.#folder));
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return JSON.parse(new TextDecoder().decode(await unpack(new Uint8Array(await response.arrayBuffer()))));
  }
}
