import { Callout } from "@/components/ui/callout";
import { PageHead } from "./page-head";

/** A page the visitor may not see, with what to do instead. */
export function ClosedPage({
  title,
  sentence,
  back,
}: {
  title: string;
  sentence: string;
  back: { readonly href: string; readonly label: string };
}) {
  return (
    <>
      <PageHead title={title} />
      <Callout tone="stop" title="不能查看">
        <p>{sentence}</p>
        <p>
          <a href={back.href}>{back.label}</a>
        </p>
      </Callout>
    </>
  );
}
