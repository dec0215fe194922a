import type { Metadata } from "next";
import { NewUser } from "@/components/accounts/new-user";
import { ClosedPage } from "@/components/desk/closed-page";
import { createUserAction } from "@/lib/accounts/actions";
import { loadNewUser } from "@/lib/accounts/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "新建账号" };

export default async function NewUserPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadNewUser(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="新建账号" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <NewUser page={page} action={createUserAction} />;
}
