import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UserPageView } from "@/components/accounts/user-page";
import { ClosedPage } from "@/components/desk/closed-page";
import {
  disableUserAction, enableUserAction, endRoleAction, grantRoleAction, resetPasswordAction, revokeSessionAction,
} from "@/lib/accounts/actions";
import { loadUser } from "@/lib/accounts/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "账号" };

export default async function UserPage({ params }: { params: Promise<{ userId: string }> }) {
  const page = await loadUser((await params).userId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="账号" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return (
    <UserPageView
      page={page}
      actions={{
        disable: disableUserAction,
        enable: enableUserAction,
        resetPassword: resetPasswordAction,
        grantRole: grantRoleAction,
        endRole: endRoleAction,
        revokeSession: revokeSessionAction,
      }}
    />
  );
}
