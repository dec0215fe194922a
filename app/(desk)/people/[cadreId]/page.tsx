import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { PersonLinks } from "@/components/people/person-links";
import { PersonView } from "@/components/people/person-view";
import { AsOfSection } from "@/components/programmes/archive/as-of-form";
import { CareerLineSection } from "@/components/programmes/archive/career-line";
import { PastPersonView } from "@/components/programmes/archive/past-person-view";
import { PersonArchive } from "@/components/programmes/archive/person-archive";
import { PersonEntriesSection } from "@/components/programmes/archive-entries/person-section";
import { PersonStandingSection } from "@/components/programmes/name-clearing/standing";
import { PersonDeparturesSection } from "@/components/programmes/departures/person-section";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import {
  declareKinshipAction,
  fixGradeAction,
  recordSanctionAction,
  revealIdNumberAction,
} from "@/lib/people/actions";
import { loadPerson } from "@/lib/people/loaders";
import { requestItemAction } from "@/lib/programmes/archive/actions";
import { loadPastPerson } from "@/lib/programmes/archive/loaders/as-of";
import { loadJudgedArchive } from "@/lib/programmes/archive/loaders/checks";
import { loadVerifiedEntries } from "@/lib/programmes/archive-entries/loaders";
import { loadStanding } from "@/lib/programmes/name-clearing/loaders";
import { loadPersonDepartures } from "@/lib/programmes/departures/loaders";

export const metadata: Metadata = { title: "干部档案" };

type Props = {
  params: Promise<{ cadreId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PersonPage({ params, searchParams }: Props) {
  const { cadreId } = await params;
  const asked = await searchParams;
  const past = await loadPastPerson(cadreId, asked);
  if (past !== null && !("refusal" in past)) return <PastPersonView page={past} />;
  const page = past ?? (await loadPerson(cadreId));
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="干部档案"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/people", label: "返回干部列表" }}
      />
    );
  }
  const judged = await loadJudgedArchive(cadreId);
  const entries = await loadVerifiedEntries(cadreId);
  const departures = await loadPersonDepartures(cadreId);
  const standing = await loadStanding(cadreId);
  return (
    <PersonView
      page={page}
      revealAction={revealIdNumberAction}
      entryActions={{
        grade: fixGradeAction,
        sanction: recordSanctionAction,
        kinship: declareKinshipAction,
      }}
      token={crypto.randomUUID()}
      archive={
        <>
          <PersonLinks cadreId={cadreId} withProtected={entries !== null} mayEdit={page.mayEdit} />
          <CareerLineSection page={page} listed={asked.part === "career"} />
          {judged === null ? null : (
            <PersonArchive
              judged={judged}
              page={page}
              requestAction={requestItemAction}
              listed={asked.part === "archive"}
              token={crypto.randomUUID()}
            />
          )}
          {entries === null ? null : <PersonEntriesSection cadreId={cadreId} entries={entries} />}
          {departures === null ? null : <PersonDeparturesSection cadreId={cadreId} departures={departures} />}
          {standing === null ? null : <PersonStandingSection cadreId={cadreId} standing={standing} />}
          <AsOfSection action={`/people/${cadreId}`} />
        </>
      }
    />
  );
}
