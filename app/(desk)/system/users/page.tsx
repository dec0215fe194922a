import type { Metadata } from "next";
import { UserList } from "@/components/accounts/user-list";
import { ClosedPage } from "@/components/desk/closed-page";
import { revokeSessionAction } from "@/lib/accounts/actions";
import { loadUsers } from "@/lib/accounts/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "用户与会话" };

export default async function UsersPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadUsers(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="用户与会话" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <UserList page={page} revokeSession={revokeSessionAction} />;
}
