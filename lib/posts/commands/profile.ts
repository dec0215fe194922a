import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { addDays, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { mayOnPost } from "../policy";
import type { PostHead } from "../queries/profile";
import { readPostHeadIn } from "../queries/profile";
import type { AddProfileLine, EndProfileLine, SetPostDuties } from "../schema";
import type { PostsRefusal } from "../types";

export type PostsAnswer<T> = Promise<Result<T, Refusals<PostsRefusal | AccessRefusal | RecordedRefusal>>>;

type Seen = { readonly postId: string; readonly version: number };

/** Adds a line to a post's profile, in force from today. */
export function addProfileLine(input: AddProfileLine, author: Author): PostsAnswer<{ readonly lineId: string }> {
  return recorded(author, async (tx) => {
    const post = await postInHandIn(tx, input, author);
    if (!post.ok) return refuse(...post.refusal);
    const { postId, kind, criterion, words, document } = input;
    const from = legalDateToDb(legalDateOf(author.now));
    const { id } = await tx.postProfileLine.create({ data: { postId, kind, criterion, words, document, from } });
    return worked({ lineId: id }, postEvent(post.value, "profile", id, document));
  });
}

/** Ends a line of a post's profile: yesterday was its last day. The line itself stays on file. */
export function endProfileLine(input: EndProfileLine, author: Author): PostsAnswer<{ readonly lineId: string }> {
  return recorded(author, async (tx) => {
    const post = await postInHandIn(tx, input, author);
    if (!post.ok) return refuse(...post.refusal);
    const yesterday = addDays(legalDateOf(author.now), -1);
    const { count } = await tx.postProfileLine.updateMany({
      where: { id: input.lineId, postId: input.postId, to: null },
      data: { to: legalDateToDb(yesterday) },
    });
    if (count === 0) return refuse({ code: "posts.line-not-found" });
    return worked({ lineId: input.lineId }, postEvent(post.value, "profileEnded", input.lineId, input.document));
  });
}

/** Says whether the post has terms of office and a rotation duty; what is due follows at once. */
export function setPostDuties(input: SetPostDuties, author: Author): PostsAnswer<{ readonly postId: string }> {
  return recorded(author, async (tx) => {
    const post = await postInHandIn(tx, input, author);
    if (!post.ok) return refuse(...post.refusal);
    const { postId, termScope, rotationDuty, document } = input;
    await tx.post.update({ where: { id: postId }, data: { termScope, rotationDuty } });
    return worked({ postId }, postEvent(post.value, "duties", postId, document));
  });
}

/** The post a command changes, with its version moved on; or why it may not: unknown, not the actor's, changed meanwhile. */
async function postInHandIn(
  tx: WriteTx,
  seen: Seen,
  author: Author,
): Promise<Result<PostHead, Refusals<PostsRefusal | AccessRefusal>>> {
  const post = await readPostHeadIn(tx, seen.postId, legalDateOf(author.now));
  if (post === null) return refused([{ code: "posts.not-found" }]);
  const permission = mayOnPost(author.actor, "posts.edit", post);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const { count } = await tx.post.updateMany({
    where: { id: seen.postId, version: seen.version },
    data: { version: { increment: 1 } },
  });
  return count === 1 ? ok(post) : refused([{ code: "posts.stale" }]);
}

function postEvent(post: PostHead, part: string, rowId: string, document: string): NewEvent {
  return {
    stream: streamOf("unit", post.unitId),
    type: "post.changed",
    data: { postId: post.postId, part, rowId },
    reason: document,
  };
}
