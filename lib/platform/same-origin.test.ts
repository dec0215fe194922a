import { describe, expect, test } from "vitest";
import { isFromOwnPage } from "./same-origin";

const sent = (headers: Record<string, string>) => new Request("http://xuanren.test/people/rosters/file", { method: "POST", headers });

describe("a form sent to a route handler", () => {
  test.each([
    ["from the same origin", { "sec-fetch-site": "same-origin" }, true],
    ["from another port of the same host", { "sec-fetch-site": "same-site" }, false],
    ["from another site", { "sec-fetch-site": "cross-site" }, false],
    ["by an older browser, with its own origin", { origin: "http://xuanren.test", host: "xuanren.test" }, true],
    ["by an older browser, with the origin of another port", { origin: "http://xuanren.test:8080", host: "xuanren.test" }, false],
    ["without any word of its origin", { host: "xuanren.test" }, false],
    ["with an origin that is no address", { origin: "null", host: "xuanren.test" }, false],
  ])("%s", (_, headers, own) => {
    expect(isFromOwnPage(sent(headers))).toBe(own);
  });
});
