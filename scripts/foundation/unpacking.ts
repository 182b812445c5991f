// Unpacks what the build packed with gzip: the search's index and the parts of comparisons.

/** Whether this browser can unpack what the build packed. */
export const canUnpack = (): boolean => typeof DecompressionStream !== "undefined";

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
