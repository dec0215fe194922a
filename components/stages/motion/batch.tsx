import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Badge } from "@/components/ui/badge";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Icon } from "@/components/ui/icon";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots, formatMonthDots, legalDate } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { leaverGroundNames, specialGroundNames } from "@/lib/messages/zh-CN/motion";
import { kindHints } from "@/lib/messages/zh-CN/kinds";
import { headOrDeputyNames, kindNames, levelNames, sexNames } from "@/lib/messages/zh-CN/words";
import type { MotionWork } from "@/lib/stages/motion/loaders";
import { leaverGrounds, postKinds, specialGrounds } from "@/lib/stages/motion/types";
import type { BatchPost } from "@/lib/stages/motion/types";
import type { MotionActions } from "./motion-actions";

/** Found posts and people stand one below the other, to be compared. */
const oneEachLine = "[&_.choices]:flex-col [&_.choices]:items-start";

/** Posts with their conditions, people leaving, and freezing. */
export function BatchPart({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion } = page;
  const refusal = page.hindrances.edit;
  const blockedBecause = refusal === null ? undefined : accessRefusals[refusal];
  const draft = motion.state === "draft";
  return (
    <>
      <Section title="职位" note="资格条件先于人选确定：冻结后不再改动，此后才能提出人选。">
        {motion.posts.length === 0 ? <EmptyState title="还没有职位。">在下面查找本管理机关管理的职位加入。</EmptyState> : null}
        {motion.posts.map((post) => (
          <PostRow key={post.id} post={post} page={page} actions={actions} blockedBecause={blockedBecause} />
        ))}
        {draft ? <AddPost page={page} actions={actions} blockedBecause={blockedBecause} /> : null}
      </Section>
      <Leavers page={page} actions={actions} blockedBecause={blockedBecause} />
      {draft ? <Freeze page={page} actions={actions} /> : null}
    </>
  );
}

type Part = { page: MotionWork; actions: MotionActions; blockedBecause: string | undefined };

function PostRow({ post, page, actions, blockedBecause }: Part & { post: BatchPost }) {
  const { motion } = page;
  const editable = post.conditionsFrozenOn === null && motion.planAdoptedOn === null;
  const frozen = post.conditionsFrozenOn;
  return (
    <Section
      level={3}
      title={`${post.order}. ${post.unitName}${post.title}`}
      actions={frozen === null ? <Badge tone="grey">条件未冻结</Badge> : <Badge tone="blue">{formatDots(frozen)} 冻结</Badge>}
    >
      <DefinitionList
        columns={3}
        items={[
          { label: "类别", value: kindNames[post.kind] },
          { label: "层次", value: `${levelNames[post.level]}，${headOrDeputyNames[post.headOrDeputy]}` },
          { label: "特殊方式", value: post.specialGround === null ? null : specialGroundNames[post.specialGround] },
          { label: "办理方式", value: kindHints[post.kind], wide: true },
          ...(editable ? [] : [{ label: "资格条件", value: post.conditions, wide: true }]),
        ]}
      />
      {editable ? (
        <ActionForm
          action={actions.editConditions}
          version={motion.version}
          hidden={{ motionId: motion.id, motionPostId: post.id }}
          submitLabel="保存资格条件"
          tone="secondary"
          blockedBecause={blockedBecause}
        >
          <Field name="conditions" scope={post.id} label="资格条件" required wide>
            <TextArea name="conditions" scope={post.id} required rows={3} defaultValue={post.conditions} />
          </Field>
        </ActionForm>
      ) : null}
      {motion.state === "draft" ? (
        <Disclosure summary="移出批次">
          <ActionForm
            action={actions.removePost}
            version={motion.version}
            hidden={{ motionId: motion.id, motionPostId: post.id }}
            submitLabel="移出批次"
            tone="danger"
            consequence={<p>将“{post.unitName}{post.title}”移出本批次，职数随之重新核对。</p>}
            blockedBecause={blockedBecause}
          />
        </Disclosure>
      ) : null}
    </Section>
  );
}

function AddPost({ page, actions, blockedBecause }: Part) {
  const { motion, query, foundPosts } = page;
  return (
    <Section level={3} title="加入职位">
      <Search name="pq" label="职位或单位" value={query.pq} part="batch" placeholder="例如：交通 副局长" />
      {foundPosts === null ? null : foundPosts.length === 0 ? (
        <p className="picker-none">没有找到“{query.pq}”。只列出本管理机关管理的职位，可以换用单位名称再试。</p>
      ) : (
        <ActionForm
          action={actions.addPost}
          version={motion.version}
          hidden={{ motionId: motion.id }}
          submitLabel="加入批次"
          blockedBecause={blockedBecause}
        >
          <FormSection title="职位" note="空缺的在前；显示的是不含本批次的核定和现配。">
            <Field name="postId" label="职位" required group wide>
              <div className={oneEachLine}>
                <RadioRow
                  name="postId"
                  legend="职位"
                  required
                  choices={foundPosts.map((post) => ({
                    value: post.id,
                    label: `${post.unitName}${post.title}`,
                    hint: `${levelNames[post.level]}，核定 ${post.approved ?? "未登记"}，现配 ${post.inPost}，${post.holders.length === 0 ? "空缺" : `现任 ${post.holders.join("、")}`}`,
                  }))}
                />
              </div>
            </Field>
            <Field name="kind" label="类别" required hint="进一步使用和平级交流限同一职级；推荐提名限选举产生的职务">
              <Select name="kind" required defaultValue="promotion" choices={postKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))} />
            </Field>
            <Field name="specialGround" label="特殊方式" hint="如确有必要才用公开选拔、竞争上岗">
              <Select name="specialGround" empty="无" choices={specialGrounds.map((ground) => ({ value: ground, label: specialGroundNames[ground] }))} />
            </Field>
            <Field name="conditions" label="资格条件" wide hint="可以稍后再写，冻结前须写明">
              <TextArea name="conditions" rows={3} />
            </Field>
          </FormSection>
        </ActionForm>
      )}
    </Section>
  );
}

function Leavers({ page, actions, blockedBecause }: Part) {
  const { motion } = page;
  const open = motion.planAdoptedOn === null && motion.state !== "closed";
  return (
    <Section title="离任人员" note="离任的位子计入整批职数。单独办理免职的，审定方案时立项；另有任用的随任职一并免去。">
      {motion.leavers.length === 0 ? <EmptyState title="没有离任人员。" /> : null}
      {motion.leavers.map((leaver) => (
        <Section key={leaver.id} level={3} title={<PersonName name={leaver.cadreName} href={`/people/${leaver.cadreId}`} />} note={`${leaver.unitName}${leaver.postTitle}`}>
          <DefinitionList
            columns={3}
            items={[
              { label: "情形", value: leaverGroundNames[leaver.ground] },
              { label: "办理", value: leaver.withCase ? "单独办理免职" : "随任职一并办理" },
              { label: "说明", value: leaver.note },
            ]}
          />
          {open ? (
            <Disclosure summary="移出批次">
              <ActionForm
                action={actions.removeLeaver}
                version={motion.version}
                hidden={{ motionId: motion.id, leaverId: leaver.id }}
                submitLabel="移出批次"
                tone="danger"
                consequence={<p>将 {leaver.cadreName} 移出离任人员，职数随之重新核对。</p>}
                blockedBecause={blockedBecause}
              />
            </Disclosure>
          ) : null}
        </Section>
      ))}
      {open ? <AddLeaver page={page} actions={actions} blockedBecause={blockedBecause} /> : null}
    </Section>
  );
}

function AddLeaver({ page, actions, blockedBecause }: Part) {
  const { motion, query, foundHoldings } = page;
  return (
    <Section level={3} title="加入离任人员">
      <Search name="lq" label="姓名、单位或职务" value={query.lq} part="batch" placeholder="例如：水务 副局长" />
      {foundHoldings === null ? null : foundHoldings.length === 0 ? (
        <p className="picker-none">没有找到“{query.lq}”。只列出本管理机关管理的现任人员。</p>
      ) : (
        <ActionForm action={actions.addLeaver} version={motion.version} hidden={{ motionId: motion.id }} submitLabel="加入离任人员" blockedBecause={blockedBecause}>
          <FormSection>
            <Field name="holding" label="人员和职务" required group wide>
              <div className={oneEachLine}>
                <RadioRow
                  name="holding"
                  legend="人员和职务"
                  required
                  choices={foundHoldings.map((row) => ({
                    value: `${row.cadreId}:${row.postId}`,
                    label: row.name,
                    hint: `${sexNames[row.sex]}，${formatMonthDots(legalDate(row.birth))}，${row.unitName}${row.title}`,
                  }))}
                />
              </div>
            </Field>
            <Field name="ground" label="情形" required>
              <Select name="ground" required empty="请选择" choices={leaverGrounds.map((ground) => ({ value: ground, label: leaverGroundNames[ground] }))} />
            </Field>
            <Field name="withCase" label="办理" group>
              <Checkbox name="withCase" defaultChecked>
                单独办理免职（另有任用的去掉）
              </Checkbox>
            </Field>
            <Field name="note" label="说明" wide hint="健康原因、离职学习、追责等情形须写明事实和时间">
              <TextArea name="note" rows={2} />
            </Field>
          </FormSection>
        </ActionForm>
      )}
    </Section>
  );
}

function Freeze({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion } = page;
  const refusal = page.hindrances.freeze;
  return (
    <Section title="冻结资格条件">
      <ActionForm
        action={actions.freeze}
        version={motion.version}
        hidden={{ motionId: motion.id }}
        submitLabel="冻结全部资格条件"
        blockedBecause={refusal === null ? undefined : accessRefusals[refusal]}
        consequence={<p>冻结后，本批次 {motion.posts.length} 个职位的资格条件不再改动，职位不再增减，可以开始提出人选。</p>}
      />
    </Section>
  );
}

/** A search of this page: its own form, because forms do not nest. */
export function Search({ name, label, value, part, placeholder, kept = {} }: { name: string; label: string; value: string; part: string; placeholder: string; kept?: Readonly<Record<string, string>> }) {
  return (
    <form className="picker-search" role="search" aria-label={`查找：${label}`}>
      <input type="hidden" name="part" value={part} />
      {Object.entries(kept).map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      <TextInput bare name={name} type="search" defaultValue={value} aria-label={label} placeholder={placeholder} />
      <button type="submit" className="button button-secondary">
        <Icon name="search" />
        查找
      </button>
    </form>
  );
}
