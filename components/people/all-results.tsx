import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { peopleHref } from "@/lib/people/schema";
import { mostChosen } from "@/lib/people/types";
import { mostOnList } from "@/lib/programmes/people-lists/types";
import type { PeoplePage } from "@/lib/programmes/people-search/loaders";

/** What can be done with everybody the conditions find, up to the stated number, without ticking page by page. */
export function AllResults({ page, chooseAll }: { page: PeoplePage; chooseAll: FormAction }) {
  const { query, personCount, mayPutNames } = page;
  if (personCount === 0 || personCount > mostOnList) return null;
  const address = peopleHref(query);
  const list = new URLSearchParams(address.split("?")[1] ?? "");
  list.set("all", "1");
  return (
    <div className="no-print">
      <Section
        level={3}
        title={`对查得的全部 ${personCount} 人`}
        note={`加入名单最多 ${mostOnList} 人${mayPutNames ? `，列为动议人选最多 ${mostChosen} 人` : ""}；按规范顺序，不排名次。`}
        actions={<ButtonLink href={`/people/lists/add?${list.toString()}`}>全部加入名单</ButtonLink>}
      >
        {mayPutNames && personCount <= mostChosen ? (
          <ActionForm action={chooseAll} hidden={{ address }} submitLabel="全部列为动议人选" tone="secondary" />
        ) : null}
      </Section>
    </div>
  );
}
