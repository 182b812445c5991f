// The councils nearest to one, which every list offers beside the region.

import { councilList } from "../choose/councils.ts";

const SITE = new URL("../", import.meta.url); // scripts lie in the site's folder of assets

/** The councils nearest to one, itself first; itself alone where the list cannot be had. */
export async function circle(council: string): Promise<readonly string[]> {
  try {
    const { councils } = await councilList(SITE);
    const found = councils.find((each) => each.slug === council);
    return [council, ...(found?.neighbours ?? [])];
  } catch {
    return [council];
  }
}
