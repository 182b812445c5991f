// What failed on a broken line is tried again by itself a few times, and at once when the browser is back on line.

import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { Attempts } from "../../scripts/foundation/attempts.ts";

let online = () => {};
Object.assign(globalThis, { window: globalThis, addEventListener: (_: string, listener: () => void) => { online = listener; } });
mock.timers.enable({ apis: ["setTimeout"] });

function failing() {
  let tries = 0;
  const attempts = new Attempts(() => { tries += 1; });
  return { attempts, tries: () => tries };
}

test("three times it is tried again, after longer and longer pauses", () => {
  const { attempts, tries } = failing();
  for (const pause of [500, 2000, 8000]) {
    const before = tries();
    assert.equal(attempts.failed(), true);
    mock.timers.tick(pause - 1);
    assert.equal(tries(), before);
    mock.timers.tick(1);
    assert.equal(tries(), before + 1);
  }
  assert.equal(attempts.failed(), false);
  mock.timers.tick(60_000);
  assert.equal(tries(), 3);
});

test("once it succeeded it is not tried again", () => {
  const { attempts, tries } = failing();
  attempts.failed();
  attempts.succeeded();
  mock.timers.tick(60_000);
  online();
  assert.equal(tries(), 0);
});

test("back on line, it is tried at once", () => {
  const { attempts, tries } = failing();
  attempts.failed();
  online();
  assert.equal(tries(), 1);
});
