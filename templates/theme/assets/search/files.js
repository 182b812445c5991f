// Fetches the index's files, which lie beside the site's pages. All but start.json are named by what is in
// them, so a browser may keep them; one that is gone means that the site has been published anew.

const HOME = new URL("../../search-index/", import.meta.url);

/** A file that start.json names is not there: start.json is older than the site. */
export class Gone extends Error {}

/** The words to show where the browser is too old to unpack the index; "" where it is not. */
export const tooOld =
  typeof DecompressionStream === "undefined" ? "This browser is too old for the search on this site." : "";

export async function fetchStart(anew) {
  const response = await fetch(new URL("start.json", HOME), { cache: anew ? "reload" : "default" });
  if (!response.ok) throw new Error(`start.json: ${response.status}`);
  return response.json();
}

export async function fetchBytes(name) {
  const response = await fetch(new URL(name, HOME));
  if (response.status === 404) throw new Gone(name);
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return unpack(new Uint8Array(await response.arrayBuffer()));
}

export async function fetchJson(name) {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(name)));
}

/** A host may have unpacked the file already, or tell the browser to: then it does not begin as gzip does. */
async function unpack(bytes) {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return bytes;
  const unzip = new DecompressionStream("gzip");
  const writer = unzip.writable.getWriter();
  writer.write(bytes).catch(() => {}); // what is wrong with the bytes is thrown below, where it is read
  writer.close().catch(() => {});
  const parts = [];
  const reader = unzip.readable.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  return parts.length === 1 ? parts[0] : joined(parts);
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
