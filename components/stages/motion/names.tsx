import { FindingList, LightCounts } from "@/components/desk/finding-list";
import { PersonPicker } from "@/components/desk/person-picker";
import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CheckboxGroup } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots, formatMonthDots, legalDate } from "@/lib/kernel/dates";
import { shownFindings } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { nomineeSourceNames } from "@/lib/messages/zh-CN/motion";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { sexNames } from "@/lib/messages/zh-CN/words";
import { humanBars, humanBarsNamedIn } from "@/lib/people/rules/bars";
import type { AuditedNominee, MotionWork } from "@/lib/stages/motion/loaders";
import { nomineeSources } from "@/lib/stages/motion/types";
import type { BatchPost } from "@/lib/stages/motion/types";
import { Announcements } from "./announcements";
import type { MotionActions } from "./motion-actions";

/** Names post by post, in official order, with the lights of the pre-audit. */
export function NamesPart({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion } = page;
  if (motion.posts.every((post) => post.conditionsFrozenOn === null)) {
    return (
      <EmptyState title="还不能提出人选。" action={<ButtonLink href={`/motions/${motion.id}/motion?part=batch`}>去冻结资格条件</ButtonLink>}>
        条件应当先于人选确定：请先写明并冻结全部职位的资格条件。
      </EmptyState>
    );
  }
  return (
    <>
      <Callout title="人选按规范顺序排列">
        <p>系统只核对资格条件和限制情形，不排名、不打分、不代为选人。</p>
      </Callout>
      {motion.posts.map((post) => (
        <PostNames key={post.id} post={post} page={page} actions={actions} />
      ))}
    </>
  );
}

type Part = { post: BatchPost; page: MotionWork; actions: MotionActions };

function PostNames({ post, page, actions }: Part) {
  const title = `${post.order}. ${post.unitName}${post.title}`;
  if (page.closedPostIds.includes(post.id)) {
    return (
      <Section title={title}>
        <Callout title="这一职位的人选涉及您本人或您的亲属">
          <p>按回避要求不显示，也不能办理，请交由他人办理。</p>
        </Callout>
      </Section>
    );
  }
  const nominees = page.nominees.filter((nominee) => nominee.motionPostId === post.id);
  const standing = nominees.filter((nominee) => nominee.withdrawnOn === null);
  const withdrawn = nominees.filter((nominee) => nominee.withdrawnOn !== null);
  const open = post.state === "motion" || post.state === "recommendation";
  const blockedBecause = blockedAt(page, post);
  return (
    <Section title={title} id={`post-${post.id}`} note={`资格条件：${post.conditions}`} actions={<Badge tone="grey">人选 {standing.length} 名</Badge>}>
      {standing.length === 0 ? <EmptyState title="还没有人选。">可以由组织部门提出，也可以来自个人署名推荐、单位推荐和后备队伍。</EmptyState> : null}
      {standing.map((nominee) => (
        <NomineeRow key={nominee.id} nominee={nominee} post={post} page={page} actions={actions} />
      ))}
      {withdrawn.length === 0 ? null : (
        <Disclosure summary={`已撤回 ${withdrawn.length} 名`}>
          <ul>
            {withdrawn.map((nominee) => (
              <li key={nominee.id}>
                <PersonName name={nominee.name} />　{nominee.withdrawnOn === null ? "" : formatDots(nominee.withdrawnOn)} 撤回：{nominee.withdrawnReason}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {open ? <PutName post={post} page={page} actions={actions} blockedBecause={blockedBecause} /> : null}
      <Announcements post={post} page={page} actions={actions} blockedBecause={blockedBecause} />
      {open ? <StopPost post={post} page={page} actions={actions} /> : null}
    </Section>
  );
}

function StopPost({ post, page, actions }: Part) {
  const refusal = page.hindrances.adopt;
  return (
    <Disclosure summary="终止这一职位">
      <ActionForm
        action={actions.stopPost}
        version={post.version}
        hidden={{ motionPostId: post.id }}
        submitLabel="终止这一职位"
        tone="danger"
        blockedBecause={refusal === null ? undefined : accessRefusals[refusal]}
        consequence={<p>终止后不再推荐、不再确定考察对象，职数不再计入；已提出的人选和记录保留。</p>}
      >
        <Field name="reason" scope={`stop-${post.id}`} label="理由" required wide>
          <TextArea name="reason" scope={`stop-${post.id}`} required rows={2} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}

function blockedAt(page: MotionWork, post: BatchPost): string | undefined {
  const refusal = page.hindrances.nominate;
  if (refusal !== null) return accessRefusals[refusal];
  return post.roundRunning ? "正在进行推荐，名单不能变动，计票确认后再办理" : undefined;
}

function NomineeRow({ nominee, post, page, actions }: Part & { nominee: AuditedNominee }) {
  const blockedBecause = blockedAt(page, post);
  const findings = nominee.findings === null ? null : shownFindings(nominee.findings);
  const seen = { version: post.version, hidden: { motionPostId: post.id, nomineeId: nominee.id } };
  return (
    <Section
      level={3}
      title={<PersonName name={nominee.name} href={`/people/${nominee.cadreId}`} />}
      note={`${formatMonthDots(nominee.birth)}　${nominee.duties}`}
      actions={findings === null ? undefined : <LightCounts findings={findings} />}
    >
      <p>
        {nomineeSourceNames[nominee.source]}
        {nominee.source === "signedNomination" ? `（${nominee.nominatorName}，${nominee.nominatorRelation}，${nominee.signedOn === null ? "未署名" : `${formatDots(nominee.signedOn)} 署名`}${nominee.signatureChecked ? "，已核对" : ""}）` : ""}
        ：{nominee.reason}
        {nominee.preCheckedOn === null ? "" : `（${formatDots(nominee.preCheckedOn)} 已登记预审）`}
      </p>
      {nominee.foundBy === null ? null : <p>怎样选出：{nominee.foundBy}。</p>}
      {findings === null ? null : (
        <Disclosure summary="预审结论">
          <FindingList findings={findings} />
        </Disclosure>
      )}
      <Disclosure summary="核查认定">
        <ActionForm action={actions.barNominee} {...seen} submitLabel="保存核查认定" tone="secondary" blockedBecause={blockedBecause}>
          <Field name="rules[]" scope={nominee.id} label="不得列为考察对象的情形" group wide hint="数据不能判断、须由人核实的情形；都不勾选即登记为没有发现，原有认定撤回">
            <CheckboxGroup
              name="rules[]"
              scope={nominee.id}
              legend="不得列为考察对象的情形"
              choices={humanBars.map((rule) => ({ value: rule, label: ruleTitle(rule) }))}
              defaultValues={humanBarsNamedIn(nominee.barFinding)}
            />
          </Field>
          <Field name="evidence" scope={nominee.id} label="依据和事实" wide>
            <TextArea name="evidence" scope={nominee.id} rows={2} defaultValue={(nominee.barFinding ?? "").replace(/^[A-Z0-9,-]+ /, "")} />
          </Field>
        </ActionForm>
      </Disclosure>
      <Disclosure summary="撤回人选">
        <ActionForm action={actions.withdrawNominee} {...seen} submitLabel="撤回人选" tone="danger" blockedBecause={blockedBecause} consequence={<p>撤回 {nominee.name}，理由会长期保存。</p>}>
          <Field name="reason" scope={`w-${nominee.id}`} label="撤回理由" required wide>
            <TextArea name="reason" scope={`w-${nominee.id}`} required rows={2} />
          </Field>
        </ActionForm>
      </Disclosure>
    </Section>
  );
}

function PutName({ post, page, actions, blockedBecause }: Part & { blockedBecause: string | undefined }) {
  const { query, motion } = page;
  const searched = query.post === post.id;
  const form = `put-${post.id}`;
  const already = new Map(page.nominees.filter((one) => one.motionPostId === post.id && one.withdrawnOn === null).map((one) => [one.cadreId, one]));
  return (
    <Section level={3} title="提出人选">
      <PersonPicker
        legend="人选"
        action={`/motions/${motion.id}/motion#post-${post.id}`}
        kept={{ part: "names", post: post.id }}
        queryName="nq"
        query={searched ? query.nq : ""}
        results={
          searched && page.foundCadres !== null
            ? page.foundCadres.map((cadre) => ({
                id: cadre.id,
                name: cadre.name,
                sex: sexNames[cadre.sex],
                birth: formatMonthDots(legalDate(cadre.birth)),
                unit: "",
                post: `${cadre.duties}${cadre.poolMemberId === null ? "" : "（后备）"}`,
                blockedBecause: already.has(cadre.id) ? "已是这一职位的人选" : undefined,
              }))
            : null
        }
        name="cadreId"
        form={form}
      />
      <p className="no-print">
        <a href={`/motions/${motion.id}/motion?part=names&post=${post.id}&pool=on#post-${post.id}`}>从后备队伍中选</a>
        　<a href="/people/put-names">从查询或者人员名单中选</a>
      </p>
      {searched && page.foundCadres !== null && page.foundCadres.length > 0 ? (
        <ActionForm id={form} action={actions.putNominee} version={post.version} hidden={{ motionPostId: post.id }} submitLabel="列为人选" blockedBecause={blockedBecause}>
          <FormSection columns={2}>
            <Field name="source" scope={post.id} label="来源" required>
              <Select
                name="source"
                scope={post.id}
                required
                defaultValue={query.pool === "on" ? "reservePool" : "departmentProposal"}
                choices={nomineeSources.map((source) => ({ value: source, label: nomineeSourceNames[source] }))}
              />
            </Field>
            <Field name="signedOn" scope={post.id} label="署名日期" hint="个人署名推荐必填">
              <DateInput name="signedOn" scope={post.id} max={page.today} />
            </Field>
            <Field name="nominatorName" scope={post.id} label="推荐人" hint="个人署名推荐必填">
              <TextInput name="nominatorName" scope={post.id} maxLength={40} />
            </Field>
            <Field name="nominatorRelation" scope={post.id} label="与被推荐人的关系" hint="例如：同级领导">
              <TextInput name="nominatorRelation" scope={post.id} maxLength={100} />
            </Field>
            <Field name="reason" scope={post.id} label="理由" required wide>
              <TextArea name="reason" scope={post.id} required rows={3} />
            </Field>
          </FormSection>
        </ActionForm>
      ) : null}
    </Section>
  );
}
