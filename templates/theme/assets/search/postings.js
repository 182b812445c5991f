// Reads lists of passages: for each report its gap to the one before, how many passages of it follow, and for each of
// them the gap to the one before with a weight.

/** Calls `visit(report, passage, weight)`, passages numbered within their report, for all of a list. */
export function readPostings(bytes, visit) {
  let at = 0;
  const next = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  for (let report = 0; at < bytes.length; ) {
    report += next();
    let passage = 0;
    for (let left = next(); left > 0; left--) {
      const value = next();
      passage += value >> 3;
      visit(report, passage, value & 7);
    }
  }
}
