// Fetches the index's files from one folder. All but start.json are named by what is in them, so a browser may keep
// them; one that is gone means that the site has been published anew.

import type { Start } from "./start.ts";

/** A file that start.json names is not there: start.json is older than the site. */
export class Gone extends Error {}

/** Whether this browser can unpack the index. */
export const canUnpack = (): boolean => typeof DecompressionStream !== "undefined";

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

/** A host may have unpacked the file already, or tell the browser to: then it does not begin as gzip does. */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return bytes;
  const unzip = new DecompressionStream("gzip");
  const writer = unzip.writable.getWriter();
  writer.write(bytes).catch(() => {}); // what is wrong with the bytes is thrown below, where it is read
  writer.close().catch(() => {});
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = unzip.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts.length === 1 ? parts[0] : joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
