import { readSpan } from "./span";
import type { ResumeEpisode } from "./types";

const opening = /[（(]/u;
const closing = /[）)]/u;

/**
 * The dated episodes in the brackets of a row's text: （其间：a--b 文字；c--d 文字）, also without the word 其间. What has no
 * date of its own belongs to the episode before it; brackets without any date hold no episode.
 */
export function episodesIn(text: string): readonly ResumeEpisode[] {
  return bracketsIn(text).flatMap((content) => episodesOf(content.replace(/^\s*[其期]间\s*[：:，,]?\s*/u, "")));
}

function episodesOf(content: string): readonly ResumeEpisode[] {
  const episodes: ResumeEpisode[] = [];
  for (const part of content.split(/[；;]/u)) {
    const reading = readSpan(part.trim());
    const before = episodes.at(-1);
    if (reading.kind === "span")
      episodes.push({ ...reading.span, text: reading.rest.replace(/^[\s，,：:]+/u, "").trim() });
    else if (before !== undefined && part.trim() !== "") {
      episodes[episodes.length - 1] = { ...before, text: `${before.text}；${part.trim()}` };
    }
  }
  return episodes;
}

/** Contents of the outermost brackets; one that is never closed reaches to the end. */
function bracketsIn(text: string): readonly string[] {
  const contents: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (opening.test(character)) {
      if (depth === 0) from = at + 1;
      depth += 1;
    } else if (closing.test(character) && depth > 0) {
      depth -= 1;
      if (depth === 0) contents.push(text.slice(from, at));
    }
  }
  if (depth > 0) contents.push(text.slice(from));
  return contents;
}

/** Opened minus closed brackets of a text: above 0, something opened in it is still open. */
export function bracketBalance(text: string): number {
  let balance = 0;
  for (const character of text) {
    if (opening.test(character)) balance += 1;
    else if (closing.test(character)) balance -= 1;
  }
  return balance;
}
