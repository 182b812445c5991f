// Reads lists of passages: for each document its gap to the one before, how many passages of it follow, and for each of
// them the gap to the one before with a weight.

/** Told of each passage of a list, numbered within its document; the weight is from 0 to 7. */
export type Visit = (document: number, passage: number, weight: number) => void;

export function readPostings(bytes: Uint8Array, visit: Visit): void {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let document = 0; at < bytes.length; ) {
    document += next();
    let passage = 0;
    for (let left = next(); left > 0; left--) {
      const value = next();
      passage += value >> 3;
      visit(document, passage, value & 7);
    }
  }
}
