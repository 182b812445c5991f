// What every page does once it is read.

import "./printing.ts";
import "./start_search.ts";
