import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { PostView } from "@/components/posts/post-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { addProfileLineAction, endProfileLineAction, setPostDutiesAction } from "@/lib/posts/actions";
import { loadPost } from "@/lib/posts/loaders/post";

export const metadata: Metadata = { title: "职务" };

export default async function PostPage({ params }: { params: Promise<{ unitId: string; postId: string }> }) {
  const { unitId, postId } = await params;
  const page = await loadPost(unitId, postId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="职务"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/posts", label: "返回职数与班子" }}
      />
    );
  }
  return (
    <PostView
      page={page}
      actions={{ add: addProfileLineAction, end: endProfileLineAction, duties: setPostDutiesAction }}
      token={crypto.randomUUID()}
    />
  );
}
