// The index as one search sees it: of its files only what was asked for, each once.

import type { IndexFiles } from "./files.ts";
import type { IndexedDocument } from "./language.ts";
import { readPostings } from "./postings.ts";
import type { Term } from "./question.ts";
import type { Start } from "./start.ts";

/** Where a form's term is: `[term]` in its own shard, or `[shard, term]` in another. */
export type Place = readonly [number] | readonly [number, number];

/** Forms that are neighbours in the alphabet, and the terms whose first form is among them. */
export interface Shard {
  readonly number: number;
  readonly terms: readonly Term[];
  readonly forms: ReadonlyMap<string, Place>;
}

export interface Passage<D> {
  readonly number: number;
  readonly document: D;
  /** Its place on the document's page. */
  readonly anchor: string;
  /** One letter. */
  readonly kind: string;
  readonly heading: string;
  readonly caption: string;
  readonly text: string;
}

type Row = [anchor: string, kind: string, heading: string, caption: string, text: string];

interface ShardHead {
  readonly forms: Record<string, Place>;
  readonly terms: readonly (readonly [offset: number, length: number, passages: number])[];
}

export class Index<D extends IndexedDocument> {
  readonly start: Start;
  readonly documents: readonly D[];
  /** How many passages there are. They are numbered through the whole site. */
  readonly size: number;
  /** The number of each document's first passage. */
  readonly first: Uint32Array;
  /** The number of each passage's document. */
  readonly documentOf: Uint16Array;
  readonly #files: IndexFiles;
  readonly #cached = new Map<string, Promise<unknown>>();

  constructor(files: IndexFiles, start: Start, documents: readonly D[]) {
    this.#files = files;
    this.start = start;
    this.documents = documents;
    this.size = start.passages;
    this.first = new Uint32Array(documents.length + 1);
    this.documentOf = new Uint16Array(this.size);
    documents.forEach(({ size }, number) => {
      this.first[number + 1] = this.first[number] + size;
      this.documentOf.fill(number, this.first[number], this.first[number + 1]);
    });
  }

  #once<T>(name: string, fetching: () => Promise<T>): Promise<T> {
    const cached = this.#cached.get(name) as Promise<T> | undefined;
    if (cached) return cached;
    const promise = fetching();
    promise.catch(() => this.#cached.delete(name)); // a broken line is tried again
    this.#cached.set(name, promise);
    return promise;
  }

  /** The number of the shard in which a form stands, if it stands anywhere. */
  shardOf(form: string): number {
    const { shards } = this.start;
    let low = 0;
    for (let high = shards.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (shards[middle][0] <= form) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  shard(number: number): Promise<Shard> {
    return this.#once(`shard ${number}`, async () => {
      const bytes = await this.#files.bytes(`w-${this.start.shards[number][1]}.gz`);
      const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
      const head: ShardHead = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
      const lists = bytes.subarray(4 + length);
      const terms = head.terms.map(([offset, size, passages]) => ({ passages, postings: lists.subarray(offset, offset + size) }));
      return { number, terms, forms: new Map(Object.entries(head.forms)) };
    });
  }

  /** One byte a passage: 1 where it has a value of a facet; all 0 for a value that none has. */
  facet(name: string, value: string): Promise<Uint8Array> {
    return this.#once(`${name}=${value}`, async () => {
      const has = new Uint8Array(this.size);
      const files = this.start.facets[name];
      if (!Object.hasOwn(files, value)) return has;
      const file = files[value];
      if (file === null) return this.#withNoOther(name, value);
      const bytes = await this.#files.bytes(`f-${typeof file === "string" ? file : file[0]}.gz`);
      readPostings(bytes, (document, passage) => { has[this.first[document] + passage] = 1; });
      return has;
    });
  }

  /** One byte a passage: 1 where it has no value of a facet but this one. */
  async #withNoOther(name: string, value: string): Promise<Uint8Array> {
    const values = Object.keys(this.start.facets[name]).filter((other) => other !== value);
    const others = await Promise.all(values.map((other) => this.facet(name, other)));
    return new Uint8Array(this.size).map((_, at) => Number(others.every((has) => !has[at])));
  }

  async passage(number: number): Promise<Passage<D>> {
    const document = this.documents[this.documentOf[number]];
    const local = number - this.first[this.documentOf[number]];
    const name = `t-${document.texts}-${Math.floor(local / this.start.block)}.gz`;
    const block = await this.#once(name, () => this.#files.json<Row[]>(name));
    const [anchor, kind, heading, caption, text] = block[local % this.start.block];
    return { number, document, anchor, kind, heading, caption, text };
  }
}
