import type { Metadata } from "next";
import { OwnAccount } from "@/components/accounts/own-account";
import { changePasswordAction, revokeSessionAction } from "@/lib/accounts/actions";
import { loadOwnAccount } from "@/lib/accounts/loaders";

export const metadata: Metadata = { title: "我的" };

export default async function OwnPage() {
  return <OwnAccount page={await loadOwnAccount()} actions={{ changePassword: changePasswordAction, revokeSession: revokeSessionAction }} />;
}
