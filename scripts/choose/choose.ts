// On pages with a box that asks for a council: brings it to life.

import { fillBoxes } from "./boxes.ts";

const own = document.currentScript;
if (own instanceof HTMLScriptElement) fillBoxes(new URL("../", own.src)); // it lies in the site's folder of assets
