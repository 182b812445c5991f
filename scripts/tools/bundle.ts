// Makes what readers' browsers get: each script in one file, minified. `node tools/bundle.ts` writes the files below
// templates/theme/assets, which are kept in the repository, since a site is built where there is no Node;
// `--check` writes nothing and fails where they are not what the sources make.

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { ASSETS, type Bundle, BUNDLES, SCRIPTS, TARGET } from "./sources.ts";

async function made({ source, format }: Bundle): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: fileURLToPath(SCRIPTS),
    entryPoints: [source],
    banner: { js: `// Made from scripts/${source}: change that, then "make scripts".` },
    format,
    target: TARGET,
    bundle: true,
    minify: true,
    write: false,
    charset: "utf8",
    logLevel: "error",
  });
  return outputFiles[0].text;
}

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const bundle of BUNDLES) {
  const file = new URL(bundle.made, ASSETS);
  const text = await made(bundle);
  if (!isCheck) writeFileSync(file, text);
  else if (readFileSync(file, "utf8") !== text) stale.push(bundle.made);
}
if (stale.length) {
  console.error(`not what scripts/ makes: ${stale.join(", ")}. Run "make scripts" and commit what it writes.`);
  process.exitCode = 1;
}
