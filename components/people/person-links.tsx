import { ButtonLink } from "@/components/ui/button";

/**
 * What can be done with this archive elsewhere: put the person on a list, determine facts, look at what he asked for, mend
 * how the name is read.
 */
export function PersonLinks({
  cadreId,
  withProtected,
  mayEdit,
}: {
  cadreId: string;
  withProtected: boolean;
  mayEdit: boolean;
}) {
  return (
    <nav className="toolbar no-print" aria-label="办理">
      <ButtonLink href={`/people/lists/add?selected=${cadreId}`}>加入名单</ButtonLink>
      <ButtonLink href={`/people/${cadreId}/rank`}>职级</ButtonLink>
      {withProtected ? (
        <>
          <ButtonLink href={`/people/${cadreId}/facts`}>三龄两历一身份认定</ButtonLink>
          <ButtonLink href={`/people/${cadreId}/entries`}>纪实与实绩</ButtonLink>
          <ButtonLink href={`/people/${cadreId}/amendments`}>本人更正申请</ButtonLink>
        </>
      ) : null}
      {mayEdit ? <ButtonLink href={`/people/${cadreId}/name-reading`}>姓名读音和笔画</ButtonLink> : null}
    </nav>
  );
}
