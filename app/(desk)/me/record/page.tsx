import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { OwnEntries } from "@/components/programmes/archive-entries/own-entries";
import { OwnStandingSection } from "@/components/programmes/name-clearing/standing";
import { OwnAmendments } from "@/components/programmes/own-record/own-amendments";
import { OwnRecordView } from "@/components/programmes/own-record/own-record-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { answerEntryAction } from "@/lib/programmes/archive-entries/actions";
import { loadOwnEntries } from "@/lib/programmes/archive-entries/loaders";
import { loadOwnStanding } from "@/lib/programmes/name-clearing/loaders";
import { requestAmendmentAction, withdrawAmendmentAction } from "@/lib/programmes/own-record/actions";
import { loadOwnRecord } from "@/lib/programmes/own-record/loaders";

export const metadata: Metadata = { title: "本人档案" };

export default async function OwnRecordPage() {
  const record = await loadOwnRecord();
  if (record === null) {
    return (
      <ClosedPage
        title="本人档案"
        sentence={refusalSentences["access.not-yourself"]}
        back={{ href: "/me", label: "返回我的账号" }}
      />
    );
  }
  const entries = (await loadOwnEntries()) ?? [];
  const standing = await loadOwnStanding();
  const token = crypto.randomUUID();
  return (
    <OwnRecordView
      record={record}
      entries={<OwnEntries entries={entries} action={answerEntryAction} token={`${token}-e`} />}
      standing={standing === null ? null : <OwnStandingSection standing={standing} />}
      amendments={
        <OwnAmendments
          record={record}
          actions={{ request: requestAmendmentAction, withdraw: withdrawAmendmentAction }}
          token={`${token}-a`}
        />
      }
    />
  );
}
